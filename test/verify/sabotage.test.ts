import { beforeAll, describe, expect, test } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { toString as htmlText } from 'hast-util-to-string';
import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { fileURLToPath } from 'node:url';
import { h } from 'hastscript';
import { forTarget } from '../../src/editions/for-target.js';
import { build, epub, readBook } from '../../src/index.js';
import { copyOf } from '../../src/model/copy.js';
import type { BuildOptions } from '../../src/build.js';
import type { HtmlBook, ParsedBook, RenderedFile, Target } from '../../src/model/book.js';
import { visit } from '../../src/tree/visit.js';
import { verifyEdition } from '../../src/verify/manuscript/edition.js';

const folder = fileURLToPath(new URL('sabotage', import.meta.url));
const nothing: Target = { name: 'pdf', render: () => Promise.resolve([]) };

let book: ParsedBook;
beforeAll(async () => {
  book = await readBook(folder);
});

/** What is told of the book when something is done to it: `one.md:9`. */
async function told(own: ParsedBook, options: Partial<BuildOptions> = {}): Promise<string[]> {
  const { messages } = await build(own, { targets: [nothing], ...options });
  return messages.map(({ file, line }) => `${file}:${line}`);
}

interface Tree {
  type: string;
  children?: Tree[];
  value?: string;
}

/** The innermost node of a type that holds a text, and what it is in. */
function find(
  trees: Nodes[],
  type: string,
  text: string,
): { node: Tree; parent: Required<Tree>; at: number } {
  let found: { node: Tree; parent: Required<Tree>; at: number } | undefined;
  for (const tree of trees)
    visit(tree, (node, at, parent) => {
      const words = node.type === 'image' ? (node.alt ?? '') : toString(node);
      if (node.type === type && words.includes(text) && parent && at !== undefined)
        found = { node: node, parent: parent as Required<Tree>, at };
    });
  if (!found) throw new Error(`There is no ${type} with “${text}”.`);
  return found;
}

type Harm = (trees: Nodes[], type: string, text: string) => void;

const drop: Harm = (trees, type, text) => {
  const { parent, at } = find(trees, type, text);
  parent.children.splice(at, 1);
};
const double: Harm = (trees, type, text) => {
  const { node, parent, at } = find(trees, type, text);
  parent.children.splice(at, 0, structuredClone(node));
};
const truncate: Harm = (trees, type, text) => {
  const { node } = find(trees, type, text);
  let last: Tree | undefined;
  visit(node as Nodes, (one) => {
    if ('value' in one && one.value.trim().length > 2) last = one;
  });
  if (last?.value !== undefined) last.value = last.value.trimEnd().slice(0, -3);
};

function chapterOne<Chapter extends { slug: string }>({
  chapters,
}: {
  chapters: Chapter[];
}): Chapter | undefined {
  return chapters.find(({ slug }) => slug === 'one');
}

/** What is at the top of the first chapter as HTML. */
function chapterTree({ chapters }: HtmlBook): HtmlBook['chapters'][number]['tree']['children'] {
  return chapters.find(({ chapter }) => chapter.slug === 'one')?.tree.children ?? [];
}

/** All trees of a book. */
const treesOf = ({ chapters }: ParsedBook): Nodes[] =>
  chapters.flatMap(({ files, heading }): Nodes[] => [
    ...files.map(({ tree }) => tree),
    { type: 'paragraph', children: heading },
  ]);

const all: [type: string, text: string, place: string][] = [
  ['text', 'One', 'one.md:1'],
  ['paragraph', 'The first paragraph', 'one.md:3'],
  ['paragraph', 'The second paragraph', 'one.md:5'],
  ['listItem', 'a list item', 'one.md:7'],
  ['listItem', 'another list item', 'one.md:8'],
  ['inlineCode', 'code', 'one.md:8'],
  ['tableRow', 'left', 'one.md:12'],
  ['tableCell', 'row', 'one.md:13'],
  ['tableCell', 'Value', 'one.md:10'],
  ['code', 'const second', 'one.md:17'],
  ['blockquote', 'A quoted line', 'one.md:20'],
  ['callout', 'What the box says', 'one.md:23'],
  ['caption', 'The caption', 'one.md:26'],
  ['paragraph', 'The last paragraph', 'one.md:32'],
  ['footnoteDefinition', 'The words of the note', 'one.md:34'],
  ['heading', 'Another section', 'two.md:21'],
  ['defListDescription', 'What it means', 'two.md:19'],
];

test('nothing is told of a book that is whole', async () => {
  expect(await told(book)).toEqual([]);
});

describe.each([
  ['dropped', drop],
  ['cut short', truncate],
  ['doubled', double],
] as const)('what a stage has %s before the passes is told, at its place', (what, harm) => {
  const few = ['One', 'row', 'Value', 'code', 'left'];
  // Of two notes with one label the first one counts, and a few letters can be there twice.
  test.each(
    all.filter(
      ([type, text]) => what !== 'doubled' || (type !== 'footnoteDefinition' && !few.includes(text)),
    ),
  )('%s “%s”', async (type, text, place) => {
    const own = copyOf(book);
    harm(treesOf(own), type, text);
    // A reference to a note that is gone tells of it.
    if (what === 'dropped' && type === 'footnoteDefinition') place = 'one.md:3';
    const line = Number(place.split(':')[1]);
    const near = [place, `${place.split(':')[0]}:${line + 1}`, `${place.split(':')[0]}:${line - 1}`];
    expect((await told(own)).some((one) => near.includes(one))).toBe(true);
  });
});

test.each([
  ['image', 'A mark', 'one.md:27'],
  ['inlineMath', 'x^2', 'two.md:13'],
  ['link', 'a link', 'two.md:13'],
  ['indexMark', '', 'two.md:5'],
  ['glossaryEntry', 'What is inside', 'two.md:29'],
])('a %s that is gone is told: “%s”', async (type, text, place) => {
  const own = copyOf(book);
  drop(treesOf(own), type, text);
  expect(await told(own)).toContain(place);
});

test('a link whose address is gone is told, though its words are there', async () => {
  const own = copyOf(book);
  const { node, parent, at } = find(treesOf(own), 'link', 'a link');
  parent.children.splice(at, 1, ...(node.children ?? []));
  expect(await told(own)).toEqual(['two.md:13']);
});

test.each(
  all.filter(([type]) => ['paragraph', 'listItem', 'heading', 'blockquote', 'callout'].includes(type)),
)('a %s that a pass moves to the end is told: “%s”', async (type, text, place) => {
  const own = copyOf(book);
  const trees = treesOf(own);
  const { node, parent, at } = find(trees, type, text);
  parent.children.splice(at, 1);
  const last = trees.findLast((tree) => tree.type === 'root');
  if (last && 'children' in last) last.children.push(node as never);
  const line = Number(place.split(':')[1]);
  const found = await told(own);
  // Where two neighbours change places, either is out of place.
  expect(found.some((one) => Math.abs(Number(one.split(':')[1]) - line) <= 3)).toBe(true);
});

test.each(['after the passes', 'in the HTML'])('what a plug-in drops %s is a warning', async (when) => {
  const dropLast = () => (tree: { children: unknown[] }) => {
    tree.children.pop();
  };
  const options: Partial<BuildOptions> =
    when === 'in the HTML'
      ? { rehypePlugins: [dropLast] }
      : { passes: [{ name: 'mine', run: (own) => void chapterOne(own)?.files[0]?.tree.children.pop() }] };
  const { messages } = await build(book, { targets: [nothing], ...options });
  expect(messages.map(({ file, line, ruleId, fatal }) => [file, line, ruleId, fatal])).toContainEqual([
    'one.md',
    32,
    'plug-in-keeps-words',
    false,
  ]);
});

describe('what an edition loses', () => {
  /** The lines that are told when the book for the EPUB is made of one with a box for print, and then changed. */
  async function toldOfEdition(
    target: string,
    harm: (edition: HtmlBook) => void,
  ): Promise<(number | undefined)[]> {
    let whole: HtmlBook | undefined;
    const taker: Target = { ...nothing, verify: (_, one) => Promise.resolve(void (whole = copyOf(one))) };
    await build(book, { targets: [taker] });
    const one = whole?.chapters.find(({ chapter }) => chapter.slug === 'one');
    if (!whole || !one) throw new Error('The target was not asked.');
    one.tree.children.push(h('div', { dataTarget: 'pdf' }, [h('p', 'For print only.')]));
    const edition = copyOf(forTarget(whole, target));
    harm(edition);
    verifyEdition(whole, edition, target);
    const all = one.chapter.files.flatMap(({ file }) => file.messages);
    const messages = all.filter(({ rule }) => rule === 'manuscript-is-kept');
    return messages.map(({ place }) => (place && 'start' in place ? place.start : place)?.line);
  }

  test('is nothing where only what is for others is gone', async () => {
    expect(await toldOfEdition('epub', () => undefined)).toEqual([]);
    expect(await toldOfEdition('pdf', () => undefined)).toEqual([]);
  });

  test('is told at its place', async () => {
    const dropFirst = (edition: HtmlBook) => {
      const children = chapterTree(edition);
      const at = children.findIndex((node) => node.type === 'element' && node.tagName === 'p');
      children.splice(at, 1);
    };
    expect(await toldOfEdition('epub', dropFirst)).toEqual([3]);
    expect(await toldOfEdition('pdf', (edition) => void chapterTree(edition).pop())).toHaveLength(1);
  });
});

describe('what the EPUB loses', () => {
  const target = epub();

  /** The lines that are told when the given harm is done to the HTML that the EPUB is made of. */
  async function toldOfHtml(harm: (html: HtmlBook) => void): Promise<string[]> {
    const own: Target = {
      ...target,
      render: (given, context) => {
        harm(given);
        return target.render(given, context);
      },
    };
    return told(book, { targets: [own] });
  }

  /** The same for the finished file: texts of documents replaced. */
  async function toldOfFile(from: string | RegExp, to: string): Promise<string[]> {
    const own: Target = {
      ...target,
      async render(given, context) {
        const [file] = (await target.render(given, context)) as [RenderedFile];
        const entries = unzipSync(file.bytes);
        let count = 0;
        for (const [name, bytes] of Object.entries(entries)) {
          if (!name.endsWith('.xhtml') || name.includes('nav')) continue;
          const text = strFromU8(bytes);
          const changed = text.replace(from, to);
          if (changed !== text) count += 1;
          entries[name] = strToU8(changed);
        }
        if (count === 0) throw new Error('Nothing was changed.');
        return [{ ...file, bytes: zipSync(entries) }];
      },
    };
    return told(book, { targets: [own] });
  }

  const places: [tagName: string, text: string, line: number][] = [
    ['h1', 'One', 1],
    ['p', 'The first paragraph', 3],
    ['li', 'another list item', 8],
    ['tr', 'left', 12],
    ['td', 'row', 13],
    ['pre', 'const second', 15],
    ['blockquote', 'A quoted line', 20],
    ['aside', 'What the box says', 22],
    ['figcaption', 'The caption', 26],
    ['p', 'The last paragraph', 32],
  ];

  test.each(places)('its documents without the %s “%s”', async (tagName, text, line) => {
    const found = await toldOfHtml(({ chapters }) => {
      const [chapter] = chapters.filter((one) => one.chapter.slug === 'one');
      if (!chapter) return;
      let last: [parent: { children: unknown[] }, at: number] | undefined;
      visit(chapter.tree, 'element', (node, at, parent) => {
        if (node.tagName === tagName && htmlText(node).includes(text) && parent && at !== undefined)
          last = [parent, at];
      });
      last?.[0].children.splice(last[1], 1);
    });
    expect(found.some((place) => Math.abs(Number(place.split(':')[1]) - line) <= 5)).toBe(true);
  });

  test.each([
    ['a paragraph', /<p>The last paragraph[^<]*<\/p>/, '', 'one.md:32'],
    [
      'the end of a paragraph',
      'The last paragraph of the chapter.',
      'The last paragraph of the',
      'one.md:32',
    ],
    ['a paragraph, which is there twice', /<p>The last paragraph[^<]*<\/p>/, '$&$&', 'one.md:32'],
    ['a note', 'which are its own', 'which', 'one.md:34'],
    ['a line of code', /<span class="hljs-number">2<\/span>/, '', 'one.md:15'],
    ['a picture', /<img [^>]*>/, '', 'one.md:25'],
    ['a formula', /<math[^]*?<\/math>/, '', 'two.md:13'],
    ['a link', /<a href="https:\/\/example[^>]*>a link<\/a>/, 'a link', 'two.md:13'],
    ['a place', /id="two-a-section"/, '', 'two.md:3'],
  ] as const)('in the finished file, %s', async (_, from, to, place) => {
    const found = await toldOfFile(from, to);
    const [file, line] = place.split(':');
    expect(
      found.some(
        (one) => one.startsWith(`${file}:`) && Math.abs(Number(one.split(':')[1]) - Number(line)) <= 3,
      ),
    ).toBe(true);
  });

  test('a block that is there twice is named, not the one behind it', async () => {
    const own: Target = {
      ...target,
      render: (given, context) => {
        const children = chapterTree(given);
        const at = children.findIndex((node) => node.type === 'element' && node.tagName === 'p');
        children.splice(at, 0, copyOf(children[at]) as (typeof children)[number]);
        return target.render(given, context);
      },
    };
    const { messages } = await build(book, { targets: [own] });
    const reasons = messages.filter(({ line }) => line === 3).map(({ reason }) => reason);
    expect(reasons).toContainEqual(
      expect.stringMatching(/^The EPUB has the text “The first paragraph .*” twice\.$/),
    );
  });

  test('two chapters that have changed places', async () => {
    expect(await toldOfHtml(({ chapters }) => void chapters.reverse())).not.toEqual([]);
  });
});
