import path from 'node:path';
import type { DialectName } from '../dialects/dialects.js';
import { canonicalLanguage } from '../languages/tag.js';
import type { ChapterKind } from '../settings/chapter-kinds.js';
import { at, frontMatterOf, headingOf, names, text } from './data.js';
import type { ChapterItem, Folder, Manuscript, Tool } from './manuscript.js';
import { readSummary } from './summary.js';

/** Files beside a book that are none of its chapters. */
const aside =
  /(?:^|\/)(?:contributing|code_of_conduct|license|licence|changelog|changes|history|security|pull_request_template|issue_template|translating|translations?|info|style_guide|terminology|authors|contributors|install|todo|summary|toc|_sidebar|_navbar|_coverpage|sidebar)(?:[._-][^/]*)?\.\w+$/i;

/** What chapters are by the names of their files. */
const kinds: readonly [RegExp, ChapterKind][] = [
  [/^(?:\d+[-_. ]*)?dedication\b/i, 'dedication'],
  [/^(?:\d+[-_. ]*)?foreword\b/i, 'foreword'],
  [/^(?:\d+[-_. ]*)?preface\b/i, 'preface'],
  [/^(?:\d+[-_. ]*)?(?:app?[A-Z0-9](?![a-z])|[Aa]ppendix)/, 'appendix'],
];

/** A folder of Markdown files, in the order of a table of contents in it, or of their names. */
export const plain: Tool = {
  async read(folder) {
    const lists = ['toc.md', 'TOC.md', '_sidebar.md', 'sidebar.md', 'docs/_sidebar.md'];
    for (const name of lists) {
      const listed = await readSummary(folder, name);
      if (listed)
        return {
          tool: `a folder with a table of contents (${name})`,
          ...(await about(folder)),
          ...listed,
          title: listed.title ?? (await about(folder)).title,
        };
    }
    const items = await inOrder(folder);
    if (items.length === 0) return undefined;
    return { tool: 'a folder of Markdown files', ...(await about(folder)), items, lost: [] };
  },
};

/** What the first file says, or the name of the folder. */
async function about(
  folder: Folder,
): Promise<Pick<Manuscript, 'title' | 'authors' | 'language' | 'dialect'>> {
  const first = ['README.md', 'index.md', 'index.qmd'].find((name) => folder.texts.includes(name));
  const source = first === undefined ? undefined : await folder.text(first);
  const front = frontMatterOf(source);
  const name = path.basename(folder.path);
  const language = languageOf(name);
  const title =
    text(at(front, 'title')) ??
    headingOf(source) ??
    words(language === undefined ? name : path.basename(path.dirname(folder.path)));
  const endings = folder.texts.map((one) => path.posix.extname(one).toLowerCase());
  const dialect: DialectName[] = endings.some((one) => one === '.qmd' || one === '.rmd')
    ? ['quarto']
    : endings.includes('.mdx')
      ? ['docusaurus']
      : (await isObsidian(folder))
        ? ['obsidian']
        : [];
  return {
    title,
    authors: names(at(front, 'author') ?? at(front, 'authors')),
    language: text(at(front, 'lang')) ?? language,
    dialect,
  };
}

/** A folder can have the name of the language that is written in it. */
function languageOf(name: string): string | undefined {
  if (!/^[a-z]{2}(?:[-_][a-zA-Z]{2,4})?$/.test(name)) return undefined;
  const known = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(name.slice(0, 2));
  return known === undefined ? undefined : canonicalLanguage(name.replace('_', '-'));
}

async function isObsidian(folder: Folder): Promise<boolean> {
  return (await folder.has('.obsidian/app.json')) || (await folder.has('.obsidian/workspace.json'));
}

function words(name: string): string {
  const spaced = name.replace(/[-_]+/g, ' ').trim();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
}

/** A folder with an index is a chapter, with the other files in it; all other files are one each. */
async function inOrder(folder: Folder): Promise<ChapterItem[]> {
  const files = folder.texts.filter((name) => !aside.test(name));
  const readme = files.filter((name) => !/^readme\.\w+$/i.test(name));
  const shown = readme.length > 0 ? readme : files;
  const items: ChapterItem[] = [];
  const done = new Set<string>();
  for (const file of shown) {
    if (done.has(file)) continue;
    const place = path.posix.dirname(file);
    const index =
      place === '.'
        ? undefined
        : shown.find(
            (one) =>
              path.posix.dirname(one) === place && /^(?:index|readme)\.\w+$/i.test(path.posix.basename(one)),
          );
    const inside =
      index === undefined
        ? [file]
        : await sections(
            folder,
            index,
            shown.filter((one) => path.posix.dirname(one) === place),
          );
    // What the index does not list is not part of the book.
    for (const one of index === undefined
      ? inside
      : shown.filter((other) => path.posix.dirname(other) === place))
      done.add(one);
    const kind = kinds.find(([pattern]) => pattern.test(path.posix.basename(file)))?.[1];
    items.push({
      files: inside,
      ...(kind && { kind }),
      ...(/^(?:index|readme)\.\w+$/i.test(file) && { numbered: false }),
    });
  }
  const rank = ({ kind }: ChapterItem) => (kind === undefined ? 1 : kind === 'appendix' ? 2 : 0);
  return items
    .map((item, index) => ({ item, index }))
    .sort((a, b) => rank(a.item) - rank(b.item) || a.index - b.index)
    .map(({ item }) => item);
}

/** The index first, and the others in the order of the table of contents in it: a fence `toc`, or `{toctree}`. */
async function sections(folder: Folder, index: string, files: readonly string[]): Promise<string[]> {
  const [, listed = ''] =
    /^```+(?:\{?(?:toc|toctree|tableofcontents)\}?)[^\n]*\n([^]*?)^```/m.exec(
      (await folder.text(index)) ?? '',
    ) ?? [];
  const order = listed
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith(':'));
  const place = (file: string) => order.indexOf(path.posix.basename(file).replace(/\.\w+$/, ''));
  const others = files.filter((one) => one !== index && (order.length === 0 || place(one) >= 0));
  return [index, ...others.sort((a, b) => place(a) - place(b))];
}
