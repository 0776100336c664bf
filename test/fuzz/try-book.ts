import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { build, epub, OctavoError, type ParsedBook, pdf, readBook } from 'octavo';

import { complaints } from '../epub/complaints.js';
import { hostileBook } from './hostile-book.js';

/** Rules that say that Octavo has lost something, or made something wrong. */
const proofs = new Set(['manuscript-is-kept', 'epub-is-complete', 'pdf-is-complete', 'plug-in-keeps-words']);

/**
 * Builds the book of a seed in a temporary folder.
 *
 * @returns What is wrong with Octavo, not with the book.
 */
export async function faultsOf(seed: number, withPdf: boolean): Promise<string[]> {
  const [files = {}]: Record<string, string>[] = fc.sample(hostileBook, { seed, numRuns: 1 });
  return faultsIn(files, withPdf);
}

/** The same for a book of these files. */
export async function faultsIn(files: Record<string, string>, withPdf: boolean): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'octavo-fuzz-'));
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(path.join(folder, name), content);
    return await buildAll(await readBook(folder), withPdf);
  } catch (error) {
    if (error instanceof OctavoError && error.code === 'ERR_CONFIG') return [];
    return [error instanceof Error ? (error.stack ?? error.message) : String(error)];
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function buildAll(book: ParsedBook, withPdf: boolean): Promise<string[]> {
  const { files, messages } = await build(book, { targets: withPdf ? [epub(), pdf()] : [epub()] });
  const faults = messages
    .filter(({ ruleId, reason }) => proofs.has(ruleId ?? '') || reason === '')
    .map(({ file, line, reason }) => `${file}:${line} ${reason}`);
  for (const { path: name, bytes } of files)
    if (name.endsWith('.epub')) faults.push(...(await complaints(bytes)).filter((one) => !wrong.test(one)));
  return faults;
}

/** The port of EPUBCheck takes a landmark that leads to the index for the index. */
const wrong = /^RSC-005 EPUB\/contents.xhtml: An "index" must/;
