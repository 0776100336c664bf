import type { Flow, Reservation } from './flow.js';

const inherited =
  'color direction font-family font-feature-settings font-kerning font-size font-style font-variant font-weight hyphens ' +
  'letter-spacing line-break list-style-type overflow-wrap quotes text-align text-indent text-transform visibility white-space ' +
  'word-break word-spacing';
const own =
  'background-color display margin-bottom margin-left margin-right margin-top padding-bottom padding-left padding-right ' +
  'padding-top border-bottom-width border-left-width border-right-width border-top-width text-decoration-line vertical-align';
const properties = `${inherited} ${own}`.split(' ');

/**
 * Lets the notes of a page look as they do on the shelf, where they were measured: the place where a page begins can be in a
 * heading, a quotation or a box, and what a style sheet says of file names in headings is not said of those in notes.
 */
export function keepLook({ chapter, shelf }: Flow, { area, body }: Reservation): void {
  if (area.parentElement === chapter) return;
  for (const note of body.children) {
    const model = note.cloneNode(true) as Element;
    shelf.append(model);
    const models = model.getElementsByTagName('*');
    for (const [index, element] of Array.from(note.getElementsByTagName('*')).entries()) {
      const wanted = getComputedStyle(models[index] as Element);
      const found = getComputedStyle(element);
      for (const property of properties) {
        const value = wanted.getPropertyValue(property);
        if (found.getPropertyValue(property) !== value)
          (element as HTMLElement | SVGElement).style.setProperty(property, value);
      }
    }
    model.remove();
  }
}
