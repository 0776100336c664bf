import { h } from 'hastscript';
import type { Data } from 'mdast';
import type { Node } from 'unist';
import { numbered } from '../languages/words.js';
import type { Label } from '../model/book.js';
import type { Construct, Directive, Render } from './construct.js';

/** All figures, tables or listings with a number: `::list-of-figures`. */
export interface ListOf extends Node {
  type: 'listOf';
  kind: 'figure' | 'table' | 'listing';
  /** Filled in by the `lists` pass. */
  labels: Label[];
  data?: Data;
}

declare module 'mdast' {
  interface RootContentMap {
    listOf: ListOf;
  }
  interface BlockContentMap {
    listOf: ListOf;
  }
}

const names = { figure: 'listOfFigures', table: 'listOfTables', listing: 'listOfListings' } as const;
const kinds = Object.keys(names) as ListOf['kind'][];

const directives = kinds.map((kind): Directive => ({
  kind: 'leafDirective',
  names: [`list-of-${kind}s`],
  make: () => [{ type: 'listOf', kind, labels: [] }],
}));

/**
 * `<nav class="list-of list-of-figures">`; print adds the number of the page to each link. Nothing in a book without such
 * objects: a way to nowhere is no help.
 */
const render: Render<ListOf> = (node, { words }) => {
  if (node.labels.length === 0) return undefined;
  const items = node.labels.map(({ id, number = '', caption }) => {
    const label = h('span.label', numbered(words[node.kind], number));
    return h('li', h('a', { href: `#${id}` }, h('span.contents-title', [label, ' ', caption])));
  });
  const className = ['list-of', `list-of-${node.kind}s`];
  return h('nav', { className, ariaLabel: words[names[node.kind]] }, h('ol', items));
};

export const listOf: Construct = { name: 'listOf', directives, html: { listOf: render } };
