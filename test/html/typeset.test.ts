import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { toHtml } from 'hast-util-to-html';
import type { TypesetBook } from '../../src/book.js';
import { typeset } from '../../src/html/typeset.js';
import { passes } from '../../src/passes/index.js';
import { readBook } from '../../src/read/read-book.js';
import { formatMessages } from '../../src/diagnostics/format.js';
import { collect } from '../../src/diagnostics/collect.js';
import { fixtureBook } from '../book-folder.js';

const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url));

/** A folder each: Markdown in, HTML and messages out. `UPDATE=1 npm test` writes them anew, to be read in the diff. */
test.each(readdirSync(fixtures))('%s', async (name) => {
  const book = await readBook(await fixtureBook(path.join(fixtures, name)));
  for (const pass of passes) await pass.run(book);
  const html = show(await typeset(book)) + messages(formatMessages(collect(book), { color: false }));
  const expected = path.join(fixtures, name, 'expected.html');
  if (process.env['UPDATE']) await writeFile(expected, html);
  expect(html).toBe(await readFile(expected, 'utf8'));
});

function show({ chapters }: TypesetBook): string {
  return chapters
    .map(({ chapter, tree, notes }) => {
      const shown = notes.map(
        ({ note, children }) =>
          `<!-- note ${note.number} ${note.id} from ${note.references.join(' ')} -->\n${toHtml({ type: 'root', children })}\n`,
      );
      return `<!-- ${chapter.slug} -->\n${toHtml(tree)}\n${shown.join('')}`;
    })
    .join('\n');
}

function messages(text: string): string {
  return text.trim() === '' ? '' : `<!--\n${text.trim()}\n-->\n`;
}
