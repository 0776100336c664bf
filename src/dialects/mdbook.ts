import { partsOf, quoted } from './common/fences.js';
import { before } from './page.js';
import type { Dialect, Spelling } from './dialect.js';
import type { Include, Request } from './includes.js';

/** `{{#include file.rs:2:10}}`, `{{#rustdoc_include file.rs:anchor}}`, `{{#playground file.rs}}`. */
const include: Include = {
  pattern: /(?<!\\)\{\{#(include|rustdoc_include|playground|playpen)\s+([^\s{}]+)(?:\s+[^{}\n]*)?\}\}/g,
  read([, kind, address = '']) {
    const [, path = '', first, second] = /^(.+?)(?::([^:]*))?(?::([^:]*))?$/.exec(address) ?? [];
    if (path === '') return undefined;
    const request: Request = { path };
    if (kind?.startsWith('play')) Object.assign(request, { begin: '```rust\n', end: '\n```' });
    if (first === undefined) return request;
    if (first !== '' && !/^\d+$/.test(first)) return { ...request, anchor: first };
    const from = first === '' ? 1 : Number(first);
    return {
      ...request,
      lines: [from, second === undefined ? from : second === '' ? Infinity : Number(second)],
    };
  },
};

export const helpers: Spelling = {
  name: 'includes',
  example: '{{#include part.md}}',
  octavo: 'Set `dialect: mdbook`. For code, write `file=…` after the fence.',
  where: 'file',
  pattern: /(?<!\\)\{\{#(?:include|rustdoc_include|playground|playpen|template)\s[^{}\n]*\}\}/dg,
};

const title: Spelling = {
  name: 'titles for the window',
  example: '{{#title A page}}',
  octavo: 'Leave it out.',
  where: 'file',
  pattern: /(?<!\\)\{\{#title\s[^{}\n]*\}\}\n?/dg,
  edits: ({ start, end }) => [{ start, end, text: '' }],
};

/** Lines of Rust that only the compiler is to see. */
const hiddenLines: Spelling = {
  name: 'hidden lines of Rust',
  example: '```rust\n# fn main() {\nlet x = 1;\n# }\n```',
  octavo: 'Leave them out.',
  isOnlyRead: true,
  where: 'fence',
  pattern: /^rust\b.*$/dg,
  isMeant(found, page) {
    const block = page.codeAt(found.start);
    return block !== undefined && partsOf(page, block).body.some((line) => hidden.test(line));
  },
  edits(found, page) {
    const block = page.codeAt(found.start);
    if (!block) return undefined;
    const { opening, body } = partsOf(page, block);
    let at = block.start + opening.length + 1;
    return body.flatMap((line) => {
      const start = at;
      at += line.length + 1;
      return hidden.test(line) ? [{ start, end: at, text: '' }] : [];
    });
  },
};

const hidden = /^[\s>]*#(?:\s|$)/;

/** `<Listing number="3-1" file-name="src/main.rs" caption="…">` around code, as in “The Rust Programming Language”. */
const listings: Spelling = {
  name: 'listings',
  example: '<Listing number="1-1" file-name="a.rs" caption="A">\n\n```rust\nlet x = 1;\n```\n\n</Listing>',
  octavo: 'Write `title="…"` and `caption="…"` after the fence.',
  where: 'file',
  pattern: /<Listing\b((?:[^<>"]|"[^"]*")*)>[^\S\n]*\n/dg,
  isMeant: ({ end }, { text }) => endOfListing(text, end) !== undefined,
  edits({ start, end: bodyStart, groups }, { text: whole }) {
    const bodyEnd = endOfListing(whole, bodyStart) ?? bodyStart;
    const end = bodyEnd + closing.length;
    const read = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(groups[1] ?? '')?.[1];
    const [number, file, caption] = ['number', 'file-name', 'caption'].map(read);
    const fence = /^[ \t>]*(?:`{3,}|~{3,})[^\n]*$/m.exec(whole.slice(bodyStart, bodyEnd));
    const fenceEnd = bodyStart + (fence?.index ?? 0) + (fence?.[0].length ?? 0);
    const titled =
      file === undefined || !fence
        ? []
        : [{ start: fenceEnd, end: fenceEnd, text: ` title=${quoted(file)}` }];
    const label = number === undefined ? '' : `Listing ${number}`;
    const text = [label, caption].filter((one) => one !== undefined && one !== '').join(': ');
    if (text === '')
      return [{ start, end: bodyStart - 1, text: '' }, ...titled, { start: bodyEnd, end, text: '' }];
    const newline = `\n${before(whole, start)}`;
    return [
      { start, end: bodyStart - 1, text: '<figure>' },
      ...titled,
      {
        start: bodyEnd,
        end,
        text: ['<figcaption>', '', text.replaceAll('&quot;', '"'), '', '</figcaption>', '</figure>'].join(
          newline,
        ),
      },
    ];
  },
};

const closing = '</Listing>';

/** Where a listing is closed, before the next one begins. */
function endOfListing(text: string, start: number): number | undefined {
  const next = text.indexOf('<Listing', start);
  const body = text.slice(start, next < 0 ? undefined : next);
  const end = body.indexOf(closing);
  return end < 0 ? undefined : start + end;
}

export const mdbook: Dialect = {
  name: 'mdbook',
  title: 'mdBook',
  includes: [include],
  spellings: [helpers, title, listings, hiddenLines],
};
