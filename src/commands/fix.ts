import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { createTwoFilesPatch } from 'diff';
import { readFile } from 'node:fs/promises';
import { dialectsFor } from '../dialects/dialects.js';
import { translate } from '../dialects/translate.js';
import { sourceFile } from '../diagnostics/report.js';
import { printable } from '../diagnostics/printable.js';
import { readText } from '../files/text-file.js';
import { write } from '../files/write.js';
import type { ParsedBook } from '../model/book.js';
import { type Parser, withParser } from '../read/parser/parser.js';

/** A file, and what it is to be. */
interface Change {
  path: string;
  old: string;
  text: string;
}

/**
 * Rewrites the chapters in Octavo’s spelling and in UTF-8: shows what changes, and asks.
 *
 * @param isAsked Whether the user has said yes already.
 */
export async function fix(book: ParsedBook, isAsked: boolean): Promise<number> {
  const changes: Change[] = [];
  await withParser(book.settings, book.folder, async (parser) => {
    for (const { path } of book.chapters.flatMap(({ files }) => files)) {
      const change = await changeOf(path, book, parser);
      if (change) changes.push(change);
    }
  });
  if (changes.length === 0) {
    console.log('There is nothing to fix.');
    return 0;
  }
  for (const { path, old, text } of changes) {
    const patch = createTwoFilesPatch(path, path, old, text, undefined, undefined, { context: 1 });
    console.log(patch.split('\n').slice(1).map(printable).join('\n'));
  }
  if (!isAsked && !(await agrees(changes.length))) {
    console.log('Nothing was changed. Run `octavo check --fix --yes` to change the files.');
    return 0;
  }
  const files = changes.map(({ path, text }) => ({ path, bytes: new TextEncoder().encode(text) }));
  await write(files, book.folder, []);
  console.log(`Changed ${changes.length === 1 ? '1 file' : `${changes.length} files`}.`);
  return 0;
}

async function changeOf(
  path: string,
  { folder, settings }: ParsedBook,
  { parseAsTyped }: Parser,
): Promise<Change | undefined> {
  const { text } = await readText(join(folder, path), path, settings.limits.fileSize);
  const old = await readFile(join(folder, path), 'utf8');
  const whole = { text, pieces: [{ at: 0, original: { path, text }, from: 0, isCopy: true }] };
  // Beyond the limits of the book, the tree is empty and nothing is changed.
  const parse = (source: string) => parseAsTyped(sourceFile(path, source));
  // What is only read in another way stays in the file; so do the names of variables.
  const dialects = dialectsFor(settings.dialect).map((one) => ({
    ...one,
    spellings: one.spellings.filter(({ isOnlyRead }) => !isOnlyRead),
  }));
  const { composed } = await translate(whole, dialects, {}, parse);
  return composed.text === old.replace(/^\uFEFF/, '') ? undefined : { path, old, text: composed.text };
}

async function agrees(count: number): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return /^y(?:es)?$/i.test((await lines.question(`Change ${count} files? (y/N) `)).trim());
  } finally {
    lines.close();
  }
}
