import type { PageGeometry } from './geometry.js';
import { headFont } from './heads.js';

export type Numbering = 'roman' | 'arabic';

/** What stands in the margins of a document's pages. */
export interface Furniture {
  numbering: Numbering;
  /** The running heads of left and right pages; absent where pages have none. The first page never has one. */
  heads?: { verso: string; recto: string };
  /** Whether pages show their number. */
  folio: boolean;
}

/**
 * The `@page` rules of a document that is printed on its own.
 *
 * @param first The number of its first page; an odd one is a right-hand page.
 * @param family The fonts of head and folio, as a CSS value: margin boxes inherit nothing from the body.
 */
export function pageRules(
  geometry: PageGeometry,
  furniture: Furniture,
  first: number,
  family: string,
): string {
  const { width, height, margins, sheet } = geometry;
  const [top, bottom, inner, outer] = [margins.top, margins.bottom, margins.inner, margins.outer].map(
    (margin) => margin + sheet.border,
  );
  // Chromium takes the first page of every document for a right-hand page.
  const [recto, verso] = first % 2 === 1 ? [':right', ':left'] : [':left', ':right'];
  return `@page {
  size: ${width + 2 * sheet.border}px ${height + 2 * sheet.border}px;
  counter-increment: folio;
  font: ${headFont(family)};
  line-height: 15px;
}
@page ${recto} {
  margin: ${top}px ${outer}px ${bottom}px ${inner}px;
  ${boxes('right', furniture, furniture.heads?.recto)}
}
@page ${verso} {
  margin: ${top}px ${inner}px ${bottom}px ${outer}px;
  ${boxes('left', furniture, furniture.heads?.verso)}
}
@page :first {
  counter-increment: folio ${first};
  @top-left { content: none; }
  @top-right { content: none; }
}
:root {
  --page-width: ${geometry.text.width}px;
  --page-height: ${geometry.text.height}px;
}
`;
}

/** Head and folio stand at the outer edge, where a thumb that leafs through the book finds them. */
function boxes(outside: 'left' | 'right', { numbering, folio }: Furniture, head: string | undefined): string {
  const number = numbering === 'roman' ? 'counter(folio, lower-roman)' : 'counter(folio)';
  return [
    ...(head === undefined
      ? []
      : [
          `@top-${outside} { content: ${cssString(head)}; padding-bottom: 14px; vertical-align: bottom; white-space: nowrap; }`,
        ]),
    ...(folio ? [`@bottom-${outside} { content: ${number}; padding-top: 19px; vertical-align: top; }`] : []),
  ].join('\n  ');
}

/** A CSS string that can stand in a `<style>` element: nothing in it ends the string or the element. */
export function cssString(text: string): string {
  const escaped = text.replace(/["\\<\p{Cc}]/gu, (one) => `\\${one.codePointAt(0)?.toString(16) ?? ''} `);
  return `"${escaped}"`;
}
