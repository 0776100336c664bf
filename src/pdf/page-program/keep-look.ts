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
export function keepLook(flow: Flow, { area, body }: Reservation): void {
  if (area.parentElement === flow.chapter) return;
  const here = placeIn(flow.chapter, area.parentElement as Element);
  for (const note of body.children) {
    const elements = Array.from(note.getElementsByTagName('*')) as (HTMLElement | SVGElement)[];
    const places = elements.map((element) => `${here} ${placeIn(body, element)}`);
    if (places.some((place) => !flow.looks.has(place))) learnLooks(flow, note, elements, places);
    elements.forEach((element, index) => {
      for (const [property, value] of flow.looks.get(places[index] ?? '') ?? [])
        element.style.setProperty(property, value);
    });
  }
}

/** Compares the elements of a note with those of the same note on the shelf, and keeps what has to be said of each place. */
function learnLooks({ shelf, looks }: Flow, note: Element, elements: Element[], places: string[]): void {
  const model = note.cloneNode(true) as Element;
  // A second element of the same id would make all ids slow to find.
  for (const element of [model, ...model.querySelectorAll('[id]')]) element.removeAttribute('id');
  model.classList.add('measured');
  shelf.append(model);
  const models = model.getElementsByTagName('*');
  elements.forEach((element, index) => {
    const wanted = getComputedStyle(models[index] as Element);
    const found = getComputedStyle(element);
    const differing = properties
      .map((property) => [property, wanted.getPropertyValue(property)] as const)
      .filter(([property, value]) => found.getPropertyValue(property) !== value);
    looks.set(places[index] ?? '', differing);
  });
  model.remove();
}

/**
 * Describes an element and those around it by what style sheets select: elements with the same description look the same. Only
 * selectors that count further than to the neighbours, or compare ids, titles or addresses, can tell more.
 */
function placeIn(root: Element, element: Element): string {
  let place = '';
  for (let each: Element | null = element; each && each !== root; each = each.parentElement) {
    const attributes = Array.from(each.attributes, ({ name, value }) => {
      if (/^(?:id|title|aria-label)$/.test(name)) return name;
      return `${name}=${name === 'href' ? value.replace(/[:#].*/s, '') : value}`;
    });
    const before = each.previousElementSibling;
    place += ` < ${each.tagName} ${attributes.join(' ')} ${before?.tagName ?? ''} ${each.nextElementSibling === null}`;
  }
  return place;
}
