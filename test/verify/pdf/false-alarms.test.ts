import { expect, test } from '@jest/globals';
import { build, epub, pdf, readBook } from '../../../src/index.js';
import { bookFolder } from '../../book-folder.js';

const chapter = `# A word in ‘single’ quotation marks

Text with a note[^list], another one[^reference] and a third[^quoted].[^rtl]

## What ‘e’ means

The word שלום stands in this line, and سلام too.

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
