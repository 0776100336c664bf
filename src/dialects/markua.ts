import { valueOf } from './attributes.js';
import type { Dialect, Spelling } from './dialect.js';
import { before, lineEnd } from './page.js';

const kinds: Record<string, string> = {
  A: 'aside',
  B: 'note',
  D: 'note[Discussion]',
  E: 'caution',
  I: 'note',
  Q: 'note[Question]',
  T: 'tip',
  W: 'warning',
  X: 'note[Exercise]',
};

/** `W> Text`, and the lines below it that begin with the same letter. */
const letters: Spelling = {
  name: 'callouts',
  example: 'W> A warning\nW> of two lines.',
  octavo: 'Write `:::warning`.',
  where: 'line',
  pattern: /^([ABDEIQTWX])>(?:[^\S\n]|$)/dg,
  isMeant: ({ start, groups: [, letter = ''] }, { text }) => {
    const above =
      text
        .slice(0, Math.max(0, start - 1))
        .split('\n')
        .at(-1) ?? '';
    return before(text, start).trim() === '' && !above.startsWith(`${letter}>`);
  },
  edits({ start, groups: [, letter = ''] }, { text }) {
    const edits = [];
    let end = start;
    for (let at = start; text.startsWith(`${letter}>`, at); at = lineEnd(text, at)) {
      edits.push({
        start: at,
        end: at + (text[at + 2] === ' ' ? 3 : 2),
        text: at === start ? `:::${kinds[letter] ?? 'note'}\n` : '',
      });
      end = lineEnd(text, at);
    }
    return [...edits, { start: end, end, text: text[end - 1] === '\n' ? ':::\n\n' : '\n:::\n' }];
  },
};

/** `{blurb, class: warning}` … `{/blurb}`. */
const blurbs: Spelling = {
  name: 'boxes',
  example: '{blurb, class: warning}\nText.\n{/blurb}',
  octavo: 'Write `:::warning`.',
  where: 'prose',
  pattern: /(?<=^|\n)\{(\/)?(blurb|aside)\b([^{}\n]*)\}(?=\s*(?:\n|$))/dg,
  edits({ start, end, groups: [, closing, name, rest = ''] }) {
    if (closing !== undefined) return [{ start, end, text: ':::' }];
    const kind = /class:\s*(\w+)/.exec(rest)?.[1] ?? 'note';
    return [{ start, end, text: name === 'aside' ? ':::aside' : `:::${kind in own ? kind : 'note'}` }];
  },
};

const own = { note: 1, tip: 1, important: 1, warning: 1, caution: 1 };

/** `{title: "…", line-numbers: true}` above what it belongs to. */
const attributes: Spelling = {
  name: 'attributes on lines of their own',
  example: '{title: "a.js"}\n```js\nlet x = 1;\n```',
  octavo: 'Write `title="…"` after the fence.',
  where: 'line',
  pattern:
    /^\{(?:[\w-]+\s*[:=]\s*(?:"[^"\n]*"|[^\s,{}"]+)|[#.][\w-]+)(?:(?:\s*,\s*|\s+)(?:[\w-]+\s*[:=]\s*(?:"[^"\n]*"|[^\s,{}"]+)|[#.][\w-]+))*\}\s*$/dg,
  edits({ start, end, groups: [whole = ''] }, { text }) {
    const read = (key: string) => valueOf(whole, key);
    const [fence] = /^\n[ \t]*(?:`{3,}|~{3,})[^\n]*/.exec(text.slice(end)) ?? [];
    const at = end + (fence?.length ?? 0);
    const title = read('title') ?? read('caption');
    const info = `${title === undefined ? '' : ` title="${title}"`}${/^(?:true|on)$/.test(read('line-numbers') ?? '') ? ' lines' : ''}`;
    const id = /#([\w-]+)/.exec(whole)?.[1] ?? read('id');
    const heading = /^\n#{1,6} [^\n]+/.exec(text.slice(end))?.[0];
    if (fence !== undefined)
      return [
        { start, end, text: '' },
        { start: at, end: at, text: info },
      ];
    if (heading !== undefined && id !== undefined)
      return [
        { start, end, text: '' },
        { start: end + heading.length, end: end + heading.length, text: ` {#${id}}` },
      ];
    return [{ start, end, text: '' }];
  },
};

/** `{mainmatter}`, `{sample: true}`. */
const directives: Spelling = {
  name: 'directives',
  example: '{mainmatter}',
  octavo: 'Say it in the configuration: `kind`, `matter`.',
  where: 'line',
  pattern: /^\{(?:frontmatter|mainmatter|backmatter|sample|book|part|class)\b[^{}\n]*\}\s*$/dg,
  edits: ({ start, end }) => [{ start, end, text: '' }],
};

export const markua: Dialect = {
  name: 'markua',
  title: 'Markua (Leanpub)',
  spellings: [letters, blurbs, directives, attributes],
};
