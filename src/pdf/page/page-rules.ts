import type { PageGeometry } from './geometry.js';

/** The size of running heads and page numbers, as a share of that of the text. */
export const headSize = 0.82;

export type Numbering = 'roman' | 'arabic';

/** What is in the margins of a document's pages. */
export interface Furniture {
  numbering: Numbering;
  /** The running heads of left and right pages; absent where pages have none. The first page never has one. */
  heads?: { verso: Head; recto: Head };
  /** Whether pages show their number. */
  folio: boolean;
}

/** What a running head says: a text, and in its place the titles of sections from where they begin. */
export interface Head {
  text: string;
  sections?: readonly { id: string; text: string }[];
}

/**
 * The `@page` rules of a document that is printed on its own.
 *
 * @param heads The running head of each page, from the first on.
 * @param first The number of its first page; an odd one is a right-hand page.
 * @param isLeftward Whether the script runs from right to left.
 * @param family The fonts of head and folio, as a CSS value: margin boxes inherit nothing from the body.
 */
export function pageRules(
  geometry: PageGeometry,
  furniture: Furniture,
  heads: readonly string[],
  first: number,
  family: string,
  isLeftward = false,
): string {
  const { width, height, sheet } = geometry;
  const { top: t, bottom: b, inner: i, outer: o } = geometry.margins;
  const [top, bottom, inner, outer] = [t, b, i, o].map((margin) => margin + sheet.border);
  // Chromium takes the first page of every document for the one that a book opens with: a right-hand page, but in
  // scripts that run from right to left a left-hand one. There, rectos are on the left and the spine is on their right.
  const [opening, other] = isLeftward ? (['left', 'right'] as const) : (['right', 'left'] as const);
  const [recto, verso] = first % 2 === 1 ? [opening, other] : [other, opening];
  const margins = (outside: 'left' | 'right') =>
    outside === 'right'
      ? `${top}px ${outer}px ${bottom}px ${inner}px`
      : `${top}px ${inner}px ${bottom}px ${outer}px`;
  return `${headStyle(heads, first)}
@page {
  size: ${width + 2 * sheet.border}px ${height + 2 * sheet.border}px;
  counter-increment: folio;
  font: ${headSize}rem ${family};
  line-height: 0.8rlh;
}
@page :${recto} {
  margin: ${margins(opening)};
  ${boxes(opening, furniture, heads.length > 0)}
}
@page :${verso} {
  margin: ${margins(other)};
  ${boxes(other, furniture, heads.length > 0)}
}
@page :first {
  counter-increment: folio ${first};
  @top-left { content: none; }
  @top-right { content: none; }
}`;
}

/** A page's number, written as the head of that page: pages know no other text that differs from one to the next. */
function headStyle(heads: readonly string[], first: number): string {
  if (heads.length === 0) return '';
  return `@counter-style no-head { system: cyclic; symbols: ""; }
@counter-style head { system: fixed ${first}; symbols: ${heads.map(cssString).join(' ')}; fallback: no-head; }`;
}

/** Head and folio are at the outer edge, where a thumb that leafs through the book finds them. */
function boxes(outside: 'left' | 'right', { numbering, folio }: Furniture, hasHead: boolean): string {
  const number = numbering === 'roman' ? 'counter(folio, lower-roman)' : 'counter(folio)';
  return [
    ...(hasHead
      ? [
          `@top-${outside} { content: counter(folio, head); padding-bottom: 0.75rlh; vertical-align: bottom; white-space: nowrap; }`,
        ]
      : []),
    ...(folio ? [`@bottom-${outside} { content: ${number}; padding-top: 1rlh; vertical-align: top; }`] : []),
  ].join('\n  ');
}

/** A CSS string that can be in a `<style>` element: nothing in it ends the string or the element. */
export function cssString(text: string): string {
  const escaped = text.replace(/["\\<\p{Cc}]/gu, (one) => `\\${one.codePointAt(0)?.toString(16) ?? ''} `);
  return `"${escaped}"`;
}
