import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { common } from '../../src/dialects/common/common.js';
import { type DialectName, dialectNames, dialects, dialectsFor } from '../../src/dialects/dialects.js';
import type { Dialect, Spelling } from '../../src/dialects/dialect.js';
import { findSpelling } from '../../src/dialects/find.js';
import { foreignIn } from '../../src/dialects/foreign.js';
import { pageOf } from '../../src/dialects/page.js';
import { translate } from '../../src/dialects/translate.js';
import { toMdast } from '../../src/read/parser/to-mdast.js';

const parse = (text: string) => toMdast(text, { math: true, depth: 100 });
const compose = (text: string) => ({
  text,
  pieces: [{ at: 0, original: { path: 'a.md', text }, from: 0, isCopy: true }],
});

/** A text in Octavo's spelling. */
async function octavo(text: string, ...names: DialectName[]): Promise<string> {
  const { composed } = await translate(compose(text), dialectsFor(names), {}, (one) =>
    Promise.resolve(parse(one)),
  );
  return composed.text;
}

const spellings = [common, ...Object.values(dialects)].flatMap((dialect) =>
  dialect.spellings.map((spelling): [string, Dialect, Spelling] => [
    `${dialect.name}: ${spelling.name}`,
    dialect,
    spelling,
  ]),
);

describe('each spelling', () => {
  test.each(spellings)(
    '%s is found in its example, and understood or reported',
    async (_, dialect, spelling) => {
      const { example } = spelling;
      const found = findSpelling(spelling, pageOf(example, parse(example)));
      expect(found.length).toBeGreaterThan(0);
      const names = dialect === common ? [] : [dialect.name as DialectName];
      const made = await octavo(example, ...names);
      if (!spelling.edits) expect(made).toBe(example);
      else expect(findSpelling(spelling, pageOf(made, parse(made)))).toEqual([]);
      // Without the dialect, it is told.
      const [first] = found;
      if (dialect === common || (first && spelling.isOnlyHere?.(first))) return;
      const text = await octavo(example);
      const told = foreignIn(pageOf(text, parse(text)), [], false).map((one) => one.spelling.name);
      expect(told).toContain(spelling.name);
    },
  );
});

describe('in every book', () => {
  test.each([
    ['::: tip Title', '::: tip Title\nA\n:::', ':::tip[Title]\nA\n:::'],
    ['a name and attributes', '::: {.callout-note title="A b" #x}\nA\n:::', ':::note[A b]{#x}\nA\n:::'],
    ['a title in a heading', '::: {.callout-tip}\n## My *title*\n\nA\n:::', ':::tip[My *title*]\n\nA\n:::'],
    ['a title with a bracket', ':::tip A ] b\nA\n:::', ':::tip[A \\] b]\nA\n:::'],
    ['boxes in boxes', '::: note\n::: tip\nA\n:::\n:::', '::::note\n:::tip\nA\n:::\n::::'],
    ['boxes that mean nothing', '::: {.columns}\nA\n:::', '\nA\n'],
    ['a box in a quotation', '> ::: tip\n> A\n> :::', '> :::tip\n> A\n> :::'],
    ['a fence', '```{note} A\n:class: x\n\nB\n```', ':::note[A]\n\nB\n:::'],
    ['a fence in a list', '- a\n\n  ```{tip}\n  B\n  ```', '- a\n\n  :::tip\n  B\n  :::'],
    [
      'attributes of code',
      '```{.js .numberLines startFrom="3" filename="a.js"}\nx\n```',
      '```js lines=3 title="a.js"\nx\n```',
    ],
    [
      'notes in the text',
      'A^[b *c*] d^[e].',
      'A[^inline-1] d[^inline-11].\n\n[^inline-1]: b *c*\n\n\n[^inline-11]: e\n',
    ],
    ['a note with a formula in it', String.raw`A^[\(x^2\)]`, 'A[^inline-1]\n\n[^inline-1]: $x^2$\n'],
    ['small and large', 'H~2~O, x^2^, ~gone~, 2 ^ 3', 'H<sub>2</sub>O, x<sup>2</sup>, ~gone~, 2 ^ 3'],
    ['marks', 'a ==b *c*== d, a == b == c', 'a <mark>b *c*</mark> d, a == b == c'],
    [
      'formulas',
      String.raw`\(a+b\), \[x^2\], \[1\], \(see below\)`,
      String.raw`$a+b$, $$x^2$$, \[1\], \(see below\)`,
    ],
    ['a formula close to text', '$$\\begin{x}\na\n\\end{x}\n$$\nand', '$$\n\\begin{x}\na\n\\end{x}\n$$\nand'],
    ['a formula that ends in its last line', '$$\na\nb$$', '$$\na\nb\n$$'],
    ['page breaks', 'a\n\n\\newpage\n\nb', 'a\n\n::page-break\n\nb'],
    ['a page break close to text', 'a\n\\pagebreak\nb', 'a\n\n::page-break\n\nb'],
    ['emoji', 'Well :+1: at 10:30:15 :nothing:', 'Well 👍 at 10:30:15 :nothing:'],
    [
      'spans',
      '[a]{.smallcaps} [b](c){target=_blank} :only[a]{target=pdf}',
      ':small-caps[a] [b](c) :only[a]{target=pdf}',
    ],
  ])('%s', async (_, written, made) => {
    expect(await octavo(written)).toBe(made);
    expect(await octavo(made)).toBe(made);
  });

  test('what is code stays as it is', async () => {
    const text = '`a ==b== ^[c] :+1:`\n\n```\n::: tip\n\\newpage\nH~2~O\n```\n\n<pre>\n==a==\n</pre>\n';
    expect(await octavo(text, ...dialectNames)).toBe(text);
  });
});

describe('with a dialect', () => {
  test.each<[DialectName, string, string]>([
    ['mdbook', '```rust\n# use x;\nlet a = 1;\n#[derive]\n# \n```', '```rust\nlet a = 1;\n#[derive]\n```'],
    ['gitbook', '{% hint style="danger" %}\nA\n{% endhint %}', ':::caution\nA\n:::'],
    ['gitbook', '{% hint style="info" %} A {% endhint %}', ':::note\n\n A \n\n:::'],
    ['gitbook', '{% youtube id="a" %}', '{% youtube id="a" %}'],
    ['quarto', '{{< lipsum 2 >}} and {{< kbd Ctrl-C >}}', '{{< lipsum 2 >}} and :kbd[Ctrl-C]'],
    ['mkdocs', '*[HTML]: Hyper Text', '*[HTML]: Hyper Text'],
    ['quarto', 'See @fig-a, [-@fig-b] and a@fig-c.', 'See [](#fig-a), [](#fig-b) and a@fig-c.'],
    ['quarto', '```{r}\n#| label: fig-a\n#| fig-cap: "A b"\nx\n```', '```r #fig-a caption="A b"\nx\n```'],
    ['quarto', '```{r}\n#| include: false\nx\n```', ''],
    [
      'pandoc',
      '| a |\n| - |\n| 1 |\n\n: Words {#tbl-a}',
      ':::table[Words]{#tbl-a}\n| a |\n| - |\n| 1 |\n:::\n\n\n',
    ],
    ['mkdocs', '!!! warning "A b"\n    C\n\n    d\n\ne', ':::warning[A b]\nC\n\nd\n:::\n\n\ne'],
    ['mkdocs', '!!! note\n    A\n\n    !!! tip\n        B\n', '::::note\nA\n\n:::tip\nB\n:::\n\n::::\n\n'],
    ['mkdocs', '=== "A"\n\n    B', '**A**\n\n\nB'],
    ['docusaurus', "import A from 'b';\n\n{/* c */}\n\nd", '\n\n\n\nd'],
    ['docusaurus', '```js\na\n// highlight-next-line\nb\n```', '```js {2}\na\nb\n```'],
    ['myst', '(sec-a)=\n## B\n\n{ref}`sec-a`, {ref}`c <d>`', '\n## B {#sec-a}\n\n[](#sec-a), [c](#d)'],
    ['myst', '```{figure} a.png\n:name: fig-a\n\nB c.\n```', ':::figure[B c.]{#fig-a}\n![B c.](a.png)\n:::'],
    ['markua', 'W> A\nW> b\n\nc', ':::warning\nA\nb\n:::\n\n\nc'],
    ['markua', '{title: "a.js", line-numbers: true}\n```js\nx\n```', '\n```js title="a.js" lines\nx\n```'],
    [
      'obsidian',
      'See [[A b#C d|e]], [[#f]] and ![[g.png|300]].',
      'See [e](<A b.md#c-d>), [f](<#f>) and ![](<g.png>).',
    ],
    ['obsidian', 'A %%b%% c.', 'A  c.'],
  ])('%s: %s', async (name, written, made) => {
    expect(await octavo(written, name)).toBe(made);
  });
});

describe('random texts', () => {
  const pieces = spellings.flatMap(([, , { example }]) => example.split(/(?<=\n)/));
  const texts = fc
    .array(
      fc.oneof(
        fc.constantFrom(...pieces, '\n', '\n\n', ' ', '> ', '- ', '    ', '`', '```\n', '$$'),
        fc.string(),
      ),
      {
        maxLength: 25,
      },
    )
    .map((parts) => parts.join('').replace(/\0|\r/g, ''));

  test('are translated in the end, and every copied letter is that of the original', async () => {
    await fc.assert(
      fc.asyncProperty(texts, fc.subarray([...dialectNames], { maxLength: 3 }), async (text, names) => {
        const { composed } = await translate(compose(text), dialectsFor(names), {}, (one) =>
          Promise.resolve(parse(one)),
        );
        for (const [index, { at, from, isCopy }] of composed.pieces.entries()) {
          const end = composed.pieces[index + 1]?.at ?? composed.text.length;
          expect(at).toBeLessThanOrEqual(end);
          if (isCopy) expect(composed.text.slice(at, end)).toBe(text.slice(from, from + end - at));
        }
      }),
      { numRuns: 300 },
    );
  });
});
