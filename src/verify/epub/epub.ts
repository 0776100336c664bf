import type { Nodes } from 'hast';
import { toString } from 'hast-util-to-string';
import type { HtmlBook, HtmlChapter } from '../../model/book.js';
import { report } from '../../diagnostics/report.js';
import { openEpub } from './archive.js';
import type { ReadDocument } from './document.js';
import { inventoryOf } from './inventory.js';

const hint = 'This is a fault of Octavo or of a plug-in, not of the manuscript.';

/**
 * Opens a finished EPUB again and compares it with the book: every word, link, image, code block, id and note of
 * every chapter is there, every address leads somewhere, and the manifest lists what the archive holds. What is
 * not so becomes a message on the file of the chapter, or on the configuration.
 */
export function verifyEpub(bytes: Uint8Array, { book, chapters }: HtmlBook): void {
  const { documents, problems } = openEpub(bytes);
  for (const problem of problems) report(book.file, 'epub-is-complete', undefined, problem, hint);
  const all = [...documents.values()];
  const starts = chapters.map(({ chapter }) => all.findIndex(({ ids }) => ids.has(chapter.slug)));
  for (const [index, htmlChapter] of chapters.entries()) {
    const { chapter } = htmlChapter;
    const file = chapter.files[0]?.file ?? book.file;
    const start = starts[index] ?? -1;
    const next = starts.slice(index + 1).find((one) => one > start);
    const lost =
      start < 0
        ? [{ what: `the chapter “${chapter.title}”` }]
        : lostFrom(htmlChapter, all.slice(start, next));
    for (const { what, node } of lost) {
      // A node does not tell which of a chapter's files it comes from.
      const place = chapter.files.length === 1 ? node : undefined;
      report(file, 'epub-is-complete', place, `The EPUB has lost ${what}.`, hint);
    }
  }
}

interface Lost {
  what: string;
  node?: Nodes;
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
        const { text } = inventoryOf({ type: 'root', children });
        return !documents.some((document) => document.textOf(note.id)?.endsWith(text));
      })
      .map(({ note, children: [node] }) => ({ what: `note ${note.number}`, ...(node ? { node } : {}) })),
    ...lostObjects(blocks, documents),
  ];
}

/** The first block whose text is not where it should be: all that follows would be reported too. */
function lostText(blocks: Nodes[], texts: string[]): Lost[] {
  let [at, document] = [0, 0];
  for (const node of blocks) {
    const own = inventoryOf(node).text;
    if (texts[document]?.startsWith(own, at) === false && texts[document + 1]?.startsWith(own)) {
      [at, document] = [0, document + 1];
    }
    if (texts[document]?.startsWith(own, at) !== true)
      return [{ what: `the text “${excerpt(toString(node))}”`, node }];
    at += own.length;
  }
  return [];
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
    const wanted = inventoryOf(node);
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

function excerpt(text: string): string {
  return text.trim().replace(/\s+/g, ' ').slice(0, 60);
}
