import { calloutFor } from './callout-names.js';
import type { Dialect, Spelling } from './dialect.js';
import type { Include } from './includes.js';
import { before, lineEnd } from './page.js';

/** `--8<-- "file"`. */
const include: Include = {
  pattern: /^[^\S\n]*-+8<-+[^\S\n]+"([^"\n:]+)(?::(\d+)(?::(\d+))?)?"[^\S\n]*$/gm,
  read: ([, path = '', first, last]) => ({
    path,
    ...(first !== undefined && {
      lines: [Number(first), last === undefined ? Infinity : Number(last)] as [number, number],
    }),
  }),
};

const snippets: Spelling = {
  name: 'included files',
  example: '--8<-- "part.md"',
  octavo: 'Set `dialect: mkdocs`. For code, write `file=…` after the fence.',
  where: 'line',
  pattern: /^-+8<-+[^\S\n]+"[^"\n]+"$/dg,
};

/** `!!! note "Title"` and the lines below it that are indented by four spaces. */
export const admonitions: Spelling = {
  name: 'callouts',
  example: '!!! note "Title"\n    Text.',
  octavo: 'Write `:::note[Title]`.',
  where: 'line',
  pattern: /^(?:!!!|\?\?\?\+?)[^\S\n]+([\w-]+)(?:[^\S\n]+[\w-]+)*(?:[^\S\n]+"([^"\n]*)")?[^\S\n]*$/dg,
  edits({ start, end, groups: [, name = 'note', title] }, { text }) {
    const { kind, title: own } = calloutFor(name) ?? { kind: 'note', title: undefined };
    const label = title === undefined ? own : title;
    return indented(text, start, end, {
      begin: `:::${kind}${label === undefined || label === '' ? '' : `[${label}]`}`,
      end: ':::',
    });
  },
};

/** `=== "Tab"`: one of several texts, of which a screen shows one. */
export const tabs: Spelling = {
  name: 'tabs',
  example: '=== "Tab"\n\n    Text.',
  octavo: 'Write “**Tab**” above the text.',
  where: 'line',
  pattern: /^===[!+]?[^\S\n]+"([^"\n]+)"[^\S\n]*$/dg,
  edits: ({ start, end, groups: [, title = ''] }, { text }) =>
    indented(text, start, end, { begin: `**${title}**\n`, end: '' }),
};

/** The edits that take an indented block out of its indentation, and put lines around it. */
function indented(text: string, start: number, end: number, lines: { begin: string; end: string }) {
  const marks = before(text, start);
  const edits = [{ start, end, text: lines.begin }];
  let last = end;
  for (let at = lineEnd(text, end); at < text.length; at = lineEnd(text, at)) {
    const line = text.slice(at, lineEnd(text, at));
    if (line.trim() === '' || line.trim() === marks.trim()) continue;
    const rest = line.startsWith(marks) ? line.slice(marks.length) : '';
    const [indent] = /^(?: {4}|\t| {2,3}(?=\S))/.exec(rest) ?? [];
    if (indent === undefined) break;
    edits.push({ start: at + marks.length, end: at + marks.length + indent.length, text: '' });
    last = at + line.trimEnd().length;
  }
  if (lines.end !== '') edits.push({ start: last, end: last, text: `\n${marks}${lines.end}\n` });
  return edits;
}

/** `{: .class }` after what it belongs to. */
export const attributeLists: Spelling = {
  name: 'attributes',
  example: 'A paragraph.\n{: .lead }',
  octavo: 'Leave it out.',
  where: 'prose',
  pattern: /[^\S\n]?\{:[^\S\n]*[^{}\n]*\}/dg,
  edits: ({ start, end }) => [{ start, end, text: '' }],
};

/** `++ctrl+c++`. */
export const keys: Spelling = {
  name: 'keys',
  example: 'Press ++ctrl+c++.',
  octavo: 'Write `:kbd[Ctrl+C]`.',
  where: 'prose',
  pattern: /(?<![+\w])\+\+([\w"-]+(?:\+[\w"-]+)*)\+\+(?![+\w])/dg,
  edits: ({ start, end, groups: [, names = ''] }) => [
    {
      start,
      end,
      text: `:kbd[${names
        .split('+')
        .map((one) => one.charAt(0).toUpperCase() + one.slice(1))
        .join('+')}]`,
    },
  ],
};

/** `*[HTML]: Hyper Text Markup Language`. */
export const abbreviations: Spelling = {
  name: 'abbreviations',
  example: '*[HTML]: Hyper Text Markup Language',
  octavo: 'List them under `abbreviations` in the configuration.',
  where: 'line',
  pattern: /^\*\[[^\]\n]+\]:[^\S\n]+\S.*$/dg,
};

export const mkdocs: Dialect = {
  name: 'mkdocs',
  title: 'MkDocs',
  includes: [include],
  spellings: [snippets, admonitions, tabs, attributeLists, keys, abbreviations],
};
