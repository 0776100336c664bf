import { expect, test } from '@jest/globals';
import { cleanSvg } from '../../src/images/svg.js';

const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 80">${inner}</svg>`;
const html = (inner: string) => `<div xmlns="http://www.w3.org/1999/xhtml">${inner}</div>`;

test('HTML in a picture, as Mermaid writes it, becomes text in the middle of its box', () => {
  const label = `<foreignObject x="10" y="20" width="90" height="24" transform="translate(1)">${html('<span>Start <b>here</b></span>')}</foreignObject>`;
  expect(cleanSvg(svg(label))).toBe(
    svg(
      '<text x="55" y="32" text-anchor="middle" transform="translate(1)"><tspan x="55" dy="0.35em">Start here</tspan></text>',
    ),
  );
});

test('blocks and breaks are lines, and scripts are not text', () => {
  const label = `<foreignObject width="100" height="40">${html('<p>One</p>two<br/>three<script>evil()</script>')}</foreignObject>`;
  const clean = cleanSvg(svg(label)) ?? '';
  expect([...clean.matchAll(/<tspan[^>]*>([^<]*)</g)].map(([, line]) => line)).toEqual([
    'One',
    'two',
    'three',
  ]);
  expect(clean).not.toContain('evil');
});

test('an empty box leaves nothing', () => {
  expect(cleanSvg(svg('<foreignObject width="1" height="1"/>'))).toBe(svg(''));
});
