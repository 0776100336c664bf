import { existsSync, readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, jest, test } from '@jest/globals';
import type { VFileMessage } from 'vfile-message';
import type { ParsedBook, Target } from '../../src/model/book.js';
import { formatMessages } from '../../src/diagnostics/format.js';
import { rules, type RuleId } from '../../src/diagnostics/rules.js';
import { fixtureBook } from '../book-folder.js';

// The rules are those of a book that is made without it: what it mends needs no message.
const { installSharp } = await import('../../src/images/sharp.js');
jest.unstable_mockModule('../../src/images/sharp.js', () => ({
  installSharp,
  loadSharp: () => Promise.resolve(undefined),
}));
const { build, epub, OctavoError, pdf, readBook } = await import('../../src/index.js');

const fixtures = fileURLToPath(new URL('fixtures/', import.meta.url));

/** What is known of a book only when it is made. */
const made: [target: Target, rules: RuleId[]][] = [
  [
    pdf(),
    [
      'content-fits-page',
      'image-is-fine-enough',
      'line-is-not-loose',
      'note-is-on-page-of-reference',
      'pdf-is-complete',
    ],
  ],
  [epub(), ['epub-fits-store', 'epub-is-accessible', 'epub-is-complete']],
];
const unmade: Target = { name: 'epub', render: () => Promise.resolve([]) };

/** What no manuscript brings about is done to the book in a script. */
const harms: Partial<Record<RuleId, (book: ParsedBook) => void>> = {
  'manuscript-is-kept': ({ chapters }) => chapters[0]?.files[0]?.tree.children.pop(),
};

/** A folder for each rule: a book that breaks it, and what is told. `UPDATE=1 npm test` writes the latter anew. */
test.each(Object.keys(rules))('%s', async (rule) => {
  const folder = path.join(fixtures, rule);
  const messages = await messagesOf(folder, rule as RuleId);
  expect(new Set(messages.map(({ ruleId }) => ruleId))).toEqual(new Set([rule]));
  const file = path.join(folder, 'messages.txt');
  const text = `${formatMessages(messages)}\n`;
  if (process.env['UPDATE']) await writeFile(file, text);
  expect(text).toBe(await readFile(file, 'utf8'));
});

test('there is no folder without a rule', () => {
  expect(readdirSync(fixtures).filter((name) => !(name in rules))).toEqual([]);
});

async function messagesOf(folder: string, rule: RuleId): Promise<VFileMessage[]> {
  if (!existsSync(folder)) throw new Error(`The rule ${rule} has no folder.`);
  try {
    const book = await readBook(await fixtureBook(folder));
    harms[rule]?.(book);
    const target = made.find(([, ids]) => ids.includes(rule))?.[0] ?? unmade;
    return (await build(book, { targets: [target] })).messages;
  } catch (error) {
    if (!(error instanceof OctavoError) || error.messages.length === 0) throw error;
    // A configuration that is wrong is told from where the command was given.
    return error.messages.map((message) =>
      Object.assign(message, { file: path.basename(message.file ?? '') }),
    );
  }
}
