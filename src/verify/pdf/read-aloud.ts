import { formulaMark, pictureMark } from './pieces.js';
import type { ComparedPdf } from './read.js';
import { isTag, type Tag } from './structure.js';

/** What a screen reader reads of a tag, squeezed, without its notes. */
export function readAloud(tag: Tag, { pages, squeeze: squeezed }: ComparedPdf, isLeftward: boolean): string {
  const squeeze = (text: string) => squeezed(text, isLeftward);
  let text = '';
  let open = '';
  const walk = ({ kids }: Tag): void => {
    for (const kid of kids) {
      if (!isTag(kid)) open += pages[kid.page]?.passages.get(kid.mcid) ?? '';
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
