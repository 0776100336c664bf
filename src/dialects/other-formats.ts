import type { Dialect } from './dialect.js';

/** Languages that are not Markdown; what looks like them is reported. */
export const otherFormats: readonly Dialect[] = [
  {
    name: 'asciidoc',
    title: 'AsciiDoc',
    spellings: [
      {
        name: 'blocks',
        example: '[NOTE]\n====\nText.\n====',
        octavo: 'Write `:::note`, code in a fence, `![…](…)` for images.',
        where: 'line',
        pattern:
          /^(?:\[(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION|source[^\]\n]*|quote[^\]\n]*)\]|(?:image|include|video)::[^\s[]+\[[^\]\n]*\])\s*$/dg,
      },
    ],
  },
  {
    name: 'restructuredtext',
    title: 'reStructuredText',
    spellings: [
      {
        name: 'directives',
        example: '.. note:: Text.',
        octavo: 'Write `:::note`, code in a fence, `![…](…)` for images.',
        where: 'line',
        pattern: /^\.\. [a-z][\w-]*::(?:\s|$)/dg,
      },
      {
        name: 'roles',
        example: ':ref:`fig-x`',
        octavo: 'Write `{#id}` after a heading or image, and `[](#id)` to refer to it.',
        where: 'file',
        pattern: /(?<![\w`:]):([a-z][\w-]*):`[^`\n]+`/dg,
        isMeant: ({ start }, page) => !page.isVerbatim(start),
      },
    ],
  },
];
