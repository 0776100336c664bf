import { describe, expect, test } from '@jest/globals';
import type { OctavoError } from '../../src/diagnostics/error.js';
import { resolveFonts } from '../../src/theme/style-sheet.js';
import { loadTheme } from '../../src/theme/theme.js';
import { bookFolder } from '../book-folder.js';

const { fonts } = await loadTheme('default', '.');
const written = { text: ['Source Serif 4', 'DejaVu Sans'], code: ['Source Code Pro', 'DejaVu Sans'] };
const stacks = { text: ['Source Sans 3', ...written.text], code: written.code };

const resolved = (css: string) => resolveFonts({ file: 'house.css', css }, { fonts, stacks }, written);
const list = "'Source Sans 3', 'Source Serif 4', 'DejaVu Sans'";

describe('the families of a stack come in for', () => {
  test.each([
    ['its variable', 'p { font-family: var(--font-text), serif }', `p { font-family: ${list}, serif }`],
    ['a variable with a fallback', 'p{font-family:var( --font-text, serif )}', `p{font-family:${list}}`],
    ['the variable in a shorthand', 'p { font: 1em/1.5 var(--font-text) }', `p { font: 1em/1.5 ${list} }`],
    [
      'its list',
      `p { font-family: 'Source Serif 4', "DejaVu Sans", ui-serif, serif; }`,
      `p { font-family: ${list}, ui-serif, serif; }`,
    ],
    [
      'its list in a shorthand',
      `body { font: italic 400 1rem/1.5 'Source Serif 4', DejaVu Sans, serif; }`,
      `body { font: italic 400 1rem/1.5 ${list}, serif; }`,
    ],
    [
      'its list among others, in a rule inside a rule',
      `@media print { p { font-family: 'Noto Emoji', 'Source Serif 4', 'DejaVu Sans' } }`,
      `@media print { p { font-family: 'Noto Emoji', ${list} } }`,
    ],
  ])('%s', (_, css, expected) => {
    expect(resolved(css)).toBe(expected);
  });
});

test.each([
  '/* font-family: var(--font-text) */ p { color: red }\n\n',
  'p { font: inherit } q { font: menu } a { font-family: var(--mine) } b { font-family: inherit }',
  "@font-face { font-family: 'Mine'; src: url(data:font/woff2,x) }",
  "p { font-family: 'Noto Emoji', ui-monospace, MATH }",
  '@supports (display: grid) { a:not(.b, .c):is(:hover)::before { content: "é"; margin: calc(1em - 2px) } }',
])('%s stays as it is', (css) => {
  expect(resolved(css)).toBe(css);
});

describe('an error names the place of', () => {
  test.each([
    ['a family that nothing provides', 'p {\n  font-family: Georgia, serif;\n}', '2:16 No font of the theme'],
    ['one in a shorthand', 'p { font: bold 1em "Times New Roman" }', '1:20 No font'],
    ['one that only a font face names', '@font-face { font-family: Mine }\np { font-family: Mine }', '2:18'],
    ['a stack that is not there', 'p { font-family: var(--font-txt) }', '1:18 The theme has no stack “txt”.'],
    ['what is not CSS', 'p { color: red;\n} }', '2:3 The style sheet is not valid CSS'],
  ])('%s', (_, css, message) => {
    const error = (() => {
      try {
        return resolved(css);
      } catch (reason) {
        return reason as OctavoError;
      }
    })();
    expect(error).toMatchObject({
      code: 'ERR_CONFIG',
      message: expect.stringContaining(`house.css:${message}`),
    });
  });
});

test('a theme that only names another font for text sets all text in it', async () => {
  const folder = await bookFolder({
    'theme/theme.json': JSON.stringify({
      extends: 'default',
      families: [{ package: '@fontsource/dejavu-sans', faces: ['400'] }],
      stacks: { text: ['DejaVu Sans', 'Noto Emoji'] },
    }),
  });
  const { epub, print, stacks: own } = await loadTheme('theme', folder);
  for (const { css } of [epub, print]) {
    expect(css).toContain("font-family: 'DejaVu Sans', 'Noto Emoji', serif;");
    expect(css).not.toContain("font-family: 'Source Serif 4'");
    expect(css).not.toContain('var(--font');
  }
  expect(own['headings']?.[0]).toBe('Source Sans 3');
});

test('a family of a stack that no package provides is an error', async () => {
  const folder = await bookFolder({
    'theme/theme.json': '{ "extends": "default", "stacks": { "text": ["Literata", "DejaVu Sans"] } }',
  });
  await expect(loadTheme('theme', folder)).rejects.toMatchObject({
    code: 'ERR_CONFIG',
    message: 'The stack “text” of the theme names “Literata”, which no package provides.',
  });
});

test.each([
  ['p { background: url(nope.png) }', 'nope.png', '1:17'],
  ['p {}\nq { background: URL("http://example.com/x.png") }', 'http://example.com/x.png', '2:17'],
  ['@import "more.css";', 'more.css', '1:9'],
  ['@\\69mport "more.css";', 'more.css', '1:11'],
  ["p { background: image-set('a.png' 1x) }", 'a.png', '1:27'],
  [':root { --mark: url(nope.png) }', 'nope.png', '1:16'],
  ['@font-face { src: url(file:///etc/passwd) }', 'file:///etc/passwd', '1:19'],
])('a style sheet must not load anything: %s', (css, address, place) => {
  expect(() => resolved(css)).toThrow(`house.css:${place} The style sheet loads “${address}”.`);
});

test('a sheet can embed images and have custom properties of any kind', () => {
  const css =
    'p { background: url(data:image/png;base64,AA); --empty: ; --set: { a: b }; --sum: calc(1px + 2px) }';
  expect(resolved(css)).toBe(css);
});
