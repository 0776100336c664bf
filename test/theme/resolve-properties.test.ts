import { expect, test } from '@jest/globals';
import { loadTheme } from '../../src/theme/theme.js';
import { resolveProperties } from '../../src/theme/resolve-properties.js';

const light = '(prefers-color-scheme:light)';
const declared = `@media ${light} { html { --a: #fff } }`;

test.each([
  ['a value', 'html { --a: #123456; } p { color: var(--a); }', 'p { color: #123456; }'],
  ['the last value', 'html { --a: red } p { color: var(--a) } :root { --a: blue }', 'p { color: blue } '],
  [
    'a value in a value',
    'html { --a: 1px; --b: calc(var(--a)*2) } p { top: var(--b) }',
    'p { top: calc(1px*2) }',
  ],
  ['a fallback', 'p { color: var(--a, var(--b, red)) }', 'p { color: red }'],
  ['what is not known', 'p { color: var(--a) }', 'p { color: var(--a) }'],
  ['values of other elements', 'p { --a: red; color: var(--a) }', 'p { --a: red; color: var(--a) }'],
  [
    'other declarations of the root',
    'html { --a: red; top: 0 } p { color: var(--a) }',
    'html { top: 0 } p { color: red }',
  ],
  [
    'a value for some media only',
    `${declared} p { top: 0; color: var(--a) !important }`,
    `p { top: 0; }\n@media ${light} { p { color: #fff !important } }`,
  ],
  [
    'another value in some media',
    `html { --a: #000 } ${declared} p { color: var(--a) } q { top: 0 }`,
    `p { color: #000}\n@media ${light} { p { color: #fff } } q { top: 0 }`,
  ],
  ['what is the same in all media', `html { --b: red } ${declared} p { color: var(--b) }`, 'p { color: red}'],
  [
    'a use in the same media',
    `${declared} @media ${light} { p { color: var(--a) } }`,
    `@media ${light} { p { color: #fff} }`,
  ],
])('%s', (_, css, resolved) => {
  const plain = (text: string) => text.replace(/\s*([{};])\s*/g, '$1');
  expect(plain(resolveProperties(css))).toBe(plain(resolved));
});

test('properties that name each other in a circle have no value', () => {
  const css = 'html { --a: var(--b); --b: var(--a) } p { top: 0; color: var(--a) }';
  expect(resolveProperties(css)).toMatch(/^p \{ top: 0; \}$/);
});

test.each(['default', 'modern', 'pocket'])(
  'the e-book of the theme %s has no custom properties',
  async (name) => {
    const { epub } = await loadTheme(name, '.');
    expect(epub.css).not.toMatch(/var\(|--color/);
    expect(epub.css).toMatch(/border(?:-left)?-color: #[0-9a-f]{6}/);
  },
);
