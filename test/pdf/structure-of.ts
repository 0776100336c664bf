import { readPdf, type ReadPdf } from '../../src/verify/pdf/read.js';
import { isTag, type Tag, type TaggedPassage } from '../../src/verify/pdf/structure.js';

/**
 * The structure of a PDF as text: one line for each element, indented by its depth, with what it says of itself and the
 * text that stands directly in it.
 */
export function structureOf(bytes: Uint8Array): string {
  const pdf = readPdf(bytes);
  return pdf.structure ? lines(pdf.structure, pdf, 0).join('\n') : '';
}

function lines(tag: Tag, pdf: ReadPdf, depth: number): string[] {
  const pad = '  '.repeat(depth);
  const facts = [
    tag.id === undefined ? '' : ` id=${tag.id}`,
    tag.alt === undefined ? '' : ` alt="${tag.alt}"`,
    tag.destination === undefined ? '' : ` to=${tag.destination}`,
  ].join('');
  const own = tag.kids.filter((kid) => !isTag(kid)).map((kid) => textOf(kid as TaggedPassage, pdf));
  // Elements that hold text and nothing else are one line.
  if (own.length === tag.kids.length)
    return [`${pad}${tag.type}${facts}${own.length > 0 ? ` ${quoted(own.join(''))}` : ''}`];
  const below = tag.kids.flatMap((kid) =>
    isTag(kid) ? lines(kid, pdf, depth + 1) : [`${pad}  ${quoted(textOf(kid, pdf))}`],
  );
  return [`${pad}${tag.type}${facts}`, ...below];
}

function textOf({ page, mcid }: TaggedPassage, { pages }: ReadPdf): string {
  return (pages[page]?.passages.get(mcid) ?? []).map(({ text }) => text).join('');
}

function quoted(text: string): string {
  const short = text.length > 40 ? `${text.slice(0, 30)}…${text.slice(-8)}` : text;
  return JSON.stringify(short.trim());
}
