import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { common, createLowlight } from 'lowlight';
import { readDiff } from '../../../src/html/code/diff.js';
import { splitLines } from '../../../src/html/code/lines.js';
import { expandTabs } from '../../../src/html/code/tabs.js';

const lowlight = createLowlight(common);
const textOf = (children: ElementContent[]) => toString({ type: 'root', children });

test.each(['python', 'javascript', 'xml', 'markdown', 'cpp'])('%s falls into lines', (language) => {
  const piece = fc.constantFrom(
    '"""',
    "'",
    '`',
    '/*',
    '*/',
    '<a>',
    '<!--',
    '\n',
    '\n\n',
    'def f',
    '{',
    '}',
    ' x',
    '//',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const code = pieces.join('');
      const lines = splitLines(lowlight.highlight(language, code).children as ElementContent[]);
      expect(lines.map(textOf).join('\n')).toBe(code);
      for (const line of lines) expect(textOf(line)).not.toContain('\n');
    }),
  );
});

test('an element that goes over a line end is in both lines', () => {
  const inner: ElementContent = {
    type: 'element',
    tagName: 'b',
    properties: {},
    children: [{ type: 'text', value: 'a\n\nb' }],
  };
  const lines = splitLines([
    { type: 'element', tagName: 'span', properties: { className: ['x'] }, children: [inner] },
  ]);
  expect(lines.map((line) => line.map((node) => node.type === 'element' && node.tagName))).toEqual([
    ['span'],
    [],
    ['span'],
  ]);
});

test('tabs go to the next column', () => {
  expect(expandTabs('\ta\tb\nabcd\te\n🦀\tf', 4)).toBe('    a   b\nabcd    e\n🦀   f');
});

test.each([
  [' a\n-b\n+c', 'a\nb\nc'],
  ['a\n-b\n+c\n\n d', 'a\nb\nc\n\n d'],
  ['-b\n+c', 'b\nc'],
])('the signs of %j', (value, code) => {
  expect(readDiff(value).code).toBe(code);
});
