import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { report } from '../diagnostics/report.js';
import { visit } from '../tree/visit.js';
import type { Piece } from './ids.js';

/** Longer texts are no names. */
const longest = 80;

/** Gives links without words the words of what they lead to in raw HTML: a caption, a heading, or a few words. */
export function fillEmptyLinks(pieces: Piece[]): void {
  const targets = new Map<string, Element>();
  for (const { children } of pieces)
    visit({ type: 'root', children }, 'element', (node) => {
      if (typeof node.properties['id'] === 'string') targets.set(node.properties['id'], node);
    });
  for (const { chapter, file, children } of pieces)
    visit({ type: 'root', children }, 'element', (node) => {
      const { href } = node.properties;
      if (node.tagName !== 'a' || typeof href !== 'string' || !isEmpty(node)) return;
      const target = targets.get(href.replace(/^#/, ''));
      const text = target ? nameOf(target) : '';
      const written = href.replace(/^#/, '').replace(`${chapter.slug}-`, '');
      node.children = [{ type: 'text', value: text === '' ? written : text }];
      if (text !== '') return;
      const reason = `The link to “#${written}” has no words, and what it leads to has no name.`;
      report(file.file, 'link-has-words', node, reason, 'Write words between the brackets.');
    });
}

/** A link can hold a picture. */
function isEmpty({ children }: Element): boolean {
  return children.every((child) => child.type === 'text' && child.value.trim() === '');
}

function nameOf(target: Element): string {
  let named: Element | undefined;
  visit(target, 'element', (node) => {
    if (/^(?:figcaption|caption|summary|h[1-6]|dt)$/.test(node.tagName)) named ??= node;
  });
  const text = toString(named ?? target)
    .replace(/\s+/g, ' ')
    .trim();
  return text.length > longest ? '' : text;
}
