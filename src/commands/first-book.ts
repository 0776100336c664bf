import { stringify } from 'yaml';
import { schemaLine } from '../migrate/write-config.js';

/** What the author of a new book wants. */
export interface Wishes {
  title: string;
  author: string;
  /** A BCP 47 tag. */
  language: string;
}

/** The files of a new book, by their paths. */
export function firstBook({ title, author, language }: Wishes, version: string): Record<string, string> {
  const config = {
    title,
    creators: [author],
    language,
    cover: 'cover.svg',
    coverAlt: `The cover: “${title}” by ${author}.`,
  };
  const scripts = {
    book: 'octavo build',
    epub: 'octavo build epub',
    pdf: 'octavo build pdf',
    check: 'octavo check',
  };
  const about = { private: true, scripts, dependencies: { octavo: `^${version}` } };
  return {
    'book.yml': `${schemaLine}\n${stringify(config)}chapters: chapters/*.md\n`,
    'chapters/01-first-steps.md': first,
    'chapters/02-what-a-chapter-holds.md': second,
    'cover.svg': cover(title, author),
    'package.json': `${JSON.stringify(about, null, 2)}\n`,
    '.gitignore': 'node_modules/\noutput/\n',
  };
}

const first = `# First steps

Each file in *chapters/* is a chapter, and the first heading is its title. Run \`npm run book\`, and both books are in *output/*.

The **spine** of a book is the order of its chapters. Here it is the order of the file names.[^order]

:::tip[Look at it early]
Build the book after the first page, not after the last one.
:::

[^order]: The configuration, *book.yml*, can list the chapters one by one instead.

## Summary

* A chapter is a Markdown file.
* \`npm run check\` finds mistakes in seconds.
`;

const second = `# What a chapter holds

Notes are at the foot of the page.[^foot] Code keeps its lines:

\`\`\`python title="hello.py" caption="A program" #lst-hello
print("Hello, reader!")
\`\`\`

[](#lst-hello) has a number, and so has this table:

:::table[What Markdown calls it]{#tbl-words}
| in the book | in the file |
| ----------- | ----------- |
| a file name | \`*name.py*\` |
| a new term  | \`**term**\`  |
| a note      | \`[^1]\`      |
:::

Links lead to other chapters, as to [](01-first-steps.md).

[^foot]: In the EPUB they are behind the chapter, linked both ways.

## Summary

* Listings, tables and figures with an id have numbers.
* An empty link says what it leads to.
`;

/** Large letters on a plain ground, in lines that fit. */
function cover(title: string, author: string): string {
  const lines = linesOf(title);
  const size = Math.min(150, 1700 / Math.max(...lines.map(({ length }) => length), 8));
  const text = lines.map(
    (line, index) =>
      `<text x="100" y="${Math.round(500 + index * size * 1.2)}" font-size="${Math.round(size)}">${escaped(line)}</text>`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 1800" width="1200" height="1800">
  <rect width="1200" height="1800" fill="#1d3b53"/>
  <rect x="100" y="300" width="200" height="12" fill="#f2c14e"/>
  <g fill="#fff" font-family="Source Serif 4, Georgia, serif">
    ${text.join('\n    ')}
    <text x="100" y="1650" font-size="64">${escaped(author)}</text>
  </g>
</svg>
`;
}

function linesOf(title: string): string[] {
  const lines: string[] = [];
  for (const word of title.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < 14) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
