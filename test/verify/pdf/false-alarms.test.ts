import { expect, test } from '@jest/globals';
import { build, epub, pdf, readBook } from '../../../src/index.js';
import { bookFolder } from '../../book-folder.js';

const chapter = `# A word in ‘single’ quotation marks

Text with a note[^list], another one[^reference] and a third[^quoted].[^rtl]

## What ‘e’ means

The word שלום is in this line, and سلام too.

| Year | Sales in 2011 |
| ---- | ------------- |
| 1    | 2             |

:::figure[Sales in 2011]{#sales}
![dot](dot.svg)
:::

<details><summary>More</summary>

What was folded.

</details>

[^list]: Two things:

    1. one
    2. another

[^reference]: As [](#sales) shows, and [](#what-e-means) says.

[^quoted]: He said ‘nothing’, “never” and „niemals“; it’s ’tis.

[^rtl]: A note with עולם in it.
`;

test('a good book gives no error', async () => {
  const folder = await bookFolder({
    'book.yml':
      'title: A\nchapters: [a.md]\nlists: [figures]\nprint: { pageReferences: true, trim: a5 }\nrules: { glyph-is-in-fonts: off, chapter-has-summary: off }\n',
    'a.md': chapter,
    'dot.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="20"><circle cx="10" cy="10" r="9"/></svg>',
  });
  const { messages } = await build(await readBook(folder), { targets: [pdf()] });
  expect(messages.map(String)).toEqual([]);
});

test('marks that typography sets within Hebrew words give no error', async () => {
  const folder = await bookFolder({
    'book.yml':
      'title: ספר\nlanguage: he\nchapters: [a.md]\nrules: { glyph-is-in-fonts: off, chapter-has-summary: off }\n',
    'a.md': "# צ'כית\n\nתנ\"ך וגם ג'אוואנית.\n",
  });
  const { messages } = await build(await readBook(folder), { targets: [epub()] });
  expect(messages.map(String)).toEqual([]);
});

test('white text on boxes, gradients and half-transparent areas is seen', async () => {
  const folder = await bookFolder({
    'book.yml': 'title: A\nchapters: [a.md]\ntheme: dark\nrules: { chapter-has-summary: off }\n',
    'dark/theme.json': '{"extends": "default", "styles": ["dark.css"]}',
    'dark/dark.css': `
      aside, aside * { color: #fff; } aside { background: #222; border-radius: 8px; }
      h1, h1 * { color: #fff; } h1 { background: linear-gradient(90deg, #000, #333); }
      h2 { color: #fff; background: #333; border-radius: 50%; }
      pre, pre * { color: #fff; } pre { background: #000; }
      blockquote { background: radial-gradient(#500, #005); color: #fff; }
      th { background: rgba(0, 0, 0, 0.8); color: #fff; } td { background: #000; color: #fff; }`,
    'a.md':
      '# One `code`\n\n:::note[Title]\nA *box*.\n:::\n\n```js\nconst a = 1;\n```\n\n> A quotation.\n\n' +
      '| A | B |\n| --- | --- |\n| white | on black |\n\n## Two\n\nText.\n',
  });
  const { messages } = await build(await readBook(folder), { targets: [pdf()] });
  expect(messages.map(String)).toEqual([]);
});
