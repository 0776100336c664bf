import type { Element, Root, Text } from 'hast';
import { type PlaceOnPage, placesOf } from '../../constructs/index-places.js';
import { hasClass } from '../../html/class-names.js';
import { visit } from '../../tree/visit.js';
import type { FillPages } from './page-references.js';
import { type Page, pageRuns } from './page-runs.js';

/** A place, and the link that its page number is in. */
interface Locator extends PlaceOnPage {
  link: Element;
}

/**
 * Makes places for page numbers in an index: a locator, which stands for all places in a section, becomes a link for each.
 *
 * @returns What fills them in; undefined when the tree holds no index.
 */
export function indexPages(tree: Root): FillPages | undefined {
  const lines: { line: Element; locators: Locator[] }[] = [];
  visit(tree, 'element', (line) => {
    if (!hasClass(line, 'index-locators')) return;
    const links = line.children.filter((child): child is Element => child.type === 'element');
    const locators = links.flatMap((link) =>
      placesOf(link.properties).map((place) => ({ ...place, link: linkTo(place) })),
    );
    // All of them are in the tree while links are made ready for print.
    line.children = locators.map(({ link }) => link);
    lines.push({ line, locators });
  });
  if (lines.length === 0) return undefined;
  return (pageOf) => {
    for (const { line, locators } of lines) {
      const pages = locators.map(({ first, last, main, link }): Page<Element> => {
        return { from: pageOf(first), to: pageOf(last), main, value: link };
      });
      line.children = pageRuns(pages).flatMap(({ value, label, main }) => {
        value.properties['className'] = ['index-locator', ...(main ? ['main'] : [])];
        value.children = [text(label)];
        return [text(', '), value];
      });
    }
  };
}

function linkTo({ first }: PlaceOnPage): Element {
  return {
    type: 'element',
    tagName: 'a',
    properties: { className: ['index-locator'], href: `#${first}` },
    children: [],
  };
}

function text(value: string): Text {
  return { type: 'text', value };
}
