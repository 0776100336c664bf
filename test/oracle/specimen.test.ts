import { execFileSync } from 'node:child_process';
import { cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import sharp from 'sharp';
import { type Meaning, vocabulary } from '../../src/html/vocabulary.js';
import { build, epub, pdf, readBook } from '../../src/index.js';
import { temporaryFolder } from '../book-folder.js';
import { documentsOf } from '../books/build-book.js';

const folder = fileURLToPath(new URL('specimen/', import.meta.url));

/** A picture that is missing is an error. */
const notIn = ['missing-image'];

/** The specimen in a theme. */
async function built(theme: string) {
  const copy = await temporaryFolder();
  await cp(folder, copy, { recursive: true });
  const config = path.join(copy, 'book.yml');
  await writeFile(config, `theme: ${theme}\n${await readFile(config, 'utf8')}`);
  return build(await readBook(copy), { targets: [epub(), pdf()] });
}

test('the specimen has everything that the vocabulary names', async () => {
  const result = await built('default');
  expect(result.messages.map(String)).toEqual([]);
  const documents = [...documentsOf(result).values()].join('\n');
  const classes = new Set(
    Array.from(documents.matchAll(/class="([^"]*)"/g), ([, names = '']) => names.split(' ')).flat(),
  );
  const missing = Object.entries<Meaning>(vocabulary)
    .filter(([name, { only }]) => (only ?? 'epub') === 'epub' && !classes.has(name) && !notIn.includes(name))
    .map(([name]) => name);
  expect(missing).toEqual([]);
});

/** The sheet of all pages, as bytes of gray. */
interface Sheet {
  gray: Uint8Array;
  width: number;
  page: { width: number; height: number; columns: number };
  pages: number;
}

/** What tells two drawings of a letter apart is less than this, of 255. */
const visible = 64;

/** The pages on which more than one pixel in a thousand looks otherwise. */
function changedPages(found: Sheet, approved: Uint8Array): number[] {
  const { width, height, columns } = found.page;
  const changes = Array.from({ length: found.pages }, () => 0);
  for (const [at, gray] of found.gray.entries()) {
    if (Math.abs(gray - (approved[at] ?? 0)) < visible) continue;
    const page = Math.floor(at / found.width / height) * columns + Math.floor((at % found.width) / width);
    changes[page] = (changes[page] ?? 0) + 1;
  }
  return changes.flatMap((count, page) => (count > (width * height) / 1000 ? [page + 1] : []));
}

const grayOf = async (png: string) => {
  const { data, info } = await sharp(png).flatten().greyscale().raw().toBuffer({ resolveWithObject: true });
  return { gray: new Uint8Array(data), width: info.width };
};

/** `UPDATE=1` draws the approved pictures anew, for somebody to look at. */
describe('the pages look as they were approved', () => {
  test.each(['default', 'modern', 'pocket'])('%s', async (theme) => {
    const { files } = await built(theme);
    const out = await temporaryFolder();
    const [source, drawn] = [path.join(out, 'book.pdf'), path.join(out, 'sheet.png')];
    await writeFile(source, files.find(({ path: name }) => name.endsWith('.pdf'))?.bytes ?? '');
    const said = execFileSync(process.execPath, [path.join(folder, '../draw-sheet.mjs'), source, drawn]);
    const { pages, ...page } = JSON.parse(said.toString()) as Sheet['page'] & { pages: number };
    const approved = path.join(folder, 'approved', `${theme}.png`);
    if (process.env['UPDATE']) await sharp(drawn).png({ palette: true, colours: 64 }).toFile(approved);
    const found: Sheet = { ...(await grayOf(drawn)), page, pages };
    const former = await grayOf(approved);
    expect({ width: found.width, size: found.gray.length }).toEqual({
      width: former.width,
      size: former.gray.length,
    });
    expect(changedPages(found, former.gray)).toEqual([]);
  });
});
