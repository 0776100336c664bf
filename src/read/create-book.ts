import { realpath } from 'node:fs/promises';
import type { Root } from 'mdast';
import { withoutFunctions } from '../settings/functions.js';
import { sourceFile } from '../diagnostics/report.js';
import type { ParsedBook, Part } from '../model/book.js';
import { checkConfig } from '../settings/check.js';
import type { Config } from '../settings/schema.js';
import { type ChapterSpec, createChapter } from './chapter.js';
import { traitsIn, withOwn } from '../constructs/constructs.js';
import { wrongUse } from '../diagnostics/usage.js';
import { adopt } from './parse.js';
import { withParser } from './parser/parser.js';
import { readReferenced } from './referenced-files.js';
import { loadCover } from '../images/cover.js';

/** A chapter that a script hands in. */
export interface ChapterTree extends Omit<ChapterSpec, 'part'> {
  /** An mdast tree of any unified pipeline. It becomes the book's: hand in a copy to keep your own. */
  tree: Root;
  /** What links to this chapter say, and messages; `chapter-3.md` and so on when absent. */
  path?: string;
  /** The Markdown that the tree was parsed from; with it, what was typed can be kept and messages are exact. */
  source?: string;
  /** The title of the part; chapters that follow each other with the same one share it. */
  part?: string;
}

/** The same options as a configuration file, with trees in place of chapter files. */
export interface CreateOptions extends Omit<Config, 'chapters'> {
  chapters: ChapterTree[];
  /** The folder that images are looked for in; the current folder when absent. */
  folder?: string;
}

/**
 * Makes a book of chapter trees from your own pipeline.
 *
 * @throws {OctavoError} ERR_CONFIG when an option is wrong, ERR_USAGE when a chapter has no tree.
 */
export async function createBook(options: CreateOptions): Promise<ParsedBook> {
  checkCreate(options);
  const { chapters, folder = '.', ...config } = options;
  const checked = checkConfig({
    ...config,
    chapters: chapters.map((_, index) => pathOf(chapters[index], index)),
  });
  const { rehypePlugins } = checked;
  const settings = withoutFunctions(checked);
  if (rehypePlugins.length > 0) {
    throw wrongUse(
      '`createBook` takes no `rehypePlugins`: they are functions, and a book is data.',
      'Pass them to the build: `build(book, { targets, rehypePlugins })`.',
    );
  }
  const book: ParsedBook = {
    settings,
    folder: await realpath(folder),
    chapters: [],
    referenced: {},
    resources: new Map(),
    file: sourceFile('createBook'),
    moreFiles: [],
    traits: traitsIn(withOwn(checked)),
  };
  const slugs = new Set<string>();
  let part: Part | undefined;
  for (const [index, chapter] of chapters.entries()) {
    if (chapter.part !== part?.title) {
      part = chapter.part === undefined ? undefined : nextPart(chapter.part, book);
    }
    const path = pathOf(chapter, index);
    const file = sourceFile(path, chapter.source);
    const parsed = await adopt(chapter.tree, file, checked);
    book.chapters.push(createChapter([{ path, file, ...parsed }], { ...chapter, part }, settings, slugs));
  }
  book.referenced = await withParser(settings, folder, (parser) => readReferenced(book, checked, parser));
  if (settings.cover !== undefined) await loadCover(book, settings.cover, undefined);
  return book;
}

/** Scripts in JavaScript hand in anything. */
function checkCreate(options: unknown): void {
  const hint = 'Write `await createBook({ title, chapters: [{ tree }] })`, with mdast trees.';
  const chapters: unknown =
    typeof options === 'object' && options !== null ? Reflect.get(options, 'chapters') : undefined;
  if (!Array.isArray(chapters) || chapters.length === 0)
    throw wrongUse('The option `chapters` of `createBook` must be a list of at least one chapter.', hint);
  for (const [index, chapter] of chapters.entries()) {
    const tree: unknown =
      typeof chapter === 'object' && chapter !== null ? Reflect.get(chapter, 'tree') : undefined;
    const isRoot = typeof tree === 'object' && tree !== null && 'type' in tree && tree.type === 'root';
    if (!isRoot)
      throw wrongUse(`The \`tree\` of chapter ${index + 1} must be an mdast node of type “root”.`, hint);
  }
}

function nextPart(title: string, book: ParsedBook): Part {
  const number = Math.max(0, ...book.chapters.map((chapter) => chapter.part?.number ?? 0)) + 1;
  return { id: `part-${number}`, title, number };
}

function pathOf(chapter: ChapterTree | undefined, index: number): string {
  return chapter?.path ?? `chapter-${index + 1}.md`;
}
