import type { Element } from 'xast';
import { canonicalLanguage } from '../../languages/tag.js';
import { type Meaning, vocabulary } from '../../html/vocabulary.js';
import { mathElements } from '../../html/math/safe-mathml.js';

type Check = (value: string, element: string) => boolean;

const integer: Check = (value) => /^-?\d+$/.test(value);
const size: Check = (value) => /^\d+$/.test(value);
const count: Check = (value) => /^[1-9]\d*$/.test(value);
const language: Check = (value) => canonicalLanguage(value) !== undefined;
const webAddress: Check = (value) => /^https?:\S+$/.test(value) && URL.canParse(value);

/**
 * What values of attributes have to look like. Authors write these attributes in raw HTML, where browsers shrug at a wrong
 * one; EPUBCheck takes each for an error: https://html.spec.whatwg.org/multipage/indices.html#attributes-3.
 */
const checks: Record<string, Check> = {
  cite: webAddress,
  // Print alone needs to know of every page.
  'data-pages': () => false,
  colspan: count,
  datetime: (value) => /^\d{4}-\d\d-\d\d(?:T\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d))?$/.test(value),
  dir: (value) => ['auto', 'ltr', 'rtl'].includes(value),
  height: size,
  lang: language,
  // Which roles an element may have is a long table, and books need few: those of Octavo's own vocabulary.
  role: (value, element) => roles.get(value)?.includes(element) ?? false,
  rowspan: size,
  scope: (value) => ['col', 'colgroup', 'row', 'rowgroup'].includes(value),
  span: count,
  start: integer,
  translate: (value) => ['no', 'yes'].includes(value),
  type: (value) => ['1', 'A', 'I', 'a', 'i'].includes(value),
  value: integer,
  width: size,
  'xml:lang': language,
};

/** The elements that may have a role, by the role. */
const roles = new Map<string, string[]>([
  ['presentation', ['img']],
  ['doc-pagebreak', ['span']],
  ...Object.values<Meaning>(vocabulary).flatMap(({ on, role, epub }) =>
    [role, epub?.role].flatMap((one): [string, string[]][] =>
      one === undefined ? [] : [[one, on.split(' ')]],
    ),
  ),
]);

const references = new Set(['aria-describedby', 'aria-labelledby', 'headers']);

/** Takes attributes away whose values are not valid, and references to elements that are not in the document. */
export function fitAttributes(element: Element, isHere: (id: string) => boolean): void {
  if (element.name === 'svg' || mathElements.has(element.name)) return;
  const { attributes } = element;
  const kept = Object.entries(attributes).filter(([name, value]) => {
    if (references.has(name)) return (value ?? '').split(/\s+/).every(isHere);
    return checks[name]?.(value ?? '', element.name) ?? true;
  });
  element.attributes = Object.fromEntries(kept);
  // What reads the document as XML knows the second only.
  const { lang } = element.attributes;
  if (lang !== undefined) element.attributes['xml:lang'] = lang;
}
