import type { Nodes } from 'hast';
import { toString } from 'hast-util-to-string';
import type { HtmlBook, HtmlChapter } from '../../model/book.js';
import { report } from '../../diagnostics/report.js';
import { excerpt } from '../excerpt.js';
import { faultHint } from '../fault.js';
import { repeats } from '../follow.js';
import { sourceOf } from '../source-of.js';
import { openEpub } from './archive.js';
import type { ReadDocument } from './document.js';
import { tallyOf } from './tally.js';

const hint = faultHint('epub-is-complete', 'Octavo or a plug-in');

/**
 * Opens a finished EPUB again and compares it with the book: every word, link, image, code block, id and note of
 * every chapter is there, every address leads somewhere, and the manifest lists what the archive holds. What is
 * not so becomes a message on the file of the chapter, or on the configuration.
 */
export function verifyEpub(bytes: Uint8Array, { book, chapters }: HtmlBook): void {
  const { spine: all, problems } = openEpub(bytes);
  for (const problem of problems) report(book.file, 'epub-is-complete', undefined, problem, hint);
  const starts = chapters.map(({ chapter }) => all.findIndex(({ ids }) => ids.has(chapter.slug)));
  let last = -1;
  for (const [index, htmlChapter] of chapters.entries()) {
    const { chapter } = htmlChapter;
    const first = chapter.files[0]?.file ?? book.file;
    const start = starts[index] ?? -1;
    if (start >= 0 && start < last) {
      const reason = `The chapter “${chapter.title}” is not in its place in the EPUB.`;
      report(first, 'epub-is-complete', undefined, reason, hint);
    }
    last = Math.max(last, start);
    const next = starts.slice(index + 1).find((one) => one > start);
    const lost: Lost[] =
      start < 0
        ? [{ what: `the chapter “${chapter.title}”` }]
        : lostFrom(htmlChapter, all.slice(start, next));
    for (const { what, node, isTwice, block = node } of lost) {
      const file = (block && sourceOf(block, chapter)) ?? first;
      const reason = isTwice ? `The EPUB has ${what} twice.` : `The EPUB has lost ${what}.`;
      report(file, 'epub-is-complete', node, reason, hint);
    }
  }
}

interface Lost {
  what: string;
  node?: Nodes;
  /** What is at the top of the chapter, and knows its file; absent when that is the node itself. */
  block?: Nodes;
  /** Set where it is not lost, but there twice. */
  isTwice?: true;
}

/** @param documents Those of the chapter, of which there are several when it is long; others may follow. */
function lostFrom({ tree, notes }: HtmlChapter, documents: ReadDocument[]): Lost[] {
  const blocks = [...tree.children, ...notes.flatMap(({ children }) => children)];
  return [
    ...lostText(
      tree.children,
      documents.map(({ text }) => text),
    ),
    ...notes
      .filter(({ note, children }) => {
        const { text } = tallyOf({ type: 'root', children });
        return !documents.some((document) => document.textOf(note.id)?.endsWith(text));
      })
      .map(({ note, children: [node] }) => ({ what: `note ${note.number}`, ...(node ? { node } : {}) })),
    ...lostObjects(blocks, documents),
  ];
}

/** The first block whose text is not where it should be: all that follows would be reported too. */
function lostText(blocks: Nodes[], texts: string[]): Lost[] {
  let [at, document] = [0, 0];
  let last: { block: Nodes; length: number } | undefined;
  for (const block of blocks) {
    const own = tallyOf(block).text;
    if (own === '') continue;
    if (texts[document]?.startsWith(own, at) === false && texts[document + 1]?.startsWith(own)) {
      [at, document] = [0, document + 1];
    }
    const text = texts[document] ?? '';
    if (!text.startsWith(own, at)) {
      if (last && repeats(text, at, last.length)) return [doubled(last.block)];
      const node = innermost(block, text, at);
      return [{ what: textOf(node), node, block }];
    }
    at += own.length;
    last = { block, length: own.length };
  }
  return last && repeats(texts[document] ?? '', at, last.length) ? [doubled(last.block)] : [];
}

const textOf = (node: Nodes) => `the text “${excerpt(toString(node))}”`;
const doubled = (node: Nodes): Lost => ({ what: textOf(node), node, isTwice: true });

/** The smallest part of a block that knows its place and that a text does not hold where it should. */
function innermost(block: Nodes, text: string, at: number): Nodes {
  let from = at;
  for (const child of 'children' in block ? block.children : []) {
    const own = tallyOf(child).text;
    if (!text.startsWith(own, from)) return child.position ? innermost(child, text, from) : block;
    from += own.length;
  }
  return block;
}

/** Links, images, code blocks and ids; of things that look the same, as many as the book has. */
function lostObjects(blocks: Nodes[], documents: ReadDocument[]): Lost[] {
  const left = {
    links: count(documents.flatMap(({ links }) => links)),
    images: count(documents.flatMap(({ images }) => images)),
    code: count(documents.flatMap(({ code }) => code)),
  };
  const names = { links: 'the link to', images: 'the image', code: 'the code block' };
  return blocks.flatMap((node) => {
    const wanted = tallyOf(node);
    const objects = (['links', 'images', 'code'] as const).flatMap((kind) =>
      wanted[kind]
        .filter((one) => !take(left[kind], one))
        .map((one) => ({ what: `${names[kind]} “${excerpt(one)}”`, node })),
    );
    const ids = wanted.ids
      .filter((id) => !documents.some(({ ids }) => ids.has(id)))
      .map((id) => ({ what: `the place “${id}”`, node }));
    return [...objects, ...ids];
  });
}

function count(values: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

/** Takes one away; false when there is none left. */
function take(counts: Map<string, number>, value: string): boolean {
  const left = counts.get(value) ?? 0;
  counts.set(value, left - 1);
  return left > 0;
}
