import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { NotePlacement } from '../../../src/pdf/paginate/paginate.js';
import { type PrintedChapter, printChapter } from './print-chapter.js';
import { proveNotes } from './proof.js';
import { chapters } from './random-chapter.js';
import { toArabic } from './to-arabic.js';
import { openBrowser } from '../open-browser.js';

const fixtures = new URL('fixtures/', import.meta.url);
const names = (await readdir(fixtures)).sort();
const browser = openBrowser();

async function print(
  chapter: string,
  notes: string,
  placement: NotePlacement = 'foot',
  language = 'en',
): Promise<PrintedChapter> {
  const page = await browser().newPage();
  try {
    return await printChapter(page, chapter, notes, placement, language);
  } finally {
    await page.close();
  }
}

async function fixture(name: string): Promise<[chapter: string, notes: string]> {
  const read = (file: string) => readFile(new URL(`${name}/${file}`, fixtures), 'utf8');
  return [await read('chapter.html'), await read('notes.html')];
}

describe('every note stands whole at the foot of the page of its reference', () => {
  test.each(names)('%s', async (name) => {
    const [chapter, notes] = await fixture(name);
    proveNotes(await print(chapter, notes), notes);
  });

  test('in random chapters', async () => {
    await fc.assert(
      fc.asyncProperty(chapters, async ({ chapter, notes }) => {
        proveNotes(await print(chapter, notes), notes);
      }),
      { numRuns: 12, seed: 20260531 },
    );
  });
});

describe('so it does where lines run from right to left', () => {
  test.each(names)('%s', async (name) => {
    const [chapter, notes] = await fixture(name);
    proveNotes(await print(toArabic(chapter), notes, 'foot', 'ar'), notes);
  });

  test('in random chapters', async () => {
    await fc.assert(
      fc.asyncProperty(chapters, async ({ chapter, notes }) => {
        proveNotes(await print(toArabic(chapter), notes, 'foot', 'ar'), notes);
      }),
      { numRuns: 6, seed: 20260531 },
    );
  });

  test('and where only the lines that a page begins with do', async () => {
    const [chapter, notes] = await fixture('thirty-notes');
    const arabic = toArabic(chapter);
    const printed = await print(arabic.replaceAll('<p>', '<p dir="rtl" style="padding: 0 20px">'), notes);
    proveNotes(printed, notes);
    const edges = ({ words }: PrintedChapter) =>
      new Set(words.filter(({ text }) => /^n\d+w1$/.test(text)).map(({ x }) => Math.round(x)));
    expect(edges(printed)).toEqual(edges(await print(chapter, notes)));
    proveNotes(await print(arabic, notes), notes);
  });

  test('and a reference at the end of a line is a place that its note leads back to', async () => {
    const note = '<div class="note" id="t-note-1"><p>n1w1</p></div>';
    const reference = '<a class="noteref" id="t-noteref-1" href="#t-note-1">1</a>';
    // Lines that are justified end there too, by rounding.
    const line = `<p style="margin-left: -0.016px; text-align: left">letters of metal${reference}</p>`;
    const { destinations } = await print(toArabic(line), note, 'foot', 'ar');
    expect(destinations.get('t-noteref-1')).toBe(0);
  });
});

describe('tables', () => {
  test('break between rows, with their head on every page', async () => {
    const { words } = await print(...(await fixture('tables')));
    const rows = words.filter(({ text }) => /^row\d+$/.test(text)).slice(0, 60);
    const pages = new Set(rows.map(({ page }) => page));
    const headed = words
      .filter(({ text, page }) => text === 'one' && pages.has(page))
      .map(({ page }) => page);
    expect(rows.map(({ text }) => text)).toEqual(Array.from({ length: 60 }, (_, row) => `row${row}`));
    expect(pages.size).toBeGreaterThan(2);
    expect(new Set(headed)).toEqual(pages);
  });

  test('keep the widths of their columns when they are split, in either direction', async () => {
    const row = `<tr><td>row</td><td>${'letters of metal '.repeat(9)}</td></tr>`;
    const table = `<div class="table"><table><tbody>${row.repeat(60)}</tbody></table></div>`;
    const [first, second] = [await print(table, ''), await print(table, '', 'foot', 'ar')];
    expect(first.layout.pages).toBeGreaterThan(3);
    expect(second.layout.pages).toBe(first.layout.pages);
  });

  test('have their notes under them', async () => {
    const { layout, tableNotes, words } = await print(...(await fixture('tables')));
    expect(tableNotes.size).toBeGreaterThan(2);
    expect(layout.notes.filter(({ id }) => tableNotes.has(id))).toHaveLength(tableNotes.size);
    expect(words.some(({ text }) => text.includes('n5w1'))).toBe(true);
  });
});

describe('lines', () => {
  test('of a paragraph are never alone at the head or the foot of a page with notes', async () => {
    const notes: string[] = [];
    const paragraphs = Array.from({ length: 60 }, (_, index) => {
      const number = index + 1;
      notes.push(
        `<div class="note" id="t-note-${number}"><p>${`n${number}w1 `.repeat(3 + ((index * 7) % 20))}</p></div>`,
      );
      const reference = `<a class="noteref" id="t-noteref-${number}" href="#t-note-${number}">${number}</a>`;
      return `<p>begin ${'letters of metal '.repeat(12 + (index % 9))}${reference} ${'and a press '.repeat(9)} end</p>`;
    });
    const { words, layout } = await print(paragraphs.join(''), notes.join(''));
    const alone = Array.from({ length: layout.pages }, (_, page) => {
      const text = words.filter((word) => word.page === page && /^[a-z]+$/.test(word.text));
      const [head, foot] = [Math.max(...text.map(({ y }) => y)), Math.min(...text.map(({ y }) => y))];
      return text.filter(({ text, y }) => (text === 'end' && y === head) || (text === 'begin' && y === foot));
    });
    expect(layout.problems).toEqual([]);
    expect(alone.flat()).toEqual([]);
  });
});

test('notes look the same whatever a style sheet says of the elements that their pages begin in', async () => {
  const numbers = Array.from({ length: 40 }, (_, at) => at + 1);
  const note = (n: number) =>
    `<div class="note" id="t-note-${n}"><p>n${n}w1 <em>n${n}w2</em> <abbr title="x">n${n}w3</abbr> ` +
    `<em>n${n}w4</em> <abbr>n${n}w5</abbr> <em lang="fr">n${n}w6</em> end</p></div>`;
  const text = numbers.map(
    (n) => `${'word '.repeat(60)}<a class="noteref" id="r-${n}" href="#t-note-${n}">${n}</a> `,
  );
  const chapter = `<blockquote><p>${text.join('')}</p></blockquote>`;
  const rules =
    '<style>blockquote em { font-size: 20px } blockquote abbr[title] { letter-spacing: 9px } blockquote em[lang] { padding: 9px }</style>';
  const notes = numbers.map(note).join('');
  const [plain, ruled] = [await print(chapter, notes), await print(rules + chapter, notes)];
  expect(plain.pages).toBeGreaterThan(4);
  expect(ruled.words).toEqual(plain.words);
});

describe('a table over many pages', () => {
  const rows = (attribute: string) =>
    Array.from({ length: 300 }, (_, at) => {
      // One row is higher than a page.
      const text = 'word '.repeat(at === 150 ? 2000 : 1 + ((at * 7) % 90));
      return `<tr id="row-${at}"><td${at === 299 ? attribute : ''}>${at}</td><td>${text}</td></tr>`;
    }).join('');
  const table = (attribute: string, foot = '') =>
    `<p>Before.</p><table><thead><tr><th>A</th><th>B</th></tr></thead><tbody>${rows(attribute)}</tbody>${foot}</table>` +
    `<p id="after">After.</p>${'<p>More.</p>'.repeat(90)}`;

  test.each(['', '<tfoot><tr id="foot"><td>Sum</td><td>0</td></tr></tfoot>'])(
    'is split at once as it is page by page, with the foot “%s”',
    async (foot) => {
      // With a cell that spans rows, be it one, each page is split by itself.
      const [atOnce, byPage] = [
        await print(table('', foot), ''),
        await print(table(' rowspan="1"', foot), ''),
      ];
      expect(atOnce.layout.places).toEqual(byPage.layout.places);
      expect(atOnce.pages).toBe(byPage.pages);
      expect(atOnce.words).toEqual(byPage.words);
      expect(atOnce.pages).toBeGreaterThan(10);
    },
  );

  test('is split where notes are carried over to its pages', async () => {
    const note = `<div class="note" id="t-note-1"><p>${Array.from({ length: 900 }, (_, at) => `n1w${at + 1}`).join(' ')}</p></div>`;
    const reference = '<p>Text<a class="noteref" id="t-noteref-1" href="#t-note-1">1</a></p>';
    proveNotes(await print(`${reference}${table('')}`, note), note);
  });
});

describe('notes at the end of the chapter', () => {
  test('are there in their order', async () => {
    const [chapter, notes] = await fixture('twice-and-nested');
    const { layout, words } = await print(chapter, notes, 'chapter');
    expect(layout.notes.map(({ id }) => id)).toEqual([
      't-note-1',
      't-note-2',
      't-note-3',
      't-note-4',
      't-note-5',
      't-note-6',
    ]);
    expect(words.at(-1)?.text).toMatch(/^n6w/);
    expect(layout.problems).toEqual([]);
  });
});

describe('soft hyphens', () => {
  test('stay only where a line breaks', async () => {
    const { words } = await print(...(await fixture('soft-hyphens')));
    const inside = words.filter(({ text }) => /\u00AD./.test(text));
    expect(inside).toEqual([]);
  });
});

describe('what is not displayed', () => {
  test('does not keep the pages after it from being found', async () => {
    const note = '<div class="note" id="t-note-1"><p>n1w1</p></div>';
    const reference = '<a class="noteref" id="t-noteref-1" href="#t-note-1">1</a>';
    const text = `<p>${'letters of metal '.repeat(60)}</p><p hidden>never</p>`;
    const { layout } = await print(`${text.repeat(30)}<p>last${reference}</p>`, note);
    expect(layout.pages).toBeGreaterThan(8);
    expect(layout.notes).toEqual([
      { id: 't-note-1', referencePage: layout.pages - 1, pages: [layout.pages - 1] },
    ]);
  });
});

describe('problems', () => {
  test('name what is wider than the text area', async () => {
    const wide =
      '<p>Narrow</p><div id="wide"><table><tbody><tr><td style="min-width: 700px">Wide</td></tr></tbody></table></div>';
    const { layout } = await print(wide, '');
    expect(layout.problems).toEqual([expect.objectContaining({ kind: 'overflow', id: 'wide', page: 0 })]);
  });

  test('name the notes of a line that its page cannot hold, and print all', async () => {
    const numbers = Array.from({ length: 60 }, (_, index) => index + 1);
    const references = numbers.map((n) => `<a class="noteref" id="ref-${n}" href="#t-note-${n}">${n}</a>`);
    const more = 'word '.repeat(60);
    const notes = numbers.map((n) => `<div class="note" id="t-note-${n}"><p>n${n}w1 ${more}</p></div>`);
    const chapter = `<p>Before.</p><p>Text${references.join(' ')}</p><p>After.</p>`;
    const { layout, words } = await print(chapter, notes.join(''));
    expect(new Set(layout.problems.map(({ kind }) => kind))).toEqual(new Set(['note-late']));
    const printed = words.map(({ text }) => text).filter((text) => /^n\d+w1$/.test(text));
    expect(printed).toEqual(numbers.map((n) => `n${n}w1`));
    expect(layout.pages).toBeLessThan(10);
  });

  test('name a note that nothing refers to, and print it', async () => {
    const note = '<div class="note" id="t-note-1"><span class="note-number">1</span> <p>n1w1</p></div>';
    const { layout, words } = await print('<p>Text</p>', note);
    expect(layout.problems).toEqual([expect.objectContaining({ kind: 'note-unreferenced', id: 't-note-1' })]);
    expect(words.map(({ text }) => text)).toContain('n1w1');
  });
});

test('a note that goes on on the next page is parted between words', async () => {
  const divided =
    'hy\u00ADphen\u00ADation ap\u00ADpli\u00ADca\u00ADtion con\u00ADfig\u00ADu\u00ADra\u00ADtion '.repeat(
      160,
    );
  const reference = (id: string) => `<a class="noteref" id="r-${id}" href="#${id}">1</a>`;
  const note = (id: string, text: string) =>
    `<div class="note footnote" id="${id}"><p><a class="note-number" href="#r-${id}">1</a> ${text}</p></div>`;
  for (const before of ['', 'is ', 'is a ', 'is a new ']) {
    const { words, layout } = await print(
      `<h1 id="c">C</h1><p>Word${reference('n')} and more.</p>`,
      note('n', before + divided),
    );
    expect(layout.notes[0]?.pages.length).toBeGreaterThan(1);
    const ends = words.filter(({ page }, index) => page !== words[index + 1]?.page).map(({ text }) => text);
    expect(ends.filter((text) => /[-\u2010\u00AD]$/.test(text))).toEqual([]);
  }
});

describe('lines of paragraphs', () => {
  const words =
    'The efficient configuration of long applications is known to leave no holes between the words. '.repeat(
      4,
    );
  test.each([
    ['are chosen for the whole of each', `<p>${words}</p><p>${words}</p><p>Short.</p>`, { set: 2, left: 0 }],
    ['are chosen in lists that are justified', `<ul><li>${words}</li></ul>`, { set: 1, left: 0 }],
    ['stay the browser’s where a line is forced', `<p>${words}<br>${words}</p>`, { set: 0, left: 0 }],
    ['stay the browser’s in ragged text', `<p style="text-align: left">${words}</p>`, { set: 0, left: 0 }],
    ['stay the browser’s in Thai', `<p>${'การพิมพ์หนังสือ '.repeat(60)}</p>`, { set: 0, left: 0 }],
    [
      'stay the browser’s in letters that are spaced',
      `<p>${words}<b style="letter-spacing: 2px">wide</b></p>`,
      { set: 0, left: 0 },
    ],
    [
      'stay the browser’s where a word is longer than a line',
      `<p>${words} ${'w'.repeat(90)} ${words}</p>`,
      { set: 0, left: 1 },
    ],
  ])('%s', async (_, chapter, lines) => {
    expect((await print(`<h1 id="c">C</h1>${chapter}`, '')).layout.lines).toEqual(lines);
  });
});
