import { type Attributes, readAttributes } from '../attributes.js';
import { calloutFor } from '../callout-names.js';
import type { Found, Spelling } from '../dialect.js';
import type { Edit } from '../edits.js';
import { lineEnd, type Page } from '../page.js';

/** Boxes that Octavo has under the same name. */
const own = ['aside', 'details', 'epigraph', 'figure', 'only', 'summary', 'table', 'verse'];

/** What a line says that opens a box. */
interface Opening {
  /** Its names, of which the first that is known counts. */
  names: readonly string[];
  title: string | undefined;
  attributes: Attributes;
}

const none: Attributes = { classes: [], values: new Map() };

/** What follows the colons: `{.tip title="…"}`, `{tip} Title`, `tip Title`, `tip {#id}`, `tip[Title]{#id}`. */
function readOpening(rest: string): Opening | undefined {
  const text = rest.replace(/\s*:{3,}$/, '').trim();
  const [, name, title] = /^\{([\w-]+)\}\s*(.*)$/.exec(text) ?? [];
  if (name !== undefined) return { names: [name], title: title || undefined, attributes: none };
  const [, word = '', label, behind = '', braces = ''] =
    /^([a-zA-Z][\w-]*)?\s*(?:\[(.*?)\])?\s*([^{[]*?)\s*(\{.*\})?$/.exec(text) ?? [];
  if (word === '' && braces === '') return undefined;
  const attributes = braces === '' ? none : readAttributes(braces.slice(1, -1));
  if (!attributes) return undefined;
  const quoted = /^"(.*)"$/.exec(behind)?.[1] ?? behind;
  return {
    names: [word, ...attributes.classes].filter((one) => one !== ''),
    title: label ?? (quoted || attributes.values.get('title')),
    attributes,
  };
}

/** How the box begins and ends in Octavo’s spelling; empty lines for a box that means nothing in a book. */
function inOctavo({ names, title, attributes }: Opening): { begin: string; end: string | undefined } {
  const { id, values } = attributes;
  const braces = id === undefined ? '' : `{#${id}}`;
  const label = (text: string | undefined) =>
    text === undefined || text === '' ? '' : `[${balanced(text)}]`;
  const callout = names.map(calloutFor).find((one) => one !== undefined);
  if (callout) return { begin: `${callout.kind}${label(title ?? callout.title)}${braces}`, end: undefined };
  const known = names.find((name) => own.includes(name));
  if (known !== undefined) return { begin: `${known}${label(title)}${braces}`, end: undefined };
  if (names.includes('column-margin') || names.includes('sidebar'))
    return { begin: `aside${label(title)}`, end: undefined };
  const format = values.get('when-format');
  if (format !== undefined && (names.includes('content-visible') || names.includes('content-hidden'))) {
    const targets = format.replace(/\b(?:html|web|docx|revealjs)\b/g, 'html').replace(/\blatex\b/g, 'pdf');
    return {
      begin: `only{${names.includes('content-visible') ? 'target' : 'not'}="${targets}"}`,
      end: undefined,
    };
  }
  return { begin: '', end: '' };
}

/** Brackets of a label come in pairs. */
function balanced(text: string): string {
  let open = 0;
  const isPaired = Array.from(text).every((one) => (open += one === '[' ? 1 : one === ']' ? -1 : 0) >= 0);
  return isPaired && open === 0 ? text : text.replace(/(?<!\\)[[\]]/g, '\\$&');
}

function edits({ start }: Found, page: Page): Edit[] | undefined {
  const box = page.boxes.get(start);
  const opening = box && readOpening(box.open.rest);
  if (!opening) return undefined;
  const { open, close } = box;
  const { begin, end } = inOctavo(opening);
  // What is never closed, and is none of Octavo’s boxes, may be a line of text.
  if (end !== undefined && !close) return undefined;
  const skipped = optionsBehind(page.text, open.end);
  const heading = opening.title === undefined ? headingBehind(page.text, open.end) : undefined;
  const isOwn = end === undefined;
  const titled = heading && isOwn ? inOctavo({ ...opening, title: heading.title }).begin : begin;
  const text = isOwn ? `${':'.repeat(open.colons)}${titled}` : begin;
  const until = heading && isOwn ? heading.end : skipped;
  return [
    { start: open.start, end: until, text: until > open.end ? `${text}\n` : text },
    ...(close && end !== undefined ? [{ start: close.start, end: close.end, text: end }] : []),
  ];
}

/** MyST gives options on lines after the first: `:class: dropdown`. @returns The offset after them. */
function optionsBehind(text: string, end: number): number {
  let at = end;
  for (let next = lineEnd(text, at); /^[ \t>]*:[\w-]+:(?!:)/.test(text.slice(next, next + 200));) {
    at = lineEnd(text, next);
    next = at;
  }
  return at;
}

/** In Quarto, a heading at the beginning of a callout is its title. */
function headingBehind(text: string, end: number): { title: string; end: number } | undefined {
  const [whole, title] = /^(?:[ \t>]*\r?\n)+[ \t>]*#{1,6} ([^\n]+)\n/.exec(text.slice(end, end + 500)) ?? [];
  return whole === undefined || title === undefined
    ? undefined
    : { title: title.replace(/\s*\{[^{}]*\}\s*$/, '').trim(), end: end + whole.length };
}

/** A box in the spelling of Pandoc, Quarto, MyST, Docusaurus or VuePress. */
export const box: Spelling = {
  name: 'boxes',
  example: ':::tip Title\n\nText.\n\n:::',
  octavo: 'Write `:::tip[Title]`.',
  where: 'box',
  pattern: /^(?!\w[\w-]*(?:\[.*\])?(?:\{[^{}]*\})?$).+$/dg,
  isMeant: ({ groups: [rest = ''] }) => readOpening(rest) !== undefined,
  edits,
};
