import type { Nodes, Paragraph, Root } from 'mdast';
import { sourceFile } from '../diagnostics/report.js';
import type { ListOf } from '../constructs/list-of.js';
import type { Chapter, ChapterFile, Pass, ResolvedBook } from '../model/book.js';
import type { ChapterKind } from '../settings/chapter-kinds.js';
import { glossaryOf } from '../constructs/glossary-entries.js';
import { versionOf } from '../metadata/version.js';
import { EXIT, visit } from '../tree/visit.js';
import { addPage, placeList } from './add-chapter.js';
import { copyrightPage } from './copyright-page.js';

/** Adds the pages that no chapter file stands for: changes, glossary, lists of figures and so on, and the index. */
export const pages: Pass = {
  name: 'pages',
  async run(book) {
    const { settings, referenced } = book;
    await addOpening(book);
    if (referenced.changes) addPage(book, 'changes', referenced.changes);
    if (referenced.glossary) addGlossary(book, referenced.glossary);
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
async function addOpening(book: ResolvedBook): Promise<void> {
  const { settings, chapters } = book;
  const lacks = (wanted: ChapterKind) => !chapters.some(({ kind }) => kind === wanted);
  const add = (kind: ChapterKind, tree: Root) => {
    addPage(book, kind, { path: kind, tree, file: sourceFile(kind) });
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

function addGlossary(book: ResolvedBook, glossary: ChapterFile): void {
  const own = book.chapters.find(({ kind }) => kind === 'glossary');
  if (own) own.files.push(glossary);
  else addPage(book, 'glossary', glossary);
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

function wantsIndex(book: ResolvedBook): boolean {
  const { index } = book.settings;
  if (index === false) return false;
  return (index !== true && index.terms) || holdsAny(book, 'indexMark');
}

function holdsAny({ chapters }: ResolvedBook, type: Nodes['type']): boolean {
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
