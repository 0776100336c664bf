import { beforeAll, describe, expect, test } from '@jest/globals';
import { fontFaceCss, fontsFor, loadTheme, missingGlyphs, type Theme } from '../../src/theme/theme.js';

let theme: Theme;
beforeAll(async () => {
  theme = await loadTheme('default', '.');
});

const points = (text: string) => Array.from(text, (character) => character.codePointAt(0) ?? 0);
const families = (text: string, code?: string) => [
  ...new Set(
    fontsFor(theme, points(text), code === undefined ? undefined : points(code)).map((f) => f.family),
  ),
];
const main = ['Source Serif 4', 'Source Sans 3', 'Source Code Pro'];

describe('fontsFor', () => {
  test('plain text needs no fallback', () => {
    expect(families('“Plain” text, naïve – and done…\n\t')).toEqual(main);
  });

  test('soft hyphens and joiners call for no font', () => {
    expect(families('hy\u00ADphen\u200B\u2060')).toEqual(main);
  });

  test('only the parts of Unicode that are used', () => {
    expect(fontsFor(theme, points('abc')).every((face) => face.file.includes('-latin-'))).toBe(true);
    expect(fontsFor(theme, points('abж')).some((face) => face.file.includes('-cyrillic-'))).toBe(true);
  });

  test('the branches of a directory tree in code come from a monospaced face, and from that alone', () => {
    expect(families('tree', '├── app.py')).toEqual([...main, 'DejaVu Mono']);
  });

  test('emoji come from an emoji font', () => {
    expect(families('a 🦀')).toEqual([...main, 'Noto Emoji']);
  });
});

describe('missingGlyphs', () => {
  test('names what no font has, once, and nothing that is invisible', () => {
    expect(missingGlyphs(theme, points('a→☑├🦀\n\u00AD\uFE0F漢漢'))).toEqual([0x6f22]);
  });
});

test('fontFaceCss writes a rule per face', () => {
  const [face] = fontsFor(theme, points('a'));
  const css = fontFaceCss(face ? [face] : [], '../fonts/');
  expect(css).toContain("src: url('../fonts/source-serif-4-latin-400-normal.woff2') format('woff2');");
  expect(css).toContain('unicode-range: U+0000-00FF,');
  expect(css.match(/@font-face/g)).toHaveLength(1);
});
