import type { Nodes } from 'hast';
import { toString } from 'hast-util-to-string';
import type { TypesetBook, TypesetChapter } from '../book.js';
import { report } from '../diagnostics/report.js';
import { openEpub } from './epub-archive.js';
import type { ReadDocument } from './epub-document.js';
import { inventoryOf } from './epub-inventory.js';

const hint = 'This is a fault of Octavo or of a plug-in, not of the manuscript.';

/**
 * Opens a finished EPUB again and compares it with the book: every word, link, image, code block, id and note of
 * every chapter is there, every address leads somewhere, and the manifest lists what the archive holds. What is
 * not so becomes a message on the file of the chapter, or on the configuration.
 */
export function verifyEpub(bytes: Uint8Array, { book, chapters }: TypesetBook): void {
  const { documents, problems } = openEpub(bytes);
  for (const problem of problems) report(book.file, 'epub-is-complete', undefined, problem, hint);
  for (const typeset of chapters) {
    const { chapter } = typeset;
    const file = chapter.files[0]?.file ?? book.file;
    const document = [...documents.values()].find(({ ids }) => ids.has(chapter.slug));
    const lost = document ? lostFrom(typeset, document) : [{ what: `the chapter “${chapter.title}”` }];
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

function lostFrom({ tree, notes }: TypesetChapter, document: ReadDocument): Lost[] {
  const blocks = [...tree.children, ...notes.flatMap(({ children }) => children)];
  return [
    ...lostText(tree.children, document.text),
    ...notes
      .filter(({ note, children }) => {
        const { text } = inventoryOf({ type: 'root', children });
        return document.textOf(note.id)?.endsWith(text) !== true;
      })
      .map(({ note, children: [node] }) => ({ what: `note ${note.number}`, ...(node ? { node } : {}) })),
    ...lostObjects(blocks, document),
  ];
}

/** The first block whose text is not where it should be: all that follows would be reported too. */
function lostText(blocks: Nodes[], text: string): Lost[] {
  let at = 0;
  for (const node of blocks) {
    const own = inventoryOf(node).text;
    if (!text.startsWith(own, at)) return [{ what: `the text “${excerpt(toString(node))}”`, node }];
    at += own.length;
  }
  return [];
}

/** Links, images, code blocks and ids; of things that look the same, as many as the book has. */
function lostObjects(blocks: Nodes[], document: ReadDocument): Lost[] {
  const left = { links: count(document.links), images: count(document.images), code: count(document.code) };
  const names = { links: 'the link to', images: 'the image', code: 'the code block' };
  return blocks.flatMap((node) => {
    const wanted = inventoryOf(node);
    const objects = (['links', 'images', 'code'] as const).flatMap((kind) =>
      wanted[kind]
        .filter((one) => !take(left[kind], one))
        .map((one) => ({ what: `${names[kind]} “${excerpt(one)}”`, node })),
    );
    const ids = wanted.ids
      .filter((id) => !document.ids.has(id))
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
