import type { ElementContent, Root as HastRoot } from 'hast';
import { h } from 'hastscript';
import type { Root } from 'mdast';
import type { ResolvedBook, Chapter, ChapterFile, HtmlBook, HtmlChapter, HtmlNote } from '../model/book.js';
import { showsTitle } from '../settings/chapter-kinds.js';
import { runPlugIns } from '../diagnostics/plug-ins.js';
import type { PlugIns } from '../settings/schema.js';
import { type Destinations, destinationsOf } from '../resolve/destinations.js';
import { fillEmptyLinks } from './empty-links.js';
import { finish } from './finish/finish.js';
import { reportMissingGlyphs } from './glyphs.js';
import { createHighlighter } from './highlight.js';
import { type Piece, settleIds } from './ids.js';
import { wordsFor, numbered, type Words } from '../languages/words.js';
import type { Construct } from '../constructs/construct.js';
import type { Context } from './context.js';
import type { Theme } from '../theme/theme.js';
import { toSafeHast } from './to-safe-hast.js';

declare module 'hast' {
  interface Data {
    /** Of what is at the top of a chapter: the path of the file that it comes from. */
    file?: string;
  }
}

/** A chapter whose files are still apart, so that problems can be told where they are. */
interface Draft {
  chapter: Chapter;
  pieces: Piece[];
  notes: HtmlNote[];
}

/**
 * Turns a resolved book into HTML: one vocabulary for all targets, sanitised, with every inner link an id of the book.
 *
 * @param theme Its fonts are asked for the glyphs of the text.
 * @param plugins Rehype plug-ins; they see each chapter last.
 * @param constructs They know how their nodes become HTML.
 */
export async function renderHtml(
  book: ResolvedBook,
  theme: Theme,
  plugins: PlugIns,
  constructs: readonly Construct[],
): Promise<HtmlBook> {
  const highlight = await createHighlighter(book);
  const destinations = destinationsOf(book);
  const drafts: Draft[] = [];
  for (const chapter of book.chapters)
    drafts.push(await draft(book, chapter, { highlight, constructs }, destinations));

  const reserved = new Map<string, string>();
  for (const { slug, part, notes } of book.chapters) {
    if (part && !reserved.has(part.id)) reserved.set(part.id, slug);
    for (const { id } of notes) reserved.set(id, slug);
  }
  const pieces = drafts.flatMap(({ pieces: own, notes, chapter }) => [
    ...own,
    ...notes.map(({ note, children }) => ({ chapter, file: note.file, children })),
  ]);
  const idToChapter = settleIds(pieces, reserved);
  fillEmptyLinks(pieces);
  const missingGlyphs = reportMissingGlyphs(pieces, theme);

  const chapters: HtmlChapter[] = [];
  for (const { chapter, pieces: own, notes } of drafts) {
    const tree: HastRoot = { type: 'root', children: own.flatMap(({ children }) => children) };
    chapters.push({
      chapter,
      tree: await withPlugins(tree, plugins, chapter, book.settings.limits.plugIns),
      notes,
    });
  }
  return { book, chapters, idToChapter, missingGlyphs };
}

async function draft(
  book: ResolvedBook,
  chapter: Chapter,
  tools: Pick<Context, 'highlight' | 'constructs'>,
  destinations: Destinations,
): Promise<Draft> {
  const words = wordsFor(chapter.language, book.settings.labels);
  const counts = new Map<string, number>();
  const count = (name: string) => {
    const next = (counts.get(name) ?? 0) + 1;
    counts.set(name, next);
    return next;
  };
  const toHtml = async (children: Root['children'], file: ChapterFile): Promise<ElementContent[]> => {
    const context = { book, chapter, file, words, count, ...tools };
    const tree = await toSafeHast({ type: 'root', children }, context);
    await finish(tree, context, destinations);
    return tree.children as ElementContent[];
  };

  const pieces: Piece[] = [];
  for (const [index, file] of chapter.files.entries()) {
    const children = await toHtml(file.tree.children, file);
    if (index === 0) {
      const [paragraph] = await toHtml([{ type: 'paragraph', children: chapter.heading }], file);
      children.unshift(titleOf(chapter, words, paragraph));
    }
    // Positions are those of a file, and chapters can have several.
    for (const child of children) child.data = { ...child.data, file: file.path };
    pieces.push({ chapter, file, children });
  }
  const notes: HtmlNote[] = [];
  for (const note of chapter.notes) notes.push({ note, children: await toHtml(note.children, note.file) });
  return { chapter, pieces, notes };
}

/** The chapter's heading, with its number apart from its title. */
function titleOf(chapter: Chapter, words: Words, paragraph: ElementContent | undefined): ElementContent {
  // A page without a title can be led to all the same.
  if (!showsTitle(chapter)) return h('div', { id: chapter.slug, className: ['chapter-start'] });
  const word = chapter.kind === 'appendix' ? words.appendix : words.chapter;
  const content = paragraph?.type === 'element' ? paragraph.children : [];
  const number =
    chapter.number === undefined ? [] : [h('span.chapter-number', numbered(word, chapter.number, ' ')), ' '];
  return h('h1', { id: chapter.slug, className: ['chapter-title'] }, [...number, h('span.title', content)]);
}

async function withPlugins(
  tree: HastRoot,
  plugins: PlugIns,
  { files: [first] }: Chapter,
  seconds: number,
): Promise<HastRoot> {
  return first ? runPlugIns(tree, first.file, { plugins, kind: 'rehype plug-in', seconds }) : tree;
}
