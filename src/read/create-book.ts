import { realpath } from 'node:fs/promises';
import type { Root } from 'mdast';
import { withoutPlugins } from '../settings/plugins.js';
import { sourceFile } from '../diagnostics/report.js';
import type { ParsedBook, Part } from '../model/book.js';
import { checkConfig } from '../settings/check.js';
import type { Config } from '../settings/schema.js';
import { OctavoError } from '../diagnostics/error.js';
import { type ChapterSpec, createChapter } from './chapter.js';
import { adopt } from './parse.js';
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
  const { chapters, folder = '.', ...config } = options;
  if (!Array.isArray(chapters) || chapters.length === 0) {
    throw new OctavoError('ERR_USAGE', 'createBook wants a list of chapters with at least one in it.');
  }
  const checked = checkConfig({
    ...config,
    chapters: chapters.map((_, index) => pathOf(chapters[index], index)),
  });
  const { rehypePlugins } = checked;
  const settings = withoutPlugins(checked);
  if (rehypePlugins.length > 0) {
    throw new OctavoError('ERR_USAGE', 'A book of trees has no rehype plug-ins of its own.', {
      hint: 'Pass them to the build: `build(book, { targets, rehypePlugins })`.',
    });
  }
  const book: ParsedBook = {
    settings,
    folder: await realpath(folder),
    chapters: [],
    referenced: {},
    resources: new Map(),
    file: sourceFile('createBook'),
    moreFiles: [],
  };
  const slugs = new Set<string>();
  let part: Part | undefined;
  for (const [index, chapter] of chapters.entries()) {
    if (!isRoot(chapter.tree)) {
      throw new OctavoError(
        'ERR_USAGE',
        `Chapter ${index + 1} has no mdast tree: its “tree” must be a node of type “root”.`,
      );
    }
    if (chapter.part !== part?.title) {
      part = chapter.part === undefined ? undefined : nextPart(chapter.part, book);
    }
    const path = pathOf(chapter, index);
    const file = sourceFile(path, chapter.source);
    const tree = await adopt(chapter.tree, file, checked);
    book.chapters.push(createChapter([{ path, tree, file }], { ...chapter, part }, settings, slugs));
  }
  book.referenced = await readReferenced(book, checked);
  if (settings.cover !== undefined) await loadCover(book, settings.cover, undefined);
  return book;
}

/** Scripts in JavaScript hand in anything. */
function isRoot(tree: unknown): boolean {
  return typeof tree === 'object' && tree !== null && 'type' in tree && tree.type === 'root';
}

function nextPart(title: string, book: ParsedBook): Part {
  const number = Math.max(0, ...book.chapters.map((chapter) => chapter.part?.number ?? 0)) + 1;
  return { id: `part-${number}`, title, number };
}

function pathOf(chapter: ChapterTree | undefined, index: number): string {
  return chapter?.path ?? `chapter-${index + 1}.md`;
}
