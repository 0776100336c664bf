import { expect, test } from '@jest/globals';
import { readPrinted } from '../../../bench/read-printed.js';
import { trimSizes } from '../../../src/settings/trim-sizes.js';
import { pageGeometry } from '../../../src/pdf/page/geometry.js';
import { pageRules } from '../../../src/pdf/page/page-rules.js';
import { openBrowser } from '../open-browser.js';

const browser = openBrowser();

const names = Object.keys(trimSizes) as (keyof typeof trimSizes)[];
const own = { top: '17.3mm', bottom: '19.1mm', inner: '16.7mm', outer: '13.9mm' };

test.each([
  ...names.map((trim) => ({ trim, margins: {}, bleed: '0mm' })),
  { trim: 'a5' as const, margins: own, bleed: '3mm' },
])('a page of $trim, margins $margins, has exactly the text area that it is told', async (print) => {
  const geometry = pageGeometry({ ...print, cropMarks: false });
  const rules = pageRules(geometry, { numbering: 'arabic', folio: false }, [], 1, 'serif');
  const [width, height] = [geometry.text.width / 2, geometry.text.height / 2];
  // Two boxes fill a line, or a page; they are parted when one is larger by the finest difference that is not overlooked.
  const step = 1 / 64;
  const line = (wide: number) =>
    `<div><span style="width: ${width}px">a</span><span style="width: ${wide}px">b</span></div>`;
  const pages = (high: number) =>
    `<p class="first" style="height: ${height}px">c</p><p style="height: ${high}px">d</p>`;
  const look =
    'body, p { margin: 0 } span { display: inline-block } p { break-inside: avoid } .first { break-before: page }';
  const page = await browser().newPage();
  await page.setContent(
    `<style>${rules}${look}</style>${line(width)}${line(width + 2 * step)}` +
      `${pages(height)}${pages(height + step)}`,
  );
  const printed = await readPrinted(await page.pdf({ preferCSSPageSize: true }));
  await page.close();
  const [lines, ...rest] = printed.pages.map(({ runs }) => runs);
  expect(new Set(lines?.map(({ y }) => y)).size).toBe(3);
  expect(rest.map((runs) => runs.length)).toEqual([2, 1, 1]);
});
