import { common } from './common/common.js';
import type { Dialect } from './dialect.js';
import { docusaurus } from './docusaurus.js';
import { gitbook } from './gitbook.js';
import { markua } from './markua.js';
import { mdbook } from './mdbook.js';
import { mkdocs } from './mkdocs.js';
import { myst } from './myst.js';
import { obsidian } from './obsidian.js';
import { pandoc } from './pandoc.js';
import { quarto } from './quarto.js';

/** The names of dialects that a book can choose. */
export const dialectNames = [
  'mdbook',
  'gitbook',
  'quarto',
  'pandoc',
  'docusaurus',
  'mkdocs',
  'myst',
  'markua',
  'obsidian',
] as const;

export type DialectName = (typeof dialectNames)[number];

/** The dialects of other tools, in the order in which the manual shows them. */
export const dialects: Record<DialectName, Dialect> = {
  mdbook,
  gitbook,
  quarto,
  pandoc,
  docusaurus,
  mkdocs,
  myst,
  markua,
  obsidian,
};

/** The dialects of a book: what every book is read with, after those that it chose. */
export function dialectsFor(names: readonly DialectName[]): Dialect[] {
  return [...names.map((name) => dialects[name]), common];
}
