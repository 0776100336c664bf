import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { openFolder } from '../../src/migrate/folder.js';
import { guessLanguage } from '../../src/migrate/language.js';
import type { Manuscript } from '../../src/migrate/manuscript.js';
import { recognize } from '../../src/migrate/recognize.js';
import { toConfig } from '../../src/migrate/write-config.js';
import { withParser } from '../../src/read/parser/parser.js';
import { schema } from '../../src/settings/schema.js';

const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url));
const expected = fileURLToPath(new URL('expected/', import.meta.url));

describe('the configuration made of', () => {
  test.each(readdirSync(fixtures))('%s', async (name) => {
    const place = path.join(fixtures, name);
    const settings = schema.parse({ title: 'A Book', chapters: '*' });
    const book = await withParser(settings, place, async (parser) =>
      recognize(await openFolder(place, parser)),
    );
    if (!book) throw new Error('Nothing was recognized.');
    const config = toConfig(book, name);
    expect(schema.safeParse(parse(config)).error).toBeUndefined();
    const lost = book.lost.map((one) => `# ${one}\n`).join('');
    const file = path.join(expected, `${name}.yml`);
    if (process.env['UPDATE']) await writeFile(file, config + lost);
    expect(config + lost).toBe(await readFile(file, 'utf8'));
  });
});

test.each([
  ['de', 'Der Tee ist gut und die Kanne ist nicht leer, und der Löffel ist mit dem Zucker. '],
  ['fr', 'Les feuilles sont dans une tasse, et des amis est pour les autres. '],
  ['en', 'The tea is that of the house, and the pot is with it. '],
  ['ja', 'お茶を飲みます。'],
  ['zh', '茶是一种饮料。'],
  ['ru', 'Чай готов. '],
  ['en', '1 2 3 '],
])('a text in %s is known by its words and letters', async (language, words) => {
  const folder = {
    path: '/',
    texts: ['a.md'],
    text: () => Promise.resolve(words.repeat(10)),
    has: () => Promise.resolve(true),
    tree: () => Promise.resolve({ type: 'root' as const, children: [] }),
  };
  const book: Manuscript = { tool: '', authors: [], dialect: [], items: [{ files: ['a.md'] }], lost: [] };
  expect(await guessLanguage(book, folder)).toBe(language);
});
