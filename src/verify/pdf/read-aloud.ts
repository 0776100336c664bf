import { formulaMark, pictureMark } from './pieces.js';
import type { ComparedPdf, ReadPdf } from './read.js';
import { textOfRuns } from './runs.js';
import { isTag, type Tag, type TaggedPassage } from './structure.js';

export interface Reading {
  /** Whether lines are read from the right. */
  fromRight: boolean;
  /** Whether what is not seen is read, too, as screen readers do. */
  withHidden?: boolean;
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
