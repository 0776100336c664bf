import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import { PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';

/**
 * Marks everything on the pages that is in no tag as an artifact (ISO 32000-1, section 14.8.2.2): running
 * heads, page numbers, rules, backgrounds, bullets.
 */
export async function markArtifacts(pdf: PDFDocument): Promise<void> {
  const { context } = pdf;
  await Promise.all(
    pdf.getPages().map(async ({ node }) => {
      const ref = node.get(PDFName.of('Contents'));
      const stream = context.lookup(ref);
      if (!(ref instanceof PDFRef && stream instanceof PDFRawStream)) return;
      if (stream.dict.get(PDFName.of('Filter')) !== PDFName.of('FlateDecode')) return;
      const content = (await promisify(inflate)(stream.contents)).toString('latin1');
      const marked = await promisify(deflate)(Buffer.from(markUntagged(content), 'latin1'));
      const dictionary = PDFDict.withContext(context);
      dictionary.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
      context.assign(ref, PDFRawStream.of(dictionary, marked));
    }),
  );
}

/** A string, a name, an array, a dictionary or an operator. */
const token = /\((?:\\[^]|[^\\()])*\)|<<|>>|<[\dA-Fa-f\s]*>|\/[^\s<>()[\]/]*|[[\]]|[^\s<>()[\]/]+/g;

/** The operators that begin and end a tag; tags can stand in tags. Strings of glyphs cannot hold them as words. */
const mark = /\b(?:BDC|BMC|EMC)\b/g;

const opensPath = new Set(['m', 're']);
const paintsPath = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*']);
const paintsAlone = new Set(['Do', 'sh']);

/**
 * A content stream in which everything that paints outside a tag is an artifact. Marks may not stand between
 * the construction of a path and its painting, nor begin inside a text object and end outside.
 */
export function markUntagged(content: string): string {
  const edits: { at: number; text: string }[] = [];
  let start: number | undefined;
  let operand: number | undefined;
  const wrap = (from: number, to: number) => {
    edits.push({ at: from, text: '/Artifact BMC\n' }, { at: to, text: '\nEMC' });
  };
  token.lastIndex = 0;
  for (let match = token.exec(content); match; match = token.exec(content)) {
    const [word] = match;
    const at = match.index;
    const end = at + word.length;
    const begins = operand ?? at;
    operand = isOperand(word) ? begins : undefined;
    if (operand !== undefined) continue;
    if (word === 'BDC' || word === 'BMC') {
      start = undefined;
      token.lastIndex = endOfTag(content, end);
    } else if (word === 'BT') start = begins;
    else if (opensPath.has(word)) start ??= begins;
    else if (paintsAlone.has(word)) wrap(begins, end);
    else if (word === 'n') start = undefined;
    else if ((word === 'ET' || paintsPath.has(word)) && start !== undefined) {
      wrap(start, end);
      start = undefined;
    }
  }
  return applyEdits(content, edits);
}

/** Where the tag ends that begins before an offset. */
function endOfTag(content: string, from: number): number {
  mark.lastIndex = from;
  for (let depth = 1; depth > 0;) {
    const found = mark.exec(content);
    if (found === null) return content.length;
    depth += found[0] === 'EMC' ? -1 : 1;
  }
  return mark.lastIndex;
}

function isOperand(word: string): boolean {
  return /^[-+.\d(<>/[\]]/.test(word);
}

function applyEdits(content: string, edits: { at: number; text: string }[]): string {
  let result = '';
  let done = 0;
  for (const { at, text } of edits) {
    result += content.slice(done, at) + text;
    done = at;
  }
  return result + content.slice(done);
}
