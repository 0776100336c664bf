import type { BlockContent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Settings } from '../../settings/schema.js';
import { wordsFor } from '../../languages/words.js';
import type { Summary } from '../../model/nodes.js';
import { visit } from '../../tree/visit.js';

/** Every summary begins with a heading: the author’s, or the word of the language. A last section with the heading “Summary”, in the book's language, is one. */
export function summaries(tree: Root, settings: Settings): void {
  const label = wordsFor(settings.language, settings.labels).summary;
  wrapLastSection(tree, label);
  visit(tree, 'summary', ({ children }) => {
    if (children[0]?.type !== 'heading')
      children.unshift({ type: 'heading', depth: 2, children: [{ type: 'text', value: label }] });
  });
}

function wrapLastSection(tree: Root, label: string): void {
  const at = tree.children.findLastIndex((node) => node.type === 'heading' && node.depth <= 2);
  const heading = tree.children[at];
  if (heading?.type !== 'heading' || heading.depth !== 2) return;
  const text = toString(heading).trim().toLowerCase();
  if (text !== label.toLowerCase() && text !== 'summary') return;

  const section = tree.children.slice(at);
  if (section.some((node) => node.type === 'summary')) return;
  // Definitions of notes are no part of any section, wherever they are written.
  const notes = section.filter((node) => node.type === 'footnoteDefinition');
  const content = section.filter((node) => node.type !== 'footnoteDefinition') as BlockContent[];
  const summary: Summary = { type: 'summary', children: content };
  if (heading.position)
    summary.position = { ...heading.position, end: content.at(-1)?.position?.end ?? heading.position.end };
  tree.children.splice(at, section.length, summary, ...notes);
}
