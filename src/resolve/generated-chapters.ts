import type { Nodes, Paragraph, Root } from 'mdast';
import { VFile } from 'vfile';
import type { ListOf } from '../model/apparatus.js';
import type { Book, Chapter, Pass } from '../model/book.js';
import type { ChapterKind } from '../settings/chapter-kinds.js';
import { parseGlossary } from '../read/glossary-file.js';
import { parse } from '../read/parse.js';
import { readSideFile } from '../read/referenced-file.js';
import { glossaryOf } from '../read/syntax/glossary-entries.js';
import { versionOf } from '../metadata/version.js';
import { EXIT, visit } from '../tree/visit.js';
import { addPage, placeList } from './add-chapter.js';
import { copyrightPage } from './copyright-page.js';

/** Adds the pages that no chapter file stands for: changes, glossary, lists of figures and so on, and the index. */
export const pages: Pass = {
  name: 'pages',
  async run(book) {
    const { settings } = book;
    await addOpening(book);
    if (settings.changes !== undefined) await addChanges(book, settings.changes);
    if (settings.glossary !== undefined) await addGlossary(book, settings.glossary);
    for (const chapter of book.chapters) if (chapter.kind === 'glossary') takeLists(chapter);
    for (const name of settings.lists) {
      const list: ListOf = { type: 'listOf', kind: kinds[name], labels: [] };
      if (holdsAny(book, listed[name])) placeList(book, `list-of-${name}`, list);
    }
    if (wantsIndex(book)) placeList(book, 'index', { type: 'indexList', groups: [] });
  },
};

const kinds = { figures: 'figure', tables: 'table', listings: 'listing' } as const;
const listed = { figures: 'figure', tables: 'captionedTable', listings: 'listing' } as const;

/** A half title and a copyright page, where the book wants one and its author wrote none. */
async function addOpening(book: Book): Promise<void> {
  const { settings, chapters } = book;
  const lacks = (wanted: ChapterKind) => !chapters.some(({ kind }) => kind === wanted);
  const add = (kind: ChapterKind, tree: Root) => {
    addPage(book, kind, { path: kind, tree, file: new VFile({ path: kind }) });
  };
  if (settings.halfTitle && lacks('half-title')) {
    const title: Paragraph = { type: 'paragraph', children: [{ type: 'text', value: settings.title }] };
    add('half-title', { type: 'root', children: [title] });
  }
  if (settings.copyrightPage && lacks('copyright-page')) {
    const tree = copyrightPage(settings, await versionOf(book));
    if (tree) add('copyright-page', tree);
  }
}

async function addChanges(book: Book, path: string): Promise<void> {
  const file = await readSideFile(book, 'changes', path);
  if (file) addPage(book, 'changes', { path: file.path, file, tree: await parse(file, book.settings) });
}

async function addGlossary(book: Book, path: string): Promise<void> {
  const file = await readSideFile(book, 'glossary', path);
  if (!file) return;
  const isData = /\.(?:ya?ml|json)$/i.test(path);
  const tree = await (isData ? parseGlossary : parse)(file, book.settings);
  const own = book.chapters.find(({ kind }) => kind === 'glossary');
  if (own) own.files.push({ path: file.path, file, tree });
  else addPage(book, 'glossary', { path: file.path, file, tree });
}

/** A chapter that is the glossary needs no box round its lists. */
function takeLists({ files }: Chapter): void {
  for (const { tree, file } of files) {
    if (tree.children.some(({ type }) => type === 'glossary')) continue;
    const lists = tree.children.filter(({ type }) => type === 'list' || type === definitionList);
    const [first] = lists;
    if (!first) continue;
    const at = tree.children.indexOf(first);
    const others = tree.children.filter((node) => !lists.includes(node));
    tree.children = [...others.slice(0, at), ...glossaryOf(lists, file), ...others.slice(at)];
  }
}

const definitionList = 'defList' as string;

function wantsIndex(book: Book): boolean {
  const { index } = book.settings;
  if (index === false) return false;
  return (index !== true && index.terms) || holdsAny(book, 'indexMark');
}

function holdsAny({ chapters }: Book, type: Nodes['type']): boolean {
  return chapters.some(({ files, heading }) =>
    [heading, ...files.map(({ tree }) => tree.children)].some((children) => {
      let found = false;
      visit({ type: 'root', children } as Root, type, () => {
        found = true;
        return EXIT;
      });
      return found;
    }),
  );
}
