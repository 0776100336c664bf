import type { Spelling } from '../dialect.js';
import { before } from '../page.js';

/** A new page: `\newpage` and what other tools have for it. */
export const pageBreaks: Spelling = {
  name: 'page breaks',
  example: String.raw`\newpage`,
  octavo: 'Write `::page-break`.',
  where: 'line',
  pattern:
    /^(?:\\(?:newpage|pagebreak|clearpage|cleardoublepage)(?:\{\}|\[\d\])?|\{\{<\s*pagebreak\s*>\}\}|\{pagebreak\}|\[\[pagebreak\]\]|<<<)\s*$/dg,
  edits: ({ start, end }, { text }) => [{ start, end, text: apart(text, start, end, '::page-break') }],
};

/** The same as raw HTML. */
export const htmlPageBreaks: Spelling = {
  name: 'page breaks in HTML',
  example: '<div style="page-break-after: always"></div>',
  octavo: 'Write `::page-break`.',
  where: 'file',
  pattern:
    /^<div\s[^<>]*(?:page-?break|break-(?:before|after)\s*:\s*(?:page|always))[^<>]*>(?:\s|&nbsp;)*<\/div>[^\S\n]*$/dgim,
  isMeant: ({ start }, { tree }) =>
    tree.children.some((node) => node.type === 'html' && node.position?.start.offset === start),
  edits: ({ start, end }, { text }) => [{ start, end, text: apart(text, start, end, '::page-break') }],
};

/** A place for a table of contents: Octavo makes one. */
export const contents: Spelling = {
  name: 'places for a table of contents',
  example: '[TOC]',
  octavo: 'Leave it out: Octavo makes the contents.',
  where: 'line',
  pattern:
    /^(?:\[\[?_?toc_?\]\]?|\[\[toc\]\]|\$\{toc\}|@\[toc\](?:\(.*\))?|\{:\s*toc\s*\}|\\tableofcontents)\s*$/dgi,
  edits: ({ start, end }) => [{ start, end, text: '' }],
};

/** A formula from its opening dollars at the beginning of a line to its closing ones, over several lines. */
export const openFormulas: Spelling = {
  name: 'formulas in lines of text',
  example: '$$\\begin{aligned}\na &= b\n\\end{aligned}\n$$\nso we get',
  octavo: 'Put “$$” on lines of their own.',
  where: 'file',
  pattern: /^([ \t>]*)\$\$(?!\$)([^$]*(?:\$(?!\$)[^$]*)*)\$\$(?!\$)([^\n]*)/dgm,
  isMeant({ start, groups: [, marks = '', content = '', behind = ''] }, page) {
    if (!content.includes('\n') || page.codeAt(start + marks.length)) return false;
    const opensAlone = /^[^\S\n]*\n/.test(content);
    const closesAlone = /\n[\s>]*$/.test(content) && /^\s*(?:\{[^{}]*\}\s*)?$/.test(behind);
    return !(opensAlone && closesAlone) && (opensAlone || !/\n[\s>]*\n/.test(content));
  },
  edits(found) {
    const [, marks = '', content = '', behind = ''] = found.groups;
    const [from, to] = found.at(2);
    const opening = /^[^\S\n]*(?=\n)/.test(content) ? [] : [{ start: from, end: from, text: `\n${marks}` }];
    const isLine = /\n[\s>]*$/.test(content);
    const isId = /^\s*\{[^{}]*\}\s*$/.test(behind);
    const closing = isLine ? [] : [{ start: to, end: to, text: `\n${marks}` }];
    const rest = isId || behind.trim() === '' ? [] : [{ start: to + 2, end: to + 2, text: `\n${marks}` }];
    return [...opening, ...closing, ...rest];
  },
};

/** A line with lines around it becomes a block of its own. */
export function apart(text: string, start: number, end: number, line: string): string {
  const marks = before(text, start).replace(/[^\s>]/g, ' ');
  const above =
    text
      .slice(0, Math.max(0, start - marks.length - 1))
      .split('\n')
      .at(-1) ?? '';
  const below = text.slice(end + 1).split('\n', 1)[0] ?? '';
  const blank = (one: string) => /^[\s>]*$/.test(one);
  return `${blank(above) ? '' : `\n${marks}`}${line}${blank(below) ? '' : `\n${marks}`}`;
}
