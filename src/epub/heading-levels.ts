import { visit } from 'unist-util-visit';
import type { ContentDocument } from './content-document.js';

/**
 * Closes gaps between the levels of headings for those who hear them: a heading that comes two levels below the one
 * before is read out as one level below. It looks as it did, and the author has a message about it.
 *
 * @param documents In reading order; a long chapter goes on in the next one.
 */
export function closeGaps(documents: ContentDocument[]): void {
  const open: { written: number; read: number }[] = [];
  for (const { html } of documents) {
    visit(html, 'element', ({ name, attributes }) => {
      const written = Number(/^h([1-6])$/.exec(name)?.[1]);
      if (Number.isNaN(written)) return;
      while ((open.at(-1)?.written ?? 0) >= written) open.pop();
      const read = (open.at(-1)?.read ?? 0) + 1;
      open.push({ written, read });
      if (read !== written) attributes['aria-level'] = String(read);
    });
  }
}
