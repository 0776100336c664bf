import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';

/**
 * The distance of notes in words, code counted as text. In the Rust book, which has 201,000 words and 103 notes of its
 * own, this gives about 1,950 notes.
 */
const distance = 109;

/** No two notes stand closer, even where a long listing has made several due. */
const leastDistance = 15;

/** The words of a note, at least and at most. */
const [shortest, longest] = [6, 56];

/** Adds notes to the files of a book, counting on from file to file. */
export interface NoteAdder {
  add: (markdown: string) => string;
  /** The number of words of each note added so far. */
  lengths: number[];
}

const parser = unified().use(remarkParse).use(remarkGfm);

/**
 * Puts notes into paragraphs, always the same ones. Each word of a note says which note it is of and which word of
 * it: `n12w3`, the notes counted from 0 and the words from 1.
 */
export function createNoteAdder(): NoteAdder {
  const lengths: number[] = [];
  const random = pseudoRandom(20_250_101);
  let words = 0;
  let last = 0;
  const add = (markdown: string) => {
    const places: number[] = [];
    const before = wordCounter(markdown);
    for (const offset of endsOfWords(parser.parse(markdown), markdown)) {
      const now = words + before(offset);
      if (now < (lengths.length + places.length + 1) * distance || now < last + leastDistance) continue;
      last = now;
      places.push(offset);
    }
    words += before(markdown.length);
    const first = lengths.length;
    lengths.push(...places.map(() => shortest + Math.floor(random() * (longest - shortest + 1))));
    const pieces = [0, ...places].map((from, index) => {
      const text = markdown.slice(from, places[index]);
      return index < places.length ? `${text}[^dense-${first + index}]` : text;
    });
    const definitions = lengths.slice(first).map((length, index) => noteText(first + index, length));
    return [pieces.join('').trimEnd(), ...definitions].join('\n\n') + '\n';
  };
  return { add, lengths };
}

function noteText(note: number, length: number): string {
  const words = Array.from({ length }, (_, index) => `n${note}w${index + 1}`);
  return `[^dense-${note}]: ${words.join(' ')}.`;
}

/** The offsets in the Markdown after words that stand in a paragraph itself: not in code, links, headings or tables. */
function endsOfWords(tree: Root, markdown: string): number[] {
  const ends: number[] = [];
  visit(tree, (node, _, parent) => {
    if (node.type === 'footnoteDefinition') return SKIP;
    if (node.type !== 'text' || parent?.type !== 'paragraph') return undefined;
    const start = node.position?.start.offset ?? 0;
    const source = markdown.slice(start, node.position?.end.offset);
    for (const { index, 0: word } of source.matchAll(/[a-z]{2,}[.,]?(?=\s)/g))
      ends.push(start + index + word.length);
    return undefined;
  });
  return ends;
}

/** Tells how many words stand before an offset; asked with growing offsets. */
function wordCounter(markdown: string): (offset: number) => number {
  let counted = 0;
  let at = 0;
  return (offset) => {
    counted += markdown.slice(at, offset).match(/\S+/g)?.length ?? 0;
    at = offset;
    return counted;
  };
}

/** A linear congruential generator (Numerical Recipes); gives numbers from 0 up to 1. */
function pseudoRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
