import type { Spelling } from '../dialect.js';

/** A letter, a digit or a closing bracket: what a raised or lowered text is attached to. */
const attached = String.raw`(?<=[\p{L}\p{N})\]}])`;

/** `H~2~O`. Where it is not attached to a word, a single tilde strikes out, as on code hosts. */
export const subscripts: Spelling = {
  name: 'subscripts',
  example: 'H~2~O',
  octavo: 'Write `H<sub>2</sub>O`.',
  where: 'prose',
  pattern: new RegExp(`${attached}(?<!~)~([^\\s~\\0]{1,30})~(?!~)`, 'dgu'),
  edits: ({ start, end, groups }) => [{ start, end, text: `<sub>${groups[1] ?? ''}</sub>` }],
};

/** `x^2^`. */
export const superscripts: Spelling = {
  name: 'superscripts',
  example: 'x^2^',
  octavo: 'Write `x<sup>2</sup>`.',
  where: 'prose',
  pattern: new RegExp(`${attached}\\^([^\\s^~[\\]\\0]{1,30})\\^(?!\\^)`, 'dgu'),
  edits: ({ start, end, groups }) => [{ start, end, text: `<sup>${groups[1] ?? ''}</sup>` }],
};

/** `==text==`. */
export const marked: Spelling = {
  name: 'marked text',
  example: 'This is ==marked==.',
  octavo: 'Write `<mark>text</mark>`.',
  where: 'prose',
  pattern:
    /(?<![=\\\p{L}\p{N}])==(?![=\s])((?:[^=\n\0]|=(?!=)|\n(?!\s*\n)){1,1000}?)(?<![\s=])==(?![=\p{L}\p{N}])/dgu,
  edits: ({ start, end }) => [
    { start, end: start + 2, text: '<mark>' },
    { start: end - 2, end, text: '</mark>' },
  ],
};

/** `\(x\)` and `\[x\]`. Brackets of text are escaped as well, so there must be a sign of TeX in them. */
export const texBrackets: Spelling = {
  name: 'formulas',
  example: String.raw`The area \(\pi r^2\).`,
  octavo: 'Write `$x$`.',
  where: 'prose',
  pattern: /(?<!\\)\\(?:\(([^\n\0]{1,1000}?)\\\)|\[([^\0]{1,3000}?)\\\])/dg,
  isMeant: ({ groups: [, inline, display] }) => isTex(inline ?? display ?? ''),
  edits({ start, end, groups: [, inline, display] }) {
    if (inline !== undefined) return [{ start, end, text: `$${inline.trim()}$` }];
    return [{ start, end, text: `$$${(display ?? '').trim().replace(/\s*\n[\s>]*/g, ' ')}$$` }];
  },
};

function isTex(text: string): boolean {
  return /[\\^_=+<>|]/.test(text) || /^\s*[a-zA-Z]{1,2}\s*$/.test(text);
}

/** `^[text]`: a note where it is referred to. Its text goes to the end of the file. */
export const inlineNotes: Spelling = {
  name: 'notes in the text',
  example: 'A word^[And a note.] more.',
  octavo: 'Write `[^1]`, and `[^1]: …` on a line of its own.',
  where: 'prose',
  pattern: /(?<!\\)\^\[(?=[^\]])((?:[^[\]\n]|\n(?!\s*\n)|\\[[\]]|\[(?:[^[\]\n]|\[[^[\]\n]*\])*\])+)\]/dg,
  edits(found, { text }) {
    const { start, end } = found;
    const [from, to] = found.at(1);
    const name = `inline-${start}`;
    const content = text.slice(from, to);
    const copy = { start: text.length, end: text.length };
    return [
      { start, end, text: `[^${name}]` },
      { ...copy, text: `\n\n[^${name}]: ` },
      { ...copy, text: content, from },
      { ...copy, text: '\n' },
    ];
  },
};

/** `[text]{.class}`. */
export const spans: Spelling = {
  name: 'spans',
  example: 'A [word]{.smallcaps} here.',
  octavo: 'Write `:small-caps[text]`, or HTML.',
  where: 'prose',
  pattern:
    /(?<![\\\]!\w-])\[((?:[^[\]\n\\]|\\.)+)\]\{((?:\s*[.#][\w-]+|\s*[\w-]+=(?:"[^"\n]*"|[^\s"{}]+))+)\s*\}/dg,
  edits(found) {
    const { start, end, groups } = found;
    const [from, to] = found.at(1);
    const attributes = groups[2] ?? '';
    const language = /\blang="?([\w-]+)/.exec(attributes)?.[1];
    const [open, close] = /\.(?:smallcaps|sc)\b/.test(attributes)
      ? [':small-caps[', ']']
      : /\.(?:mark|highlight)\b/.test(attributes)
        ? ['<mark>', '</mark>']
        : /\.(?:underline|ul)\b/.test(attributes)
          ? ['<u>', '</u>']
          : language === undefined
            ? ['', '']
            : [`<span lang="${language}">`, '</span>'];
    return [
      { start, end: from, text: open },
      { start: to, end, text: close },
    ];
  },
};

/** `[text](address){target=_blank}`: what is in braces after a link means nothing in a book. */
export const linkAttributes: Spelling = {
  name: 'attributes of links',
  example: '[text](https://example.org){target="_blank"}',
  octavo: 'Leave the braces out.',
  where: 'prose',
  pattern: /(?<=[)\0])\{:?((?:\s*[.#][\w-]+|\s*[\w-]+=(?:"[^"\n]*"|'[^'\n]*'|[^\s"'{}]+))+)\s*\}/dg,
  isMeant: ({ start }, { text }) =>
    text[start - 1] === ')' && !/!\[[^\]]*\]\([^)]*\)$/.test(text.slice(Math.max(0, start - 1000), start)),
  edits: ({ start, end }) => [{ start, end, text: '' }],
};
