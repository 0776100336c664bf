import { beforeAll, describe, expect, test } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import type { Element, Text } from 'hast';
import { toString } from 'hast-util-to-string';
import { build, pdf, readBook } from '../../src/index.js';
import type { HtmlBook, ParsedBook, Target } from '../../src/model/book.js';
import { filesOf } from '../../src/model/files.js';
import { verifyPageNumbers } from '../../src/verify/pdf/page-numbers.js';
import { squeezeFor } from '../../src/verify/pdf/normalize.js';
import { readPdf } from '../../src/verify/pdf/read.js';
import { visit } from '../../src/tree/visit.js';
import { loadTheme } from '../../src/theme/theme.js';

const folder = fileURLToPath(new URL('../verify/sabotage', import.meta.url));

let book: ParsedBook;
beforeAll(async () => {
  book = await readBook(folder);
});

/** What is told of a book that one stage does harm to before it is printed: `one.md:9`. */
async function told(harm: (htmlBook: HtmlBook) => void): Promise<string[]> {
  const real = pdf();
  const target: Target = {
    ...real,
    render(given, context) {
      harm(given);
      return real.render(given, context);
    },
  };
  const { messages } = await build(book, { targets: [target] });
  return messages.filter(({ fatal }) => fatal).map(({ file, line }) => `${file}:${line}`);
}

/** The first element of a chapter that holds a text, the innermost one. */
function find({ chapters }: HtmlBook, tagName: string, text: string): [Element, { children: unknown[] }] {
  let found: [Element, { children: unknown[] }] | undefined;
  const trees = chapters.flatMap(({ tree, notes }) => [
    tree,
    ...notes.map(({ children }) => ({ type: 'root' as const, children })),
  ]);
  for (const tree of trees)
    visit(tree, 'element', (node, _, parent) => {
      if (node.tagName === tagName && toString(node).includes(text) && parent) found = [node, parent];
    });
  if (!found) throw new Error(`No ${tagName} with “${text}”`);
  return found;
}

const drop = (tagName: string, text: string) => (given: HtmlBook) => {
  const [node, parent] = find(given, tagName, text);
  parent.children.splice(parent.children.indexOf(node), 1);
};

const truncate = (tagName: string, text: string) => (given: HtmlBook) => {
  const [node] = find(given, tagName, text);
  let last: Text | undefined;
  visit(node, 'text', (one) => {
    if (one.value.trim() !== '') last = one;
  });
  if (last) last.value = last.value.trimEnd().slice(0, -4);
};

const move = (tagName: string, text: string) => (given: HtmlBook) => {
  const [node, parent] = find(given, tagName, text);
  parent.children.splice(parent.children.indexOf(node), 1);
  given.chapters.at(-1)?.tree.children.push(node);
};

const hide = (tagName: string, text: string) => (given: HtmlBook) => {
  find(given, tagName, text)[0].properties['style'] = 'display: none';
};

test('nothing is told of a book that is whole', async () => {
  expect(await told(() => undefined)).toEqual([]);
});

const inOne: [string, string, number][] = [
  ['h1', 'One', 1],
  ['p', 'The first paragraph', 3],
  ['li', 'a list item', 7],
  ['li', 'another list item', 8],
  ['code', 'code', 8],
  ['tr', 'left', 12],
  ['td', 'row', 13],
  ['th', 'Value', 10],
  ['pre', 'const first', 15],
  ['blockquote', 'A quoted line', 20],
  ['aside', 'What the box says', 22],
  ['figcaption', 'The caption', 26],
  ['p', 'The last paragraph', 32],
];

describe.each([
  ['dropped', drop],
  ['cut short', truncate],
  ['hidden', hide],
] as const)('what is %s is told, at its place', (_, harm) => {
  test.each(inOne)('%s “%s”', async (tagName, text, line) => {
    const found = await told(harm(tagName, text));
    expect(found.filter((place) => Math.abs(Number(place.split(':')[1]) - line) <= 1)).not.toEqual([]);
  });
});

const double = (tagName: string, text: string) => (given: HtmlBook) => {
  const [node, parent] = find(given, tagName, text);
  parent.children.splice(parent.children.indexOf(node), 0, structuredClone(node));
};

test.each([
  ['p', 'The first paragraph', 3],
  ['li', 'another list item', 8],
  ['pre', 'const first', 15],
  ['blockquote', 'A quoted line', 20],
])('a %s that is there twice is told: “%s”', async (tagName, text, line) => {
  expect(await told(double(tagName, text))).toContain(`one.md:${line}`);
});

describe('text that is in the PDF, but not to be seen, is told', () => {
  test.each([
    'visibility: hidden',
    'opacity: 0',
    'color: transparent',
    'color: #fff',
    'font-size: 0',
    'height: 0; overflow: hidden',
    'clip-path: inset(100%)',
    'position: absolute; left: -9999px',
    'position: relative; left: 700px',
    'text-indent: -9999px',
    'transform: translateX(700px)',
  ])('%s', async (style) => {
    const harm = (given: HtmlBook) => {
      find(given, 'blockquote', 'A quoted line')[0].properties['style'] = style;
    };
    expect(await told(harm)).toContain('one.md:20');
  });

  test('painted over by what is below', async () => {
    const harm = (given: HtmlBook) => {
      find(given, 'aside', 'What the box says')[0].properties['style'] =
        'position: relative; margin-top: -4em; background: #eee';
    };
    expect(await told(harm)).toContain('one.md:20');
  });
});

test.each([
  ['p', 'The first paragraph', 3],
  ['li', 'another list item', 8],
  ['p', 'The last paragraph', 32],
])('a %s that is in another place is told: “%s”', async (tagName, text, line) => {
  expect(await told(move(tagName, text))).toContain(`one.md:${line}`);
});

test('notes are told that are gone, and that are cut short', async () => {
  expect(
    await told(({ chapters }) => chapters.find(({ chapter }) => chapter.slug === 'one')?.notes.pop()),
  ).toContain('one.md:34');
  expect(await told(truncate('p', 'which are its own'))).toContain('one.md:34');
});

test('chapters that have changed places are told', async () => {
  expect(await told(({ chapters }) => chapters.reverse())).not.toEqual([]);
});

test('page numbers are told that are not those of the pages, in contents, lists, references and the index', async () => {
  let given: HtmlBook | undefined;
  const target: Target = {
    ...pdf(),
    verify: (_, htmlBook) => {
      given = htmlBook;
      return Promise.resolve();
    },
  };
  const { files } = await build(book, { targets: [target] });
  const found = readPdf(files[0]?.bytes ?? new Uint8Array());
  const compared = { ...found, squeeze: squeezeFor(await loadTheme('default', '.')) };
  if (!given) throw new Error('The target was not asked.');
  const errors = () => {
    const all = filesOf(given?.book ?? book).flatMap(({ messages }) => messages);
    return all.filter(({ rule }) => rule === 'pdf-is-complete').map(({ reason }) => reason);
  };
  verifyPageNumbers(compared, given);
  expect(errors()).toEqual([]);
  // As if each page were another one.
  verifyPageNumbers({ ...compared, labels: found.labels.map((label) => `7${label}`) }, given);
  expect(errors()).toEqual([
    'The contents of the PDF do not say that “Figures” is on page 7v.',
    'The contents of the PDF do not say that “1. One” is on page 71.',
    'The contents of the PDF do not say that “2. Two” is on page 73.',
    'The contents of the PDF do not say that “A section” is on page 73.',
    'The contents of the PDF do not say that “Another section” is on page 73.',
    'The contents of the PDF do not say that “Index” is on page 75.',
    expect.stringMatching(/^A page number .* is on page 72, and the links say “figure1.1the.*2”/),
    expect.stringMatching(/^A page number .* is on page 73, and the links say .*“asectiononpage3”/),
    expect.stringMatching(/^A page number .* is on page 72, and the links say .*“figure1.1onpage2”/),
    'The entry “apples” in the index of the PDF does not say page 72.',
    'The entry “apples” in the index of the PDF does not say page 73.',
  ]);
});
