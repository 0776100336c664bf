import { describe, expect, test } from '@jest/globals';
import { paginate, paginateCss } from '../../../src/pdf/paginate/paginate.js';
import { runInPage } from '../../../src/pdf/browser/run-in-page.js';
import { openBrowser } from '../open-browser.js';

const geometry = { width: 400, height: 361 };
const look = `html { font: 14px/18px serif } body { line-height: 18px } p, pre { margin: 0 0 9px }
h1, h2 { font-size: 14px; line-height: 18px; margin: 18px 0 9px } pre { line-height: 18px; break-inside: avoid }
li { margin: 0 }`;

const browser = openBrowser();

interface Foot {
  page: number;
  bottom: number;
}

/** Lays a chapter out and spreads its pages: the page and lower edge of each block, before and after. */
async function spread(chapter: string, first = 1, notes = ''): Promise<{ before: Foot[]; after: Foot[] }> {
  const page = await browser().newPage();
  try {
    await page.setContent(
      `<!doctype html><html lang="en"><style>${look}${paginateCss(geometry)}</style><body>` +
        `<section class="chapter">${chapter}</section><div class="note-shelf">${notes}</div></body></html>`,
    );
    const feet = () =>
      page.evaluate((pitch) => {
        document.documentElement.classList.add('simulated');
        const { left, top } = (document.querySelector('.chapter') as Element).getBoundingClientRect();
        const all = Array.from(document.querySelectorAll('.chapter > *, li'), (block) => {
          const rect = Array.from(block.getClientRects()).at(-1) as DOMRect;
          return { page: Math.floor((rect.left - left) / pitch), bottom: Math.round(rect.bottom - top) };
        });
        document.documentElement.classList.remove('simulated');
        return all;
      }, geometry.width + 40);
    await paginate(page, geometry, { notes: 'foot' });
    const before = await feet();
    await runInPage(page, 'spreadPages', geometry, first);
    return { before, after: await feet() };
  } finally {
    await page.close();
  }
}

const lines = (count: number) => Array.from({ length: count }, (_, one) => `line ${one}`).join('<br>');
const paragraphs = (count: number) => '<p>One line.</p>'.repeat(count);
const box = (count: number) => `<pre>${'code\n'.repeat(count)}</pre>`;
/** Where each page ends. */
function ends(feet: Foot[]): number[] {
  const found: number[] = [];
  for (const { page, bottom } of feet) found[page] = Math.max(found[page] ?? 0, bottom);
  return found;
}

describe('what a page misses is spread over its gaps', () => {
  test('down to its last line', async () => {
    // 11 lines and gaps, and a box that does not fit.
    const { before, after } = await spread(`${paragraphs(11)}${box(6)}${paragraphs(3)}`);
    expect(ends(before)[0]).toBeLessThan(340);
    expect(ends(after)[0]).toBe(360);
  });

  test('no block changes its page', async () => {
    const chapter = Array.from(
      { length: 12 },
      (_, at) => `<h2>H</h2>${paragraphs(at + 2)}${box((at % 5) + 3)}`,
    );
    const { before, after } = await spread(chapter.join(''));
    expect(after.map(({ page }) => page)).toEqual(before.map(({ page }) => page));
    expect(ends(after)).not.toEqual(ends(before));
  });

  test('but the last page ends where it ends, and so does one that an author has ended', async () => {
    const { before, after } = await spread(
      `${paragraphs(5)}<div class="page-break" style="break-before: column"></div>${paragraphs(4)}`,
    );
    expect(ends(after)).toEqual(ends(before));
  });

  test('and a page that pagination has ended reaches its foot', async () => {
    const { after } = await spread(`${paragraphs(8)}${box(5)}<p class="page-start">One line.</p>`);
    expect(ends(after)[0]).toBe(360);
  });

  test('blocks that overlap stay where they are', async () => {
    const { before, after } = await spread(
      `${box(9)}<pre style="margin-top: -30px">code</pre>${paragraphs(2)}${box(12)}`,
    );
    expect(after[1]?.bottom).toBe(before[1]?.bottom);
  });

  test('what is below a heading keeps its distance', async () => {
    const { before, after } = await spread(
      `<p>${lines(6)}</p><h2>H</h2><p>${lines(6)}</p>${box(9)}${paragraphs(1)}`,
    );
    const [heading, text] = [1, 2].map((at) => (feet: Foot[]) => feet[at]?.bottom ?? 0);
    if (!heading || !text) throw new Error('There is no heading.');
    expect(heading(after)).toBeGreaterThan(heading(before));
    expect(text(after) - heading(after)).toBe(text(before) - heading(before));
  });
});

test('paragraphs with an indent stay close to each other', async () => {
  const chapter = `${'<p style="text-indent: 10px; margin: 0">One line.</p>'.repeat(12)}${box(9)}${paragraphs(1)}`;
  const { before, after } = await spread(chapter);
  expect((ends(after)[0] ?? 0) - (ends(before)[0] ?? 0)).toBeLessThanOrEqual(11 * 1.8 + 1);
});

test('where a page cannot reach its foot, the page that faces it ends with it', async () => {
  const chapter = `${box(16)}${box(4)}${box(1).repeat(7)}${box(8)}${paragraphs(1)}`;
  expect(ends((await spread(chapter, 2)).after).slice(0, 2)).toEqual([288, 288]);
  // The back of a sheet does not face its front.
  expect(ends((await spread(chapter, 1)).after).slice(0, 2)).toEqual([288, 360]);
});

test('notes stay at the foot, and text comes down to them', async () => {
  const note = '<div class="note footnote" id="n"><p><a class="note-number" href="#r">1</a> Note.</p></div>';
  const { before, after } = await spread(
    `<p>One<a class="noteref" id="r" href="#n">1</a>.</p>${paragraphs(9)}${box(6)}${paragraphs(1)}`,
    1,
    note,
  );
  const text = (feet: Foot[]) => feet.filter(({ page }) => page === 0).at(-1)?.bottom ?? 0;
  expect(text(after)).toBeGreaterThan(text(before));
  // The notes begin at 329, and half a line above them stays free.
  expect(text(after)).toBe(320);
});
