import type { Nodes } from 'hast';
import { follow, type Followed } from '../follow.js';
import { formulaMark, type Piece, pictureMark } from './pieces.js';
import type { ComparedPdf, ReadPdf } from './read.js';
import { textOfRuns } from './runs.js';
import { isTag, type Tag, type TaggedPassage } from './structure.js';

export interface Reading {
  /** Whether lines are read from the right. */
  fromRight: boolean;
  /** Whether what is not seen is read, too, as screen readers do. */
  withHidden?: boolean;
}

/** Follows the pieces of a text through what is read of a tag. */
export function followed(
  tag: Tag,
  pieces: readonly Piece[],
  pdf: ComparedPdf,
  reading: Reading,
): Followed<Piece> {
  const text = readAloud(tag, pdf, reading);
  const found = follow(text, pieces);
  const inAnyOrder = new Map<Nodes, boolean>();
  const isThere = ({ block, isWord }: Piece) => {
    if (!isWord) return false;
    const words = () => pieces.filter((piece) => piece.block === block).map((piece) => piece.text);
    const known = inAnyOrder.get(block) ?? standTogether(words(), text);
    inAnyOrder.set(block, known);
    return known;
  };
  return { ...found, losses: found.losses.filter((loss) => !isThere(loss)) };
}

/** How much other text may stand among the words of a block. */
const mostAmong = 100;

/**
 * Whether words stand together, in whatever order. Where words that run from right to left stand among others, their places on a
 * line tell the order in which they are read not in all cases.
 */
function standTogether(words: string[], text: string): boolean {
  const rarest = words.reduce((one, other) => (other.length > one.length ? other : one), '');
  const reach = words.join('').length + mostAmong;
  for (let at = text.indexOf(rarest); at >= 0; at = text.indexOf(rarest, at + 1)) {
    const around = text.slice(Math.max(0, at - reach), at + rarest.length + reach);
    const counts = new Map<string, number>();
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
    if ([...counts].every(([word, count]) => around.split(word).length > count)) return true;
  }
  return false;
}

/** What a screen reader reads of a tag, squeezed, without its notes. */
export function readAloud(tag: Tag, pdf: ComparedPdf, reading: Reading): string {
  const { squeeze } = pdf;
  let text = '';
  let open = '';
  const walk = ({ type, kids }: Tag): void => {
    // Lines of code run to the right, whatever stands around them.
    const own = type === 'Code' ? { ...reading, fromRight: false } : reading;
    for (const kid of kids) {
      if (!isTag(kid)) open += textOfPassage(kid, pdf, own);
      else if (kid.type === 'Formula' || (kid.type === 'Figure' && kid.alt !== undefined)) {
        text += squeeze(open) + (kid.type === 'Formula' ? formulaMark : pictureMark) + squeeze(kid.alt ?? '');
        open = '';
        // The caption is part of a figure; the letters of a drawing are not read aloud.
        if (kid.type === 'Figure') walk({ ...kid, kids: kid.kids.filter(isTag) });
      } else if (kid.type !== 'Note') walk(kid);
    }
  };
  walk(tag);
  return text + squeeze(open);
}

export function textOfPassage({ page, mcid }: TaggedPassage, { pages }: ReadPdf, reading: Reading): string {
  const runs = pages[page]?.passages.get(mcid) ?? [];
  const { fromRight, withHidden = false } = reading;
  return textOfRuns(withHidden ? runs : runs.filter(({ isHidden }) => !isHidden), fromRight);
}

/** Whether a passage has something on its page: a box that was pushed to the next page leaves an empty one where it had been. */
export function isDrawn({ page, mcid }: TaggedPassage, { pages }: ReadPdf): boolean {
  return pages[page]?.passages.get(mcid)?.some(({ text }) => text.trim() !== '') === true;
}
