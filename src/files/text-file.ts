import { readFile, stat } from 'node:fs/promises';
import { decodeText } from './decode-text.js';
import { report, type SourceFile, sourceFile } from '../diagnostics/report.js';

/** Characters that XML 1.0 forbids in any document (section 2.2), but for lone surrogates, which UTF-8 cannot hold. */
const forbidden = /(?![\t\n\r\0])\p{Cc}(?<![\x7f-\x9f])|[\uFFFE\uFFFF]/gu;

/**
 * Reads a Markdown file: strict UTF-8, without a byte order mark, characters that no EPUB may hold replaced.
 *
 * @param absolute Where the file is.
 * @param path What messages call it.
 * @param mostMegabytes How large it may be.
 * @returns The file. It has a message when it is not UTF-8, and is empty when it is too large.
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
  const { text, problem, at } = decodeText(bytes);
  if (problem !== undefined)
    report(file, 'file-is-utf8', at, problem, 'Save the file as UTF-8, or run `octavo check --fix`.');
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
