import { readAttributes } from '../attributes.js';
import { calloutFor } from '../callout-names.js';
import type { Spelling } from '../dialect.js';
import type { Edit } from '../edits.js';
import { before, type FencedCode, type Page } from '../page.js';

/** The lines of a block of code: the opening fence, what is in it, and the closing one, if it is there. */
export function partsOf(page: Page, { start, end }: FencedCode) {
  const lines = page.text.slice(start, end).split('\n');
  const [opening = ''] = lines;
  const fence = /^(`{3,}|~{3,})/.exec(opening)?.[1] ?? '';
  const last = lines.at(-1) ?? '';
  const isClosed = lines.length > 1 && /^[\s>]*(`{3,}|~{3,})\s*$/.test(last);
  return {
    fence,
    opening,
    body: lines.slice(1, isClosed ? -1 : undefined),
    last: isClosed ? last : undefined,
  };
}

/** `key: value` options of MyST, `:key: value`, at the beginning of a block, and how many lines they take. */
export function optionsOf(body: readonly string[]): { values: Map<string, string>; count: number } {
  const values = new Map<string, string>();
  let count = 0;
  for (const line of body) {
    const [, key, value = ''] = /^[\s>]*:([\w-]+):(?:\s+(.*?))?\s*$/.exec(line) ?? [];
    if (key === undefined) break;
    values.set(key, value);
    count += 1;
  }
  return { values, count };
}

/** A value in quotation marks, for a key after a fence. */
export function quoted(value: string): string {
  return value.includes('"') ? `'${value.replaceAll("'", '’')}'` : `"${value}"`;
}

/** A callout in a fence: ```` ```{note} Title ````. */
export const fencedCallouts: Spelling = {
  name: 'callouts in fences',
  example: '```{note}\nText.\n```',
  octavo: 'Write `:::note`.',
  where: 'fence',
  pattern: /^\{[\w-]+\}.*$/dg,
  isMeant({ groups: [whole = ''] }) {
    const name = /^\{([\w-]+)\}/.exec(whole)?.[1] ?? '';
    return name === 'admonition' || name === 'dropdown' || calloutFor(name) !== undefined;
  },
  edits(found, page) {
    const block = page.codeAt(found.start);
    if (!block) return undefined;
    const [, name = '', title = ''] = /^\{([\w-]+)\}\s*(.*)$/.exec(found.groups[0] ?? '') ?? [];
    const { fence, body, last } = partsOf(page, block);
    const { values, count } = optionsOf(body);
    const kind = calloutFor(name) ?? classOf(values.get('class')) ?? { kind: 'note' };
    const colons = ':'.repeat(fence.length);
    const label = title === '' ? kind.title : title;
    const begin = `${colons}${kind.kind}${label === undefined ? '' : `[${label}]`}\n`;
    // The marks of lists and quotations stay before each line.
    const content = body.slice(count).join('\n');
    const bodyStart =
      block.start +
      [page.text.slice(block.start).split('\n', 1)[0] ?? '', ...body.slice(0, count)].join('\n').length +
      1;
    const end = bodyStart + content.length;
    const closing = `${last === undefined ? `\n${before(page.text, block.start).replace(/[^\s>]/g, ' ')}` : (/^[\s>]*/.exec(last)?.[0] ?? '')}${colons}`;
    return [
      { start: block.start, end: bodyStart, text: begin },
      ...(last === undefined
        ? [{ start: block.end, end: block.end, text: closing }]
        : [{ start: content === '' ? bodyStart : end + 1, end: block.end, text: closing }]),
    ];
  },
};

function classOf(classes = ''): { kind: string; title?: string } | undefined {
  return classes
    .split(/\s+/)
    .map(calloutFor)
    .find((one) => one !== undefined);
}

/** Languages in braces: `{python}`, `{.js .numberLines}`, `{r, echo=FALSE}`. */
export const bracedLanguages: Spelling = {
  name: 'languages in braces',
  example: '```{.python .numberLines caption="A"}\nx = 1\n```',
  octavo: 'Write the language after the fence, without braces.',
  where: 'fence',
  pattern: /^\{(?!=)[^{}]*\}$/dg,
  isMeant: ({ groups: [whole = ''] }) => languageIn(whole.slice(1, -1)) !== undefined,
  edits({ start, end, groups: [whole = ''] }): Edit[] | undefined {
    const text = languageIn(whole.slice(1, -1));
    return text === undefined ? undefined : [{ start, end, text }];
  },
};

/** @returns What follows the fence in Octavo’s spelling; undefined when the braces do not name a language. */
function languageIn(text: string): string | undefined {
  // The highlighted lines.
  if (/^[\d\s,-]*$/.test(text)) return undefined;
  // The options of R say how code is run.
  const [, bare] = /^([a-zA-Z][\w+#-]*)(?:[\s,].*)?$/.exec(text) ?? [];
  if (bare !== undefined && calloutFor(bare) === undefined) return bare;
  const attributes = readAttributes(text);
  const [language, ...classes] = attributes?.classes ?? [];
  if (!attributes || language === undefined) return undefined;
  const { id, values } = attributes;
  const first = values.get('startFrom');
  const isNumbered = classes.some((one) => /^(?:number-?lines|line-numbers)$/i.test(one));
  const title = values.get('filename') ?? values.get('title');
  const caption = values.get('caption') ?? values.get('lst-cap');
  return [
    language === 'unknown' ? '' : language,
    ...(isNumbered ? [first === undefined ? 'lines' : `lines=${first}`] : []),
    ...(title === undefined ? [] : [`title=${quoted(title)}`]),
    ...(caption === undefined ? [] : [`caption=${quoted(caption)}`]),
    ...(id === undefined ? [] : [`#${id}`]),
  ].join(' ');
}
