import { describe, expect, test } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { loadTheme } from '../../src/theme/theme.js';

const folder = fileURLToPath(new URL('fixtures/book', import.meta.url));

describe('loadTheme', () => {
  test('a built-in theme has the shared sheets, then its own, for each target', async () => {
    const theme = await loadTheme('default', folder);
    for (const { css } of [theme.epub, theme.print]) {
      expect(css.indexOf('base.css')).toBeGreaterThanOrEqual(0);
      expect(css.indexOf('theme.css')).toBeGreaterThan(css.indexOf('base.css'));
    }
    expect(theme.epub.css).not.toContain('print.css');
    expect(theme.print.css).not.toContain('epub.css');
    expect(new Set(theme.fonts.map((face) => face.file)).size).toBe(theme.fonts.length);
    expect(theme.fonts.every((face) => face.licence.length > 500)).toBe(true);
  });

  test('every family of a stack is one that the theme loads', async () => {
    const { fonts, stacks } = await loadTheme('default', folder);
    const families = new Set(fonts.map((face) => face.family));
    expect(
      Object.values(stacks)
        .flat()
        .filter((family) => !families.has(family)),
    ).toEqual([]);
  });

  test('every family of a style sheet is one that the theme loads, or generic', async () => {
    const { fonts, epub, print } = await loadTheme('default', folder);
    const generic = ['serif', 'sans-serif', 'monospace', 'inherit'];
    const families = new Set([...fonts.map((face) => face.family), ...generic]);
    const named = [...(epub.css + print.css).matchAll(/font-family:([^;]+);/g)].flatMap(([, list = '']) =>
      list.split(',').map((name) => name.trim().replace(/^'|'$/g, '')),
    );
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((name) => !families.has(name))).toEqual([]);
  });

  test('a theme in the book’s folder comes after the one it extends', async () => {
    const theme = await loadTheme('plain', folder);
    expect(theme.epub.css.trim()).toMatch(/\.house \{ color: inherit \}$/);
    expect(theme.print.css.trim()).toMatch(/\.paper \{ color: inherit \}$/);
    expect(theme.stacks).toEqual((await loadTheme('default', folder)).stacks);
  });

  test.each([
    ['nothing', 'There is no theme “nothing”'],
    ['../book/plain/../../..', 'There is no theme'],
    ['sheet-is-missing', '../plain/house.css is outside'],
    ['font-is-missing', 'source-serif-4-cyrillic-ext-100-normal.woff2'],
    ['manifest-is-wrong', 'theme.json is not valid'],
  ])('%s is refused, with a hint', async (name, message) => {
    await expect(loadTheme(name, folder)).rejects.toMatchObject({
      code: 'ERR_CONFIG',
      message: expect.stringContaining(message) as unknown as string,
      hint: expect.stringMatching(/\w/) as unknown as string,
    });
  });
});
