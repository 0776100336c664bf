import GithubSlugger from 'github-slugger';
import type { Dialect, Spelling } from './dialect.js';
import type { Include } from './includes.js';

const picture = /\.(?:png|jpe?g|gif|svg|webp)$/i;

/** `![[note]]`: the text of another note. */
const embed: Include = {
  pattern: /^!\[\[([^\]|#^\n]+)\]\][^\S\n]*$/gm,
  read: ([, name = '']) => (picture.test(name) ? undefined : { path: withEnding(name) }),
};

/** `![[picture.png]]`, `![[picture.png|300]]`. */
const pictures: Spelling = {
  name: 'embedded files',
  example: '![[p.png]]',
  octavo: 'Write `![What it shows](p.png)`.',
  where: 'prose',
  pattern: /!\[\[([^\]|\n]+)(?:\|([^\]\n]*))?\]\]/dg,
  edits: ({ start, end, groups: [, name = '', label = ''] }) =>
    picture.test(name)
      ? [{ start, end, text: `![${/^\d+(?:x\d+)?$/.test(label) ? '' : label}](<${name}>)` }]
      : [{ start, end, text: link(name, label || undefined) }],
};

/** `[[Page#Heading|text]]`. */
const links: Spelling = {
  name: 'links',
  example: 'See [[Other page#A heading|there]].',
  octavo: 'Write `[text](page.md#heading)`.',
  where: 'prose',
  pattern: /(?<![![\\])\[\[([^\]|[\n\0]+)(?:\\?\|([^\]\n\0]+))?\]\](?!\])/dg,
  // A slot of an object in the standard of JavaScript.
  isOnlyHere: ({ groups: [, name = ''] }) => /^\w+$/.test(name),
  // A test of a shell: `[[ -f x ]]`.
  isMeant: ({ groups: [, name = ''] }) => !/^\s|\s$/.test(name),
  edits: ({ start, end, groups: [, name = '', label] }) => [{ start, end, text: link(name, label) }],
};

function link(address: string, label: string | undefined): string {
  const [page = '', heading] = address.split('#', 2);
  const slug =
    heading === undefined || heading.startsWith('^') ? '' : `#${new GithubSlugger().slug(heading)}`;
  const text = label ?? (page === '' ? (heading ?? '') : page);
  return `[${text}](<${page === '' ? '' : withEnding(page)}${slug}>)`;
}

function withEnding(name: string): string {
  return /\.\w{1,5}$/.test(name) ? name : `${name}.md`;
}

/** `%%comment%%`. */
const comments: Spelling = {
  name: 'comments',
  example: 'Text %%and a comment%%.',
  octavo: 'Write `<!-- … -->`.',
  where: 'prose',
  pattern: /(?<![%\d])%%(?!%)((?:[^%\n]|%(?!%)|\n(?!\s*\n))+)%%(?!%)/dg,
  edits: ({ start, end }) => [{ start, end, text: '' }],
};

/** `^block-id` at the end of a block. */
const blockIds: Spelling = {
  name: 'ids of blocks',
  example: 'A paragraph. ^some-id',
  octavo: 'Leave it out.',
  where: 'prose',
  isOnlyHere: () => true,
  pattern: /[^\S\n]\^[\w-]+$/dg,
  edits: ({ start, end }) => [{ start, end, text: '' }],
};

export const obsidian: Dialect = {
  name: 'obsidian',
  title: 'Obsidian',
  includes: [embed],
  spellings: [pictures, links, comments, blockIds],
};
