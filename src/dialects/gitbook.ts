import { valueOf } from './attributes.js';
import { calloutFor } from './callout-names.js';
import type { Dialect, Found, Spelling } from './dialect.js';
import type { Edit } from './edits.js';
import type { Include } from './includes.js';
import { before, type Page } from './page.js';

/** `{% include "./file" %}`. */
const include: Include = {
  pattern: /\{%-?\s*include\s+(?:"([^"\n]+)"|'([^'\n]+)')\s*-?%\}/g,
  read: ([, double, single]) => ({ path: double ?? single ?? '' }),
};

const includes: Spelling = {
  name: 'includes',
  example: '{% include "part.md" %}',
  octavo: 'Set `dialect: gitbook`. For code, write `file=…` after the fence.',
  where: 'file',
  pattern: /\{%-?\s*include\s[^{}\n]*%\}/dg,
  // In code it may be a template.
  isMeant: ({ start }, page) => !page.isVerbatim(start),
};

/** What tags become: a line of its own, or nothing. */
const tags: Spelling = {
  name: 'tags',
  example: '{% hint style="warning" %}\nText.\n{% endhint %}',
  octavo: 'Write `:::warning`, and `:::` at the end.',
  where: 'prose',
  pattern: /\{%-?\s*(end)?(?!include\b)([a-z][\w-]*)\b((?:[^%\n]|%(?!\})){0,500}?)-?%\}/dg,
  edits: toLine,
};

/** Tags that open a box, a block of code or a tab. */
function toLine(found: Found, { text }: Page): Edit[] | undefined {
  const { start, end, groups } = found;
  const [, ending, name = '', rest = ''] = groups;
  const read = (key: string) => valueOf(rest, key);
  const line = (content: string): Edit[] => {
    const marks = before(text, start);
    const [list = ''] = /^(?:[\s>]|[-*+]\s|\d+[.)]\s)*/.exec(marks) ?? [];
    const indent = list.replace(/[^\s>]/g, ' ');
    const isFirst = list === marks;
    const isLast = /^[^\S\n]*(?:\n|$)/.test(text.slice(end));
    // A block of its own: between empty lines.
    return [
      { start, end, text: `${isFirst ? '' : `\n\n${indent}`}${content}${isLast ? '' : `\n\n${indent}`}` },
    ];
  };
  if (name === 'hint') {
    if (ending) return line(':::');
    return line(`:::${calloutFor(read('style') ?? 'info')?.kind ?? 'note'}`);
  }
  if (name === 'tab' && !ending) return line(`**${read('title') ?? 'Tab'}**`);
  if (name === 'code' && !ending) {
    const title = read('title');
    const [fence] = /^\s*\n[ \t>]*(?:`{3,}|~{3,})[^\n]*/.exec(text.slice(end)) ?? [];
    if (title !== undefined && fence !== undefined) {
      const at = end + fence.length;
      return [
        { start, end, text: '' },
        { start: at, end: at, text: ` title="${title.replaceAll('"', "'")}"` },
      ];
    }
    return line('');
  }
  const address = read('url') ?? read('src');
  if ((name === 'embed' || name === 'file') && !ending && address !== undefined)
    return line(`<${address.replace(/\s/g, '%20')}>`);
  if (name === 'solution' && !ending) return line('**Solution**');
  if (name === 'exercise' && !ending) return line('**Exercise**');
  return structural.has(name) ? line('') : undefined;
}

/** Tags that only say how a screen arranges what is in them, or which program reads it. */
const structural = new Set(
  'code column columns content-ref context embed exercise file initial raw solution step stepper tab tabs validation'.split(
    ' ',
  ),
);

/** What is only to be seen by the program that checks an exercise. */
const hiddenCode: Spelling = {
  name: 'code that checks exercises',
  example: '{% validation src="a.js" %}\ncheck();\n{% endexercise %}',
  isOnlyRead: true,
  octavo: 'Leave it out.',
  where: 'file',
  pattern: /^\{%\s*(validation|context)\b[^{}\n]*%\}\n(?:(?!\{%)[^\n]*\n)*?(?=\{%)/dgm,
  edits: ({ start, end }) => [{ start, end, text: '' }],
};

const variables: Spelling = {
  name: 'variables',
  example: 'Version {{ book.version }}.',
  octavo: 'Write `:var[name]`, and give the value under `variables`.',
  where: 'file',
  pattern: /(?<![\\{])\{\{\s*(?:book\.)?([a-zA-Z][\w.]*)\s*\}\}(?!\})/dg,
  isMeant: ({ start }, page) => !page.isVerbatim(start),
  edits: ({ start, end, groups: [, name = ''] }, { variables }) => [
    { start, end, text: variables[name] ?? `:var[${name}]` },
  ],
};

export const gitbook: Dialect = {
  name: 'gitbook',
  title: 'GitBook and HonKit',
  includes: [include],
  spellings: [includes, hiddenCode, variables, tags],
};
