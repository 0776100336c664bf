import { describe, expect, test } from '@jest/globals';
import { cleanSvg } from '../../src/images/svg.js';

const svg = (inner: string) => `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 80">${inner}</svg>`;
const html = (inner: string) => `<div xmlns="http://www.w3.org/1999/xhtml">${inner}</div>`;

test('HTML in a picture, as Mermaid writes it, becomes text in the middle of its box', () => {
  const label = `<foreignObject x="10" y="20" width="90" height="24" transform="translate(1)">${html('<span>Start <b>here</b></span>')}</foreignObject>`;
  expect(cleanSvg(svg(label))?.svg).toBe(
    svg(
      '<text x="55" y="32" text-anchor="middle" transform="translate(1)"><tspan x="55" dy="0.35em">Start here</tspan></text>',
    ),
  );
});

test('blocks and breaks are lines, and scripts are not text', () => {
  const label = `<foreignObject width="100" height="40">${html('<p>One</p>two<br/>three<script>evil()</script>')}</foreignObject>`;
  const clean = cleanSvg(svg(label))?.svg ?? '';
  expect([...clean.matchAll(/<tspan[^>]*>([^<]*)</g)].map(([, line]) => line)).toEqual([
    'One',
    'two',
    'three',
  ]);
  expect(clean).not.toContain('evil');
});

test('an empty box leaves nothing', () => {
  expect(cleanSvg(svg('<foreignObject width="1" height="1"/>'))?.svg).toBe(svg(''));
});

describe('nothing leads out of a picture', () => {
  test.each([
    ['<style>@import "http://evil/a.css"; rect { fill: red }</style>', '<style>rect{fill:red}</style>'],
    ['<style>@IMPORT url(http://evil/a);</style>', '<style></style>'],
    ['<style>@\\69mport "http://evil/a";</style>', '<style></style>'],
    ['<style>@imp<![CDATA[ort "http://evil/a";]]></style>', '<style></style>'],
    ['<style>rect { fill: u\\72l(http://evil/b); stroke: red }</style>', '<style>rect{stroke:red}</style>'],
    ['<style>rect { fill: u\\72l("http://evil/b"); stroke: red }</style>', '<style>rect{stroke:red}</style>'],
    ['<style>rect { --x: url(http://evil/b) }</style>', '<style>rect{}</style>'],
    ['<style>rect { fill: -webkit-image-set("http://evil/b" 1x) }</style>', '<style>rect{}</style>'],
    ['<style>@media print { rect { fill: url("//evil/b") } }</style>', '<style>@media print{rect{}}</style>'],
    ['<style>@font-face { src: url(http://evil/f) }</style>', '<style>@font-face{}</style>'],
    ['<STYLE>rect { fill: url(http://evil/b) }</STYLE>', '<STYLE>rect{}</STYLE>'],
    ['<rect style="fill: URL(http://evil/b); stroke: red"/>', '<rect style="stroke:red"></rect>'],
    ['<rect fill="u\\72 l(http://evil/b)"/>', '<rect></rect>'],
    ['<rect filter="url(\'http://evil/b#c\')"/>', '<rect></rect>'],
    ['<rect ONLOAD="evil()"/>', '<rect></rect>'],
    ['<x:script xmlns:x="http://www.w3.org/2000/svg">evil()</x:script>', ''],
    ['<SCRIPT>evil()</SCRIPT>', ''],
    ['<image href="http://evil/i.png"/>', '<image></image>'],
    ['<image href="data:image/svg+xml,&lt;svg/>"/>', '<image></image>'],
    ['<use href="other.svg#a"/>', '<use></use>'],
    ['<a href="jav&#x61;script:evil()"/>', '<a></a>'],
    ['<a href="#x"><set attributeName="href" to="http://evil/"/></a>', '<a></a>'],
    [
      '<animate attributeName="fill" values="red; url(http://evil/)"/>',
      '<animate attributeName="fill"></animate>',
    ],
    ['<g xml:base="http://evil/"/>', '<g></g>'],
    ['<use href="#gone"/>', '<use></use>'],
  ])('%s', (written, clean) => {
    const found = cleanSvg(svg(written));
    expect(found?.svg.replaceAll('/>', '></x>').replace(/<(\w+)([^<>]*)><\/x>/g, '<$1$2></$1>')).toBe(
      svg(clean),
    );
    expect(found?.removed.length).toBeGreaterThan(0);
  });
});

test('what stays in a picture stays as it was written', () => {
  const inner =
    '<defs><linearGradient id="a"></linearGradient></defs><style>/* mine */ rect { fill: url( #a ) }</style>' +
    '<rect fill="url(#a)" style="stroke: url(&#x22;#a&#x22;)" transform="rotate(3)"></rect><use href="#a"></use>' +
    '<image href="data:image/png;base64,AA"></image><text data-x="url(http://x)" content="a(\\b">1 (one) @</text>';
  expect(cleanSvg(svg(inner))?.removed).toEqual([]);
  expect(cleanSvg(svg(inner))?.svg).toContain('/* mine */ rect { fill: url( #a ) }');
});

test('what was taken out is told at its place', () => {
  expect(cleanSvg(svg('\n  <rect onclick="x()"/>'))?.removed).toEqual([
    { what: 'scripts', line: 2, column: 3 },
  ]);
});
