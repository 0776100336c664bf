import { expect, test } from '@jest/globals';
import { loadTheme } from '../../src/theme/theme.js';

const none = { body: [], headings: [], code: [], math: [] };

test('a font of the book comes first in what it is for, and last everywhere else', async () => {
  const theme = await loadTheme('default', '.', {
    ...none,
    body: ['@fontsource/dejavu-sans'],
    code: ['@fontsource/source-code-pro'],
  });
  expect(theme.stacks['text']?.[0]).toBe('DejaVu Sans');
  expect(theme.stacks['headings']?.at(-1)).toBe('Source Code Pro');
  expect(theme.epub.css).toContain(
    "font-family: 'DejaVu Sans', 'Source Serif 4', 'Noto Emoji', 'Source Code Pro', serif;",
  );
  expect(theme.print.css).toContain(
    "font-family: 'Source Sans 3', 'DejaVu Sans', 'Noto Emoji', 'Source Code Pro', sans-serif;",
  );
});

test('a package that is not there is an error with the command that helps', async () => {
  await expect(loadTheme('default', '.', { ...none, body: ['@fontsource/nothing'] })).rejects.toMatchObject({
    code: 'ERR_CONFIG',
    hint: 'Install it: npm install @fontsource/nothing',
  });
});
