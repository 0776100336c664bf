import type { Element } from 'xast';
import type { ContentDocument } from '../documents/content-document.js';

/**
 * Closes gaps between the levels of headings for those who hear them: a heading that comes two levels below the one
 * before is read out as one level below. It looks as it did, and the author has a message about it.
 *
 * @param documents In reading order; a long chapter goes on in the next one.
 */
export function closeGaps(documents: ContentDocument[]): void {
  const open: { written: number; read: number }[] = [];
  for (const { name, attributes } of documents.flatMap(({ html }) => headingsIn(html))) {
    const written = Number(name.slice(1));
    while ((open.at(-1)?.written ?? 0) >= written) open.pop();
    const read = (open.at(-1)?.read ?? 0) + 1;
    open.push({ written, read });
    if (read !== written) attributes['aria-level'] = String(read);
  }
}

function headingsIn(element: Element): Element[] {
  if (/^h[1-6]$/.test(element.name)) return [element];
  return element.children.flatMap((child) => (child.type === 'element' ? headingsIn(child) : []));
}
