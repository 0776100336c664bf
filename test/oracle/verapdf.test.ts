import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import { build, pdf, readBook } from '../../src/index.js';
import { bookFolder, temporaryFolder } from '../book-folder.js';
import { hasJava } from './epubcheck.js';

/** A folder with the archives of veraPDF, which `.ci/run` fetches with Maven. */
const lib = process.env['VERAPDF_LIB'];

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The rules of PDF/UA-1 that veraPDF finds broken. */
async function broken(bytes: Uint8Array): Promise<string[]> {
  const file = path.join(await temporaryFolder(), 'book.pdf');
  await writeFile(file, bytes);
  const main = 'org.verapdf.apps.GreenfieldCliWrapper';
  const args = ['-cp', path.join(lib ?? '', '*'), main, '--format', 'xml', '-f', 'ua1', file];
  // It ends with 1 when a rule is broken.
  const run = promisify(execFile)('java', args, { maxBuffer: 1e8 });
  const { stdout } = await run.catch((error: unknown) => error as { stdout: string });
  if (/isCompliant="true"/.test(stdout)) return [];
  const rules = Array.from(stdout.matchAll(/<rule [^>]*clause="([^"]*)" testNumber="(\d+)"/g));
  return rules.length > 0 ? rules.map(([, clause, number]) => `${clause}-${number}`) : [stdout];
}

const claims = (bytes: Uint8Array) => Buffer.from(bytes).includes('<pdfuaid:part>1<');

const tables = `# Tables

|  | Right |  |
|---|---|---|
| 1 |  | 3 |

<table><tr><th>A</th><th>B</th><th>C</th></tr><tr><td rowspan="2">1</td><td colspan="2">2</td></tr><tr><td>3</td><td></td></tr></table>

| Long |  |
|---|---|
${Array.from({ length: 80 }, (_, row) => `| ${row} | |\n`).join('')}
A work.[^n]

[^n]: A note with a [link](https://example.org/).
`;

(lib === undefined || !hasJava() ? describe.skip : describe)(
  'veraPDF agrees with the claim of PDF/UA-1 (set VERAPDF_LIB to run it)',
  () => {
    test.each([
      ['the manual', () => Promise.resolve(root)],
      ['the specimen', () => Promise.resolve(path.join(root, 'test/oracle/specimen'))],
      ['tables', () => bookFolder({ 'a.md': tables })],
      [
        'a book from right to left',
        () =>
          bookFolder({
            'book.yml': 'title: ספר\nlanguage: he\nchapters: "*.md"\nrules: { glyph-is-in-fonts: off }\n',
            'a.md': '# A\n\n1. one\n2. two\n\n- dot\n',
          }),
      ],
    ])('%s', async (_, folder) => {
      const { files } = await build(await readBook(await folder()), { targets: [pdf()] });
      const bytes = files[0]?.bytes ?? new Uint8Array();
      expect(claims(bytes)).toBe(true);
      expect(await broken(bytes)).toEqual([]);
    });

    test('and sees that a file which breaks a rule does', async () => {
      const folder = await bookFolder({
        'a.md': '# A\n\n<table><tr><td>1</td><td>2</td></tr><tr><td>3</td></tr></table>\n',
      });
      const { files } = await build(await readBook(folder), { targets: [pdf()] });
      const bytes = files[0]?.bytes ?? new Uint8Array();
      expect(claims(bytes)).toBe(false);
      expect(await broken(bytes)).toContain('7.2-43');
    });
  },
);
