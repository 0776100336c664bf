import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import { PDFDict, type PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';

/**
 * Marks everything on the pages that is in no tag as an artifact (ISO 32000-1, section 14.8.2.2): running
 * heads, page numbers, rules, backgrounds, bullets.
 */
export async function markArtifacts(pdf: PDFDocument): Promise<void> {
  const { context } = pdf;
  await Promise.all(
    pdf.getPages().map(async ({ node }) => {
      const stream = node.lookup(PDFName.of('Contents'));
      if (!(stream instanceof PDFRawStream)) return;
      if (stream.dict.get(PDFName.of('Filter')) !== PDFName.of('FlateDecode')) return;
      const content = (await promisify(inflate)(stream.contents)).toString('latin1');
      const marked = await promisify(deflate)(Buffer.from(markUntagged(content), 'latin1'));
      const dictionary = PDFDict.withContext(context);
      dictionary.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
      node.set(PDFName.of('Contents'), context.register(PDFRawStream.of(dictionary, marked)));
    }),
  );
}

/** A tagged passage as a whole; otherwise a string, a name, an array, a dictionary or an operator. */
const token =
  /[^\s<>()[\]/]+\s*BDC\b[^]*?\bEMC\b|BDC\b[^]*?\bEMC\b|\((?:\\[^]|[^\\()])*\)|<<|>>|<[\dA-Fa-f\s]*>|\/[^\s<>()[\]/]*|[[\]]|[^\s<>()[\]/]+/g;

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
  for (const match of content.matchAll(token)) {
    const [word] = match;
    const at = match.index;
    const end = at + word.length;
    const begins = operand ?? at;
    operand = isOperand(word) ? begins : undefined;
    if (operand !== undefined) continue;
    if (word.endsWith('EMC')) start = undefined;
    else if (word === 'BT') start = begins;
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

function isOperand(word: string): boolean {
  return /^[-+.\d(<>/[\]]/.test(word) && !word.endsWith('EMC');
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
