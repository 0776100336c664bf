import { beforeAll, describe, expect, test } from '@jest/globals';
import { createHash } from 'node:crypto';
import path from 'node:path';
import { build, createBook, epub, pdf, readBook } from '../src/index.js';
import type { HtmlBook, ParsedBook, RenderedFile, Target } from '../src/model/book.js';
import { copyOf } from '../src/model/copy.js';
import { bookFolder } from './book-folder.js';

/** A book with everything that a pass takes out of the trees or puts into them. */
const files = {
  'book.yml': `title: Twice
creators: [A. Writer]
chapters: ['*.md']
lists: [listings]
glossary: words.yml
citations: works.bib
index: {terms: true}
`,
  'a.md': `# One

A word with a note.[^1] See [the part](#part) and [](#lst), and **kettle**, as [@knuth] says.

\`\`\`py #lst caption="A listing"
a = 1
\`\`\`

![A dot](dot.svg "A figure")

## Part

Text.

[^1]: The note, with an unsafe <script>alert(1)</script>.
`,
  'b.md': '# Two\n\n:::only{target=pdf}\nPrint only, with a note.[^2]\n\n[^2]: Another.\n:::\n\nText.\n',
  'words.yml': 'kettle: A pot.\n',
  'works.bib': '@book{knuth, author = {Knuth, Donald E.}, title = {The TeXbook}, year = {1984}}\n',
  'dot.svg':
    '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
};

const digest = (made: RenderedFile[]) =>
  made.map(({ path, bytes }) => [path, createHash('sha256').update(bytes).digest('hex')]);
const outcome = async (book: ParsedBook, targets: Target[] = [epub(), pdf()]) => {
  const { files: made, messages } = await build(book, { targets });
  return { made: digest(made), messages: messages.map(String) };
};

describe('a book is plain data', () => {
  let book: ParsedBook;
  let before: ParsedBook;
  let first: Awaited<ReturnType<typeof outcome>>;
  beforeAll(async () => {
    book = await readBook(await bookFolder(files));
    before = structuredClone(book);
    first = await outcome(book);
  });

  test('a build makes its files and leaves the book as it was', () => {
    expect(first.made).toHaveLength(2);
    expect(first.messages).not.toEqual([]);
    expect(book).toEqual(before);
  });

  test('a second build gives the same files and messages', async () => {
    expect(await outcome(book)).toEqual(first);
  });

  test('a structured clone gives the same files and messages', async () => {
    expect(await outcome(before)).toEqual(first);
  });
});

test('a target that spoils its book spoils neither the other’s nor the caller’s', async () => {
  const book = await readBook(await bookFolder(files));
  const alone = await outcome(book, [epub()]);
  const spoil: Target = {
    name: 'spoiler',
    paged: true, // It comes first.
    render({ book: given, chapters }: HtmlBook) {
      given.settings.title = 'Spoiled';
      for (const { chapter, tree, notes } of chapters) {
        chapter.title = 'Spoiled';
        tree.children = [];
        notes.length = 0;
      }
      given.chapters.length = 0;
      return Promise.resolve([]);
    },
  };
  expect(await outcome(book, [spoil, epub()])).toEqual(alone);
});

test('what a target reports is among the messages, once', async () => {
  const book = await readBook(await bookFolder({ 'a.md': '# A\n\nText.\n' }));
  const target: Target = {
    name: 'mine',
    render({ book: { file } }, { report }) {
      report({ file, rule: 'mine-fits', reason: 'Too long.' });
      return Promise.resolve([]);
    },
  };
  const { messages } = await build(book, { targets: [target] });
  expect(messages.map(({ ruleId, source, reason }) => [ruleId, source, reason])).toEqual([
    ['mine-fits', 'mine', 'Too long.'],
  ]);
});

describe('rehype plug-ins', () => {
  const shout =
    'export default { title: "A", chapters: "*.md", rehypePlugins: [() => (tree) => { tree.children.push({ type: "element", tagName: "p", properties: {}, children: [{ type: "text", value: "Added." }] }); }] };\n';
  const htmlOf = async (book: ParsedBook, options = {}) => {
    let text = '';
    const target: Target = {
      name: 'text',
      render({ chapters }) {
        text = JSON.stringify(chapters.map(({ tree }) => tree));
        return Promise.resolve([]);
      },
    };
    await build(book, { targets: [target], ...options });
    return text;
  };

  test('of a configuration run for a clone as well', async () => {
    const folder = await bookFolder({ 'book.config.mjs': shout, 'a.md': '# A\n\nText.\n' });
    const book = await readBook(path.join(folder, 'book.config.mjs'));
    expect(await htmlOf(book)).toContain('Added.');
    expect(await htmlOf(structuredClone(book))).toContain('Added.');
  });

  test('of a script are given to the build', async () => {
    const tree = { type: 'root' as const, children: [] };
    const drop = () => (root: { children: unknown[] }) => void root.children.splice(0);
    await expect(
      createBook({ title: 'A', chapters: [{ tree }], rehypePlugins: [drop] }),
    ).rejects.toMatchObject({
      code: 'ERR_USAGE',
    });
    const book = await createBook({ title: 'A', chapters: [{ tree }] });
    expect(await htmlOf(book, { rehypePlugins: [drop] })).toBe('[{"type":"root","children":[]}]');
  });
});

test('a copy is deep, keeps sharing, and shares what never changes', () => {
  const part = { id: 'part-1' };
  const value = {
    list: [part, part],
    map: new Map([['a', { b: 1 }]]),
    set: new Set([1]),
    bytes: new Uint8Array([1]),
    position: { start: { line: 1 } },
    frozen: Object.freeze({ c: 1 }),
  };
  const copy = copyOf(value);
  expect(copy).toEqual(value);
  expect(copy.list[0]).toBe(copy.list[1]);
  expect(copy.list[0]).not.toBe(part);
  expect(copy.map.get('a')).not.toBe(value.map.get('a'));
  expect([copy.bytes, copy.position, copy.frozen]).toEqual([value.bytes, value.position, value.frozen]);
  expect(copy.position).toBe(value.position);
  expect(copy.frozen).toBe(value.frozen);
});
