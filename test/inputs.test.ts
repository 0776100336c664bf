import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { build, epub, readBook } from '../src/index.js';
import { bookFolder } from './book-folder.js';
import { complaints } from './epub/complaints.js';
import { rows } from './inputs.js';

const repeat = (times: number, text: (nth: number) => string, between = '\n\n') =>
  Array.from({ length: times }, (_, nth) => text(nth)).join(between);

/** Awkward, and no fault: a good manuscript is never refused. The words that have to be in the EPUB, after the text. */
const awkward: Record<string, [text: string, kept: string[]]> = {
  'unclosed elements': ['before <b>bold\n\n<div><i>open\n\nafter', ['before', 'bold', 'open', 'after']],
  'the end of a document': ['before\n\n</body></html>\n\nafter', ['before', 'after']],
  comments: ['before <!-- a -- b --> after\n\n<!-- never closed\n\nhidden', ['before', 'after']],
  'the same heading': [repeat(2000, () => '## Same'), ['Same']],
  'headings of prototypes': [
    '## constructor\n\n## __proto__\n\n## toString\n\n## 😀\n\n## —',
    ['constructor', 'proto'],
  ],
  'ids of notes': ['<b id="fn-1">x</b> <b id="note-1">y</b> word[^1]\n\n[^1]: The note.', ['The note.']],
  'notes that refer to each other': ['word[^1]\n\n[^1]: One[^2]\n\n[^2]: Two[^1]', ['One', 'Two']],
  'a note in a heading': ['## Head[^1]\n\n[^1]: A note of a heading.', ['A note of a heading.']],
  'labels of notes': [
    'a[^a"b] b[^__proto__] c[^ü]\n\n[^a"b]: One.\n\n[^__proto__]: Two.\n\n[^ü]: Three.',
    ['One.', 'Three.'],
  ],
  'many notes': [
    `${repeat(5000, (nth) => `w[^${nth}]`, ' ')}\n\n${repeat(5000, (nth) => `[^${nth}]: note ${nth}`)}`,
    ['note 4999'],
  ],
  'long code': [`\`\`\`\n${repeat(100_000, (nth) => `line ${nth}`, '\n')}\n\`\`\``, ['line 99999']],
  'comment signs and spaces': [`\`\`\`sh\n#${' '.repeat(200_000)}x\n${'\t'.repeat(200_000)}x\n\`\`\``, ['x']],
  emphasis: ['*a **a '.repeat(5000), ['a']],
  'quotation marks': [`${'"'.repeat(100_000)} ${"'a ".repeat(50_000)}`, ['a']],
  'marks on marks': [`z${'\u0316\u0301\u0489'.repeat(200)}algo`, ['algo']],
  'a mark at the beginning': ['\u0301 first', ['first']],
  'addresses as they are typed': [
    'https://example.org/a[1] <https://example.org/x?y=1|2%zz> [word](https://example.org/ä^b) me@example.org@key',
    ['word'],
  ],
  'a long word': ['a'.repeat(100_000), ['aaaa']],
  entities: ['a&nbsp;b &copy; &#x1F468;&#x200D;&#x1F469; ]]> c', ['©', ']]&gt;']],
  'two tables': [`|a|b|\n|-|-|\n${repeat(3000, (nth) => `|row ${nth}|x|`, '\n')}`, ['row 2999']],
};

test('what is awkward and no fault is in the EPUB, which is valid', async () => {
  const chapters = Object.entries(awkward).map(([name, [text]]): [string, string] => [
    `${name}.md`,
    `# ${name}\n\n${text}\n`,
  ]);
  const folder = await bookFolder({
    ...Object.fromEntries(chapters),
    // Names of files can be anything.
    'A.md': '# Capital\n\nA.\n',
    'a.md': '# Small\n\na.\n',
    '%25 #?:é, ‘x’.md': '# Signs\n\nSigns.\n',
    [`${'long'.repeat(60)}.md`]: '# Long\n\nLong.\n',
  });
  const { files, messages } = await build(await readBook(folder), { targets: [epub()] });
  expect(messages.filter(({ fatal }) => fatal).map(String)).toEqual([]);
  const [{ bytes } = { bytes: new Uint8Array() }] = files;
  const documents = Object.entries(unzipSync(bytes)).filter(([path]) => path.endsWith('.xhtml'));
  const text = documents.map(([, content]) => strFromU8(content)).join('\n');
  const lost = Object.entries(awkward).flatMap(([name, [, kept]]) =>
    kept.filter((words) => !text.includes(words)).map((words) => `${name}: ${words}`),
  );
  expect(lost).toEqual([]);
  expect(await complaints(bytes)).toEqual([]);
});

test('values of YAML that look like other types stay what the author typed', async () => {
  const config =
    'title: no\nedition: 012\ndate: 2026-05-01\nchapters: a.md\nvariables: {answer: yes, version: "1.10"}\n';
  const { settings } = await readBook(
    await bookFolder({ 'book.yml': config, 'a.md': '# A\n\n:var[answer]\n' }),
  );
  expect(settings).toMatchObject({
    title: 'no',
    edition: '012',
    date: '2026-05-01',
    variables: { answer: 'yes', version: '1.10' },
  });
});

test('a thousand chapters of a word make a book', async () => {
  const names = Array.from({ length: 1000 }, (_, nth): [string, string] => [`c${nth}.md`, `# ${nth}\n\nx\n`]);
  const { files } = await build(await readBook(await bookFolder(Object.fromEntries(names))), {
    targets: [epub()],
  });
  expect(files).toHaveLength(1);
});

test('a row that lacks most of its cells is no reason to make four million', async () => {
  const text = `|${'a|'.repeat(2000)}\n|${'-|'.repeat(2000)}\n${'|x|\n'.repeat(2000)}`;
  const book = await readBook(await bookFolder({ 'a.md': `# A\n\n${text}` }));
  const { messages } = await build(book, { targets: [epub()] });
  expect(messages.map(({ ruleId, line }) => ({ ruleId, line }))).toEqual([
    { ruleId: 'file-is-within-limits', line: 3 },
  ]);
});

test('a file above the limit is told', async () => {
  const config = 'title: T\nchapters: a.md\nlimits: {fileSize: 0.001}\n';
  const book = await readBook(
    await bookFolder({ 'book.yml': config, 'a.md': `# A\n\n${'word '.repeat(400)}` }),
  );
  const { messages } = await build(book, { targets: [epub()] });
  expect(messages.map(({ reason }) => reason)).toEqual(['The file has 0.002 MB; the limit is 0.001 MB.']);
});

test('each of the 110 inputs has its test', () => {
  expect(rows.map(([number]) => number)).toEqual(Array.from({ length: 110 }, (_, index) => index + 1));
  for (const [number, input, file, title] of rows) {
    const isThere = existsSync(file) && (title === '' || readFileSync(file, 'utf8').includes(title));
    expect({ number, input, file, title, isThere }).toMatchObject({ isThere: true });
  }
});
