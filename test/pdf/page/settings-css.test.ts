import { expect, test } from '@jest/globals';
import { settingsCss } from '../../../src/pdf/page/settings-css.js';
import { build, pdf, readBook } from '../../../src/index.js';
import { checkConfig } from '../../../src/settings/check.js';
import { bookFolder } from '../../book-folder.js';
import { loadTheme } from '../../../src/theme/theme.js';
import { openBrowser } from '../open-browser.js';

const browser = openBrowser();

/** What a paragraph, a second one and code look like with settings. */
async function look(settings: object): Promise<Record<string, string>> {
  const theme = await loadTheme('default', '.');
  const { print, code } = checkConfig({ title: 'A', chapters: ['a.md'], ...settings });
  const page = await browser().newPage();
  try {
    await page.setContent(
      `<style>${theme.print.css}${settingsCss({ print, code })}</style><section class="chapter"><p>One</p><p>Two</p><pre><code>code</code></pre></section><div class="index"></div>`,
    );
    return await page.evaluate(() => {
      const of = (selector: string) => getComputedStyle(document.querySelector(selector) as Element);
      return {
        text: `${of('p').fontSize}/${of('p').lineHeight}`,
        code: `${of('pre').fontSize}/${of('pre').lineHeight}`,
        indent: of('p + p').textIndent,
        space: of('p').marginBottom,
        columns: of('.index').columnCount,
      };
    });
  } finally {
    await page.close();
  }
}

test('without settings, the theme decides', async () => {
  expect(await look({})).toEqual({
    text: '13.4px/19px',
    code: '10.1036px/14.25px',
    indent: '0px',
    space: '9.5px',
    columns: '2',
  });
});

test.each([
  [{ print: { fontSize: '9pt' } }, { text: '12px/17px', code: '9.048px/12.75px', space: '8.5px' }],
  [{ print: { lineHeight: '15pt' } }, { text: '13.4px/20px', space: '10px' }],
  [{ code: { fontSize: '8.5pt' } }, { text: '13.4px/19px', code: '11.3333px/16px' }],
  [{ print: { paragraphs: 'indent' } }, { indent: '20.1px', space: '0px' }],
  [{ print: { columns: 3 } }, { columns: '3' }],
])('%j', async (settings, expected) => {
  expect(await look(settings)).toMatchObject(expected);
});

test('pictures and labels are not indented', async () => {
  const folder = await bookFolder({
    'book.yml': 'title: A\nchapters: [a.md]\nprint: {paragraphs: indent}\n',
    'a.md': '# A\n\nOne.\n\n![A wide leaf](leaf.svg)\n\nTwo.\n\n:::note\nThree.\n:::\n',
    'leaf.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="2000" height="90"><path d="M0 0h2000v90z"/></svg>',
  });
  const { files, messages } = await build(await readBook(folder), { targets: [pdf()] });
  expect(messages.map(String)).toEqual([]);
  expect(files).toHaveLength(1);
});
