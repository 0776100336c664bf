import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { build, epub, pdf, readBook } from '../../src/index.js';
import { bookFolder } from '../book-folder.js';

/** Words of several scripts, and such as have quotation marks and signs in them. */
const words =
  'the book page’s “word” ‘single’ ‘n’ ‘nested “quotes” here’ "straight" \'typed\' don’t ’tis rock-’n’-roll 1980s … -- a–b x—y „tief“ »so« « guillemets » 日本語 中文 русский ελληνικά שלום עולם العربية كتاب naïve Ångström 3.14 (brackets) co-operate e.g. A/B semi;colon ½ × 100 % user@example.org well-known fi ffl'.split(
    ' ',
  );
const plain = fc.constantFrom(...words);
const marked = fc.oneof(
  { weight: 8, arbitrary: plain },
  plain.map((word) => `*${word}*`),
  plain.map((word) => `**${word}**`),
  plain.map((word) => `~~${word}~~`),
  fc.constantFrom(
    '`code "x"`',
    '`a | b`',
    "`don't`",
    '`<T>`',
    '*views.py*',
    ':kbd[Ctrl+C]',
    ':file[a b.txt]',
  ),
  fc.constantFrom(
    '[a link](https://example.org/?q=1&r="2")',
    '<https://example.org/a_b>',
    ':index[apples!green]',
  ),
  fc.constantFrom(
    '$x^2$',
    '$\\alpha < \\beta$',
    '<b>bold</b>',
    '<kbd>Esc</kbd>',
    '&amp;&lt;T&gt;',
    '\\*no\\*',
  ),
);
const line = fc.tuple(plain, fc.array(marked, { maxLength: 24 })).map((all) =>
  all
    .flat()
    .join(' ')
    .replace(/^[\d#>*-]/, 'A$&'),
);
const title = fc.array(plain, { minLength: 1, maxLength: 6 }).map((all) => `A ${all.join(' ')}`);

/** Blocks of a chapter; `#` is where a number goes that makes ids its own. */
const simple = fc.oneof(
  { weight: 6, arbitrary: line },
  fc.array(line, { minLength: 1, maxLength: 4 }).map((all) => all.map((one) => `- ${one}`).join('\n')),
  fc
    .array(line, { minLength: 1, maxLength: 4 })
    .map((all) => all.map((one, index) => `${index + 3}. ${one}`).join('\n')),
  line.map((one) => `> ${one}`),
  fc.constantFrom(
    '```js\nconst a = "x"; // it’s\n\n  b();\n```',
    '```\nsome “text”\n\tindented\n```',
    '    indented = code',
    '```python {lines}\nprint("1") # (1)\n```\n\n1. The first line.\n\nText.',
  ),
);
const block = fc.oneof(
  { weight: 10, arbitrary: simple },
  title.map((one) => `## ${one}`),
  title.map((one) => `### ${one}`),
  fc
    .tuple(fc.constantFrom('note', 'warning', 'tip'), title, simple)
    .map(([kind, head, body]) => `:::${kind}[${head}]\n${body}\n:::`),
  fc
    .tuple(line, line)
    .map(([one, two]) => `| Head | Tail |\n| --- | --- |\n| ${cell(one)} | ${cell(two)} |\n| last | row |`),
  fc
    .tuple(title, line)
    .map(([head, one]) => `:::table[${head}]{#tbl-#}\n| Head |\n| --- |\n| ${cell(one)} |\n:::`),
  fc
    .tuple(line, line)
    .map(
      ([one, two]) =>
        `${one}[^#a] and more[^#b]\n\n[^#a]: ${two}\n[^#b]: A note to a note[^#c]:\n\n    1. one\n    2. two\n\n[^#c]: ${one}`,
    ),
  fc
    .tuple(title, line)
    .map(
      ([head, one]) => `<details><summary>${head.replace(/[<>&]/g, '')}</summary>\n\n${one}\n\n</details>`,
    ),
  fc.tuple(title, line).map(([term, one]) => `${term}\n: ${one}`),
  line.map((one) => `:::only{target=pdf}\n${one}\n:::`),
  fc.constantFrom(
    ':index[pears]',
    '$$\n\\frac{a}{b} = \\sum_i x_i\n$$',
    '$$\nE = mc^2\n$$ {#eq-#}',
    '---',
    ':::verse\nA line of verse\n  and ‘another’ one\n:::',
    '<div>raw “HTML” <em>here</em></div>',
  ),
);

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}

const language = fc.constantFrom('en', 'en', 'de', 'fr', 'es', 'it', 'ru', 'ja', 'he', 'ar');
const chapter = fc
  .tuple(title, language, fc.array(block, { minLength: 3, maxLength: 14 }))
  .map(([head, lang, blocks]) =>
    [
      `---\nlanguage: ${lang}\n---\n\n# ${head}`,
      ...blocks.map((one, index) =>
        one
          .replaceAll('#a', `a${index}`)
          .replaceAll('#b', `b${index}`)
          .replaceAll('#c', `c${index}`)
          .replaceAll('-#', `-${index}-@`),
      ),
    ].join('\n\n'),
  );

/** Rules that say a book is not as it was written. */
const proofs = ['manuscript-is-kept', 'epub-is-complete', 'pdf-is-complete', 'note-is-on-page-of-reference'];

test.each(Array.from({ length: Number(process.env['BOOKS'] ?? 8) }, (_, index) => index + 1))(
  'no false alarm in a hundred generated chapters (%i)',
  async (seed) => {
    const chapters = fc.sample(chapter, { seed, numRuns: 100 });
    const files = chapters.map((text, index): [string, string] => [
      `${String(index).padStart(3, '0')}.md`,
      text.replaceAll('@}', `${index}}`),
    ]);
    const folder = await bookFolder({
      ...Object.fromEntries(files),
      'book.yml':
        'title: A generated book\nchapters: "*.md"\nrules: {content-fits-page: warning, link-is-safe: warning}\n',
    });
    const { messages, files: made } = await build(await readBook(folder), { targets: [epub(), pdf()] });
    const told = messages.filter(({ fatal, ruleId }) => fatal === true || proofs.includes(ruleId ?? ''));
    expect(told.map(({ file, line: at, reason }) => `${file}:${at} ${reason}`)).toEqual([]);
    expect(made).toHaveLength(2);
  },
  300_000,
);
