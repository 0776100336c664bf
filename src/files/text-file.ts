import { readFile, stat } from 'node:fs/promises';
import { report, type SourceFile, sourceFile } from '../diagnostics/report.js';

/** Characters that XML 1.0 forbids in any document (section 2.2), but for lone surrogates, which UTF-8 cannot hold. */
const forbidden = /(?![\t\n\r\0])\p{Cc}(?<![\x7f-\x9f])|[\uFFFE\uFFFF]/gu;

/**
 * Reads a Markdown file: strict UTF-8, without a byte order mark, characters that no EPUB may hold replaced.
 *
 * @param absolute Where the file is.
 * @param path What messages call it.
 * @param mostMegabytes How large it may be.
 * @returns The file; empty, with a message, when it is no text.
 * @throws Node's file system errors.
 */
export async function readText(absolute: string, path: string, mostMegabytes = 16): Promise<SourceFile> {
  const file = sourceFile(path);
  const { size } = await stat(absolute);
  if (size > mostMegabytes * 1e6) {
    const reason = `The file has ${Number((size / 1e6).toPrecision(2))} MB; the limit is ${mostMegabytes} MB.`;
    report(file, 'file-is-within-limits', undefined, reason, 'Split it, or raise `limits.fileSize`.');
    return file;
  }
  const bytes = await readFile(absolute);
  const encoding = utf16(bytes);
  if (encoding) {
    report(file, 'file-is-utf8', undefined, `The file is ${encoding}, not UTF-8.`, 'Save it as UTF-8.');
    return file;
  }
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const { offset, line, column } = firstInvalid(bytes);
    const reason = `Byte ${offset} of the file is not UTF-8.`;
    report(file, 'file-is-utf8', { line, column }, reason, 'Save the file as UTF-8.');
    return file;
  }
  file.text = clean(text, file);
  return file;
}

function clean(text: string, file: SourceFile): string {
  for (const match of text.matchAll(forbidden)) {
    const before = text.slice(0, match.index).split(/\r\n?|\n/);
    const point = { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
    const code = match[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0') ?? '';
    const reason = `U+${code} is a control character that no EPUB may hold; it is replaced by “\uFFFD”.`;
    report(file, 'file-has-no-control-characters', point, reason, 'Delete it.');
  }
  return text.replace(forbidden, '\uFFFD');
}

function utf16(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 (little endian)';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 (big endian)';
  return undefined;
}

function firstInvalid(bytes: Uint8Array): { offset: number; line: number; column: number } {
  // The longest prefix that decodes ends where the fault is.
  let low = 0;
  let high = bytes.length;
  const decodes = (end: number) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (decodes(middle)) low = middle;
    else high = middle - 1;
  }
  const lines = new TextDecoder().decode(bytes.subarray(0, low)).split(/\r\n?|\n/);
  return { offset: low, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
