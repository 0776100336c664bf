import { expect, test } from '@jest/globals';
import { loadTheme } from '../../src/theme/theme.js';
import { resolveProperties } from '../../src/theme/resolve-properties.js';

test.each([
  ['a value', 'html { --a: #123456; } p { color: var(--a); }', 'html { } p { color: #123456; }'],
  [
    'the last value',
    'html { --a: red } p { color: var(--a) } :root { --a: blue }',
    'html { } p { color: blue } :root { }',
  ],
  [
    'a value in a value',
    'html { --a: 1px; --b: calc(var(--a) * 2) } p { top: var(--b) }',
    'html { } p { top: calc(1px * 2) }',
  ],
  ['a fallback', 'p { color: var(--a, var(--b, red)) }', 'p { color: red }'],
  ['what is not known', 'p { color: var(--a) }', 'p { color: var(--a) }'],
  ['values of other elements', 'p { --a: red; color: var(--a) }', 'p { --a: red; color: var(--a) }'],
  ['a circle', 'html { --a: var(--b); --b: var(--a) } p { color: var(--a) }', undefined],
])('%s', (_, css, resolved) => {
  if (resolved === undefined) expect(resolveProperties(css)).toMatch(/color: var\(--[ab]\)/);
  else expect(resolveProperties(css)).toBe(resolved);
});

test.each(['default', 'modern', 'pocket'])(
  'the e-book of the theme %s has no custom properties',
  async (name) => {
    const { epub } = await loadTheme(name, '.');
    expect(epub.css).not.toMatch(/var\(|--color/);
    expect(epub.css).toMatch(/border(?:-left)?-color: #[0-9a-f]{6}/);
  },
);
