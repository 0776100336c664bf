import type { ElementContent, Element } from 'hast';
import { h } from 'hastscript';
import type { PhrasingContent } from 'mdast';
import type { Words } from '../languages/words.js';
import type { Construct, Render } from './construct.js';
import type { IndexEntry, IndexList, IndexReference } from './index-nodes.js';
import { locatorProperties } from './index-places.js';

type ToHast = (nodes: PhrasingContent[]) => ElementContent[];

/**
 * `<nav class="index">`. A locator leads to the first place in its section, and has the section's title for its text. Print
 * puts page numbers there.
 */
const render: Render<IndexList> = (node, { words, state }) => {
  const toHast: ToHast = (children) => state.all({ type: 'paragraph', children });
  const groups = node.groups.flatMap(({ letter, entries }) => [
    ...(letter === '' ? [] : [h('h2.index-letter', letter)]),
    listOf(entries, toHast, words),
  ]);
  return h('nav', { className: ['index'], role: 'doc-index', ariaLabel: words.index }, groups);
};

function listOf(entries: IndexEntry[], toHast: ToHast, words: Words): Element {
  return h(
    'ul.index-entries',
    entries.map(({ id, label, locators, see, seeAlso, entries: inner }) =>
      h('li', { id, className: ['index-entry'] }, [
        h('span.index-term', toHast(structuredClone(label))),
        ...(locators.length > 0
          ? [
              h('span.index-locators', [
                ', ',
                ...between(locators.map((locator) => h('a', locatorProperties(locator), locator.section))),
              ]),
            ]
          : []),
        ...referencesOf(see, words.see, ', '),
        ...referencesOf(seeAlso, words.seeAlso, '; '),
        ...(inner.length > 0 ? [listOf(inner, toHast, words)] : []),
      ]),
    ),
  );
}

function referencesOf(references: IndexReference[], word: string, before: string): ElementContent[] {
  if (references.length === 0) return [];
  const links = references.map(({ id, text }) => h('a', { href: `#${id}` }, text));
  return [h('span.index-see', [before, h('i', word), ' ', ...between(links)])];
}

function between(links: Element[]): (Element | string)[] {
  return links.flatMap((link, index) => (index === 0 ? [link] : [', ', link]));
}

/** The index itself: `::index`. */
export const indexList: Construct = {
  name: 'indexList',
  directives: [{ kind: 'leafDirective', names: ['index'], make: () => [{ type: 'indexList', groups: [] }] }],
  html: { indexList: render },
};
