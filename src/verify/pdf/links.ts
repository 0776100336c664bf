import { textOfPassage } from './read-aloud.js';
import type { ReadPdf } from './read.js';
import { passagesIn, type Tag, tagsIn } from './structure.js';

/** A link of a PDF, as its structure has it. */
export interface FoundLink {
  tag: Tag;
  /** The type of the element that the link is in. */
  parent: string;
  text: string;
}

/** All links, in reading order. */
export function linksIn(pdf: ReadPdf): FoundLink[] {
  if (pdf.structure === undefined) return [];
  return [...tagsIn(pdf.structure)].flatMap((parent) =>
    parent.kids.flatMap((tag) => {
      if (!('type' in tag) || tag.type !== 'Link') return [];
      const text = passagesIn(tag).map((passage) => textOfPassage(passage, pdf, { fromRight: false }));
      return [{ tag, parent: parent.type, text: text.join('') }];
    }),
  );
}
