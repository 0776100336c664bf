import { readdirSync } from 'node:fs';
import { loadTheme } from '../../src/theme/theme.js';
import { expect, test } from '@jest/globals';
import { generate, parse, walk } from 'css-tree';

/** The relative luminance of a colour (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

const grounds = { light: ['#ffffff', '#f4ecd8'], dark: ['#121212', '#000000'] };
const all = Object.values(grounds).flat();

test('the measure of contrast is that of WCAG', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
});

test.each(readdirSync('styles/themes'))('colours of the theme %s are read on every ground', async (theme) => {
  const { epub } = await loadTheme(theme, '.');
  const schemes = new Set<string>();
  const weak: string[] = [];
  walk(parse(epub.css), {
    visit: 'Declaration',
    enter(node) {
      const scheme = /prefers-color-scheme:(light|dark)/.exec(
        this.atrule?.prelude ? generate(this.atrule.prelude) : '',
      )?.[1] as keyof typeof grounds | undefined;
      if (scheme) schemes.add(scheme);
      const value = generate(node.value);
      for (const [colour] of value.matchAll(/#[0-9a-f]{6}\b/g)) {
        // What is seen on any ground has the least contrast of lines, and no text has a colour there.
        const least = node.property === 'color' ? 4.5 : 3;
        for (const ground of scheme ? grounds[scheme] : all)
          if (contrast(colour, ground) < least) weak.push(`${node.property}: ${colour} on ${ground}`);
      }
    },
  });
  expect(weak).toEqual([]);
  expect([...schemes].sort()).toEqual(['dark', 'light']);
});
