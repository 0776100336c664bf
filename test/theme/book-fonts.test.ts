import { expect, test } from '@jest/globals';
import { withFonts } from '../../src/theme/book-fonts.js';
import { loadTheme } from '../../src/theme/theme.js';

const none = { body: [], headings: [], code: [], math: [] };

test('a font of the book comes first in what it is for, and last everywhere else', async () => {
  const theme = await loadTheme('default', '.');
  const changed = await withFonts(
    theme,
    { ...none, body: ['@fontsource/dejavu-sans'], code: ['@fontsource/source-code-pro'] },
    '.',
  );
  expect(changed.stacks['text']?.[0]).toBe('DejaVu Sans');
  expect(changed.stacks['headings']?.at(-1)).toBe('Source Code Pro');
  expect(changed.epub.css).toContain(
    "font-family: 'DejaVu Sans', 'Source Serif 4', 'Noto Emoji', 'Source Code Pro', serif;",
  );
  expect(changed.print.css).toContain(
    "font-family: 'Source Sans 3', 'DejaVu Sans', 'Noto Emoji', 'Source Code Pro', sans-serif;",
  );
});

test('without fonts the theme stays as it is', async () => {
  const theme = await loadTheme('default', '.');
  expect(await withFonts(theme, none, '.')).toBe(theme);
});

test('a package that is not there is an error with the command that helps', async () => {
  const theme = await loadTheme('default', '.');
  await expect(withFonts(theme, { ...none, body: ['@fontsource/nothing'] }, '.')).rejects.toMatchObject({
    code: 'ERR_CONFIG',
    hint: 'Install it: npm install @fontsource/nothing',
  });
});
