import { expect, test } from '@jest/globals';
import { paginate, paginateCss } from '../../../src/pdf/paginate/paginate.js';
import { openBrowser } from '../open-browser.js';

const geometry = { width: 400, height: 361 };
const look = `html { font: 14px/18px serif } p, aside, h2 { margin: 0 0 9px }
h2 { font-size: 14px; line-height: 18px } aside { margin: 14px 0; padding: 9px; border: 1px solid }`;
const browser = openBrowser();

test.each([
  ['of itself', ''],
  ['with the heading above it', '<h2>A heading</h2>'],
])('a box whose lines have no room above the notes leaves nothing behind %s', async (_, heading) => {
  const page = await browser().newPage();
  const begins: boolean[] = [];
  for (let count = 7; count < 14; count++) {
    for (let padding = 0; padding < 18; padding += 2) {
      const note = '<div class="note" id="t-note-1"><span class="note-number">1</span> <p>A note.</p></div>';
      const reference = '<p>A line.<a class="noteref" id="t-noteref-1" href="#t-note-1">1</a></p>';
      const rest = `${'<p>A line.</p>'.repeat(count)}${heading}<aside class="side-note"><p>In it.</p><p>Two lines<br>of it.</p></aside><h2>Another heading</h2><ul><li>One</li><li>Two</li></ul>`;
      await page.setContent(
        `<!doctype html><html lang="en"><style>${look} p:first-child { padding-top: ${padding}px }${paginateCss(geometry)}</style><body>` +
          `<section class="chapter">${reference}${rest}</section><div class="note-shelf">${note}</div></body></html>`,
      );
      await paginate(page, geometry, { notes: 'foot' });
      begins.push(
        await page.evaluate(() => {
          document.documentElement.classList.add('simulated');
          const left = (selector: string) =>
            Math.round(document.querySelector(selector)?.getClientRects()[0]?.left ?? NaN);
          const column = (x: number) => Math.floor(x / 440);
          const box = column(left('aside'));
          const title = document.querySelector('h2:has(+ aside)') ? column(left('h2')) : box;
          return box === column(left('aside p')) && title === box;
        }),
      );
    }
  }
  await page.close();
  expect(begins.filter((one) => !one)).toEqual([]);
});
