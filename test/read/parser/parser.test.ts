import { expect, jest, test } from '@jest/globals';
import { sourceFile } from '../../../src/diagnostics/report.js';
import { withParser } from '../../../src/read/parser/parser.js';
import { checkConfig } from '../../../src/settings/check.js';

const settings = (limits: object) => checkConfig({ title: 'T', chapters: 'a.md', limits });

async function parse(text: string, limits: object = {}) {
  const file = sourceFile('a.md', text);
  const tree = await withParser(settings(limits), '.', (parser) => parser.parse(file));
  return { tree, messages: file.messages.map(({ rule, place, reason }) => ({ rule, place, reason })) };
}

const within = 'file-is-within-limits';

/** More than the texts that are parsed without a thread. */
const longText = 'A line of words.\n\n'.repeat(200);

test('a thread gives the tree that the parser gives', async () => {
  const { tree, messages } = await parse(`${longText}> a *quotation*[^1]\n\n[^1]: note\n`);
  expect(messages).toEqual([]);
  expect(tree.children).toHaveLength(202);
  expect(tree.children[200]).toMatchObject({
    type: 'blockquote',
    position: { start: { line: 401, column: 1, offset: longText.length } },
    children: [{ children: [{}, { type: 'emphasis' }, { type: 'footnoteReference', label: '1' }] }],
  });
});

test.each([
  ['quotations', `${'>'.repeat(10_000)} deep`],
  ['a few quotations too many', `${'> '.repeat(101)} deep`],
  ['lists', Array.from({ length: 600 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')],
  ['elements', `${'<div>'.repeat(3000)}x`],
  ['elements of a line', `a ${'<span>'.repeat(500)}x`],
  ['elements that are left open', Array.from({ length: 300 }, (_, nth) => `<b id="b${nth}">`).join('\n\n')],
  ['directives', `${':::note\n'.repeat(120)}x`],
])('%s that are nested too deep are told at their line', async (_, text) => {
  const { tree, messages } = await parse(`# A\n\n${text}\n`);
  expect(tree.children).toEqual([]);
  expect(messages).toMatchObject([{ rule: within, reason: expect.stringContaining('more than 100 levels') }]);
  expect(messages[0]?.place).toMatchObject({ column: 1 });
  expect(Reflect.get(messages[0]?.place ?? {}, 'line')).toBeGreaterThanOrEqual(3);
});

test.each([
  ['lists', Array.from({ length: 1500 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')],
  ['quotations', `${'>'.repeat(20_000)} deep`],
])('the parser stops early in deep %s, which would take it minutes', async (_, text) => {
  const { messages } = await parse(`# A\n\n${text}\n`, { seconds: 1, memory: 200 });
  expect(messages).toMatchObject([{ reason: expect.stringContaining('levels deep') }]);
});

test.each([
  ['list items and table cells that are left open', `<table>${'<tr><td>x\n'.repeat(500)}</table>`],
  [
    'lists within an allowed depth',
    Array.from({ length: 40 }, (_, nth) => `${'  '.repeat(nth)}- x`).join('\n'),
  ],
  ['code far to the right', `\`\`\`\n${' '.repeat(3000)}- > x\n\`\`\``],
  ['line breaks', '<br>'.repeat(500)],
  ['what is open in a line', 'a <b> word\n\n'.repeat(500)],
  ['tags in a comment', `<!-- ${'<div>'.repeat(500)} -->`],
])('%s are no depth', async (_, text) => {
  expect((await parse(`# A\n\n${text}\n`)).messages).toEqual([]);
});

test.each([
  ['images', '!['.repeat(20_000) + '](x)'.repeat(20_000)],
  ['tildes', '~a~~b'.repeat(20_000)],
])('%s that are never parsed to the end are told at their line', async (_, text) => {
  const { messages } = await parse(`# A\n\n${longText}${text}\n`, { seconds: 1.5 });
  expect(messages).toEqual([
    { rule: within, place: { line: 403, column: 1 }, reason: expect.stringContaining('1.5 seconds') },
  ]);
});

test('a file that needs too much memory is told', async () => {
  const text = Array.from({ length: 5000 }, (_, nth) => `a[^${nth}]\n\n[^${nth}]: note\n`).join('\n');
  const { messages } = await parse(text, { memory: 50, seconds: 100 });
  expect(messages).toMatchObject([{ rule: within, reason: expect.stringContaining('50 MB') }]);
});

test.each([
  ['links', Array.from({ length: 20_001 }, (_, nth) => `[l${nth}]: x`).join('\n'), 'defines 20001 links'],
  ['backticks', Array.from({ length: 300 }, (_, nth) => '`'.repeat(nth)).join(' '), '299 different lengths'],
])('too many %s are told before they are parsed', async (_, text, reason) => {
  expect((await parse(text)).messages).toMatchObject([
    { rule: within, reason: expect.stringContaining(reason) },
  ]);
});

test('the parser goes on after a file that was too much for it', async () => {
  const files = ['![', longText, '~a~~b', longText].map((text, nth) =>
    sourceFile(`${nth}.md`, text.length > 9 ? text : text.repeat(20_000) + '](x)'.repeat(20_000)),
  );
  const trees = await withParser(settings({ seconds: 1.5 }), '.', (parser) =>
    Promise.all(files.map((file) => parser.parse(file))),
  );
  expect(trees.map(({ children }) => children.length)).toEqual([0, 200, 0, 200]);
});

test('a file is not refused because the machine gives the process no time', async () => {
  const used = jest.spyOn(process, 'cpuUsage').mockReturnValue({ user: 0, system: 0 });
  try {
    const { tree, messages } = await parse(longText, { seconds: 0.002 });
    expect(messages).toEqual([]);
    expect(tree.children).toHaveLength(200);
  } finally {
    used.mockRestore();
  }
  expect((await parse(longText.repeat(20), { seconds: 0.002 })).messages).toHaveLength(1);
});
