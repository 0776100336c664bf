import { createHash } from 'node:crypto';
import { beforeAll, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { loadTheme, type FontFace } from '../../../src/theme/theme.js';
import subset from 'subset-font';
import { readGlyphs } from '../../../src/theme/woff2-cmap.js';
import { subsetFont } from '../../../src/epub/fonts/subset-font.js';
import { openedFiles } from '../opened.js';

let serif: FontFace;
beforeAll(async () => {
  const { fonts } = await loadTheme('default', '.');
  const found = fonts.find(({ file }) => file === 'source-serif-4-latin-400-normal.woff2');
  if (!found) throw new Error('The theme has no serif.');
  serif = found;
});

const points = (text: string) => Array.from(text, (one) => one.codePointAt(0) ?? 0);

test('a face keeps the glyphs that are needed, their capitals and what readers put in', async () => {
  const bytes = await subsetFont(serif, points('aé’'), [], 'woff2');
  const kept = new Set(readGlyphs(bytes).keys());
  for (const one of points('aéÉ’-1"')) expect(kept.has(one)).toBe(true);
  for (const one of points('ñ½')) {
    expect(serif.codePoints.has(one)).toBe(true);
    expect(kept.has(one)).toBe(false);
  }
  expect(bytes.length).toBeLessThan((await serif.bytes()).length);
});

test('the same characters in another order give the same bytes', async () => {
  const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
  const [one, other] = await Promise.all([
    subsetFont(serif, points('abc'), points('abc'), 'truetype'),
    subsetFont(serif, points('cab'), points('bca'), 'truetype'),
  ]);
  expect(hash(one)).toBe(hash(other));
});

test('every family of the book comes with its licence, and every character with a glyph', async () => {
  const text = 'Naïve “quotes” → ☑ 🦀 жук';
  const book = await openedFiles({ 'a.md': `# A\n\n${text}\n\n\`├── a\`\n` });
  const entries = Object.entries(unzipSync(book.bytes)).filter(([path]) => path.endsWith('.ttf'));
  const inWoff2 = entries.map(([, bytes]) =>
    subset(Buffer.from(bytes), `${text}├── a`, { targetFormat: 'woff2' }),
  );
  const drawn = new Set((await Promise.all(inWoff2)).flatMap((bytes) => [...readGlyphs(bytes).keys()]));
  for (const one of points(`${text}├── a`)) expect(drawn).toContain(one);
  const licences = book.paths.filter((path) => path.includes('LICENSE'));
  expect(licences).toEqual(
    ['source-serif-4', 'source-sans-3', 'source-code-pro', 'dejavu-mono', 'dejavu-sans', 'noto-emoji'].map(
      (family) => `EPUB/fonts/LICENSE-${family}.txt`,
    ),
  );
  expect(book.text('fonts/LICENSE-source-serif-4.txt')).toContain('SIL Open Font License');
  expect(book.all('package.opf', 'item', { 'media-type': 'text/plain' })).toHaveLength(licences.length);
});
