import { describe, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { inRanges, parseUnicodeRange } from '../../src/theme/unicode-range.js';
import { readGlyphs } from '../../src/theme/woff2-cmap.js';

const read = async (file: string) => readGlyphs(await readFile(`node_modules/@fontsource/${file}.woff2`));

describe('readGlyphs', () => {
  test('what is drawn, not what the range promises', async () => {
    const latin = await read('source-serif-4/files/source-serif-4-latin-400-normal');
    expect(latin.has(0x41)).toBe(true);
    // The range of this file holds all of U+2000-206F.
    expect(latin.has(0x2026)).toBe(true);
    expect(latin.has(0x203d)).toBe(false);
  });

  test('characters beyond the Basic Multilingual Plane', async () => {
    const emoji = await read('noto-emoji/files/noto-emoji-8-400-normal');
    expect([...emoji.keys()].some((codePoint) => codePoint > 0xffff)).toBe(true);
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['something else', new Uint8Array(100)],
  ])('%s is no font', (_, bytes) => {
    expect(() => readGlyphs(bytes)).toThrow('not a WOFF2 file');
  });
});

test('parseUnicodeRange reads single code points and ranges', () => {
  const ranges = parseUnicodeRange('U+23,u+1F1E6-1f1ff');
  expect(ranges).toEqual([
    [0x23, 0x23],
    [0x1f1e6, 0x1f1ff],
  ]);
  expect(inRanges(ranges, 0x1f1e7)).toBe(true);
  expect(inRanges(ranges, 0x24)).toBe(false);
});
