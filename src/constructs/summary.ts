import { h } from 'hastscript';
import type { BlockContent, Data, DefinitionContent, Heading, Parent, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { SourceFile } from '../diagnostics/report.js';
import { wordsFor } from '../languages/words.js';
import type { Settings } from '../settings/schema.js';
import { visit } from '../tree/visit.js';
import type { Construct, Render } from './construct.js';

/** The takeaways of a chapter: `:::summary`, or a last section with that heading. */
export interface Summary extends Parent {
  type: 'summary';
  children: (BlockContent | DefinitionContent)[];
  data?: Data;
}

declare module 'mdast' {
  interface RootContentMap {
    summary: Summary;
  }
  interface BlockContentMap {
    summary: Summary;
  }
}

/** Every summary begins with a heading: the author’s, or the word of the language. A last section with the heading “Summary”, in the book's language, is one. */
function summaries(tree: Root, _: SourceFile, settings: Settings): void {
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
  const made: Summary = { type: 'summary', children: content };
  if (heading.position)
    made.position = { ...heading.position, end: content.at(-1)?.position?.end ?? heading.position.end };
  tree.children.splice(at, section.length, made, ...notes);
}

/** `<section class="summary">`, named by its heading. */
const render: Render<Summary> = (node, { state }) => {
  const [first] = node.children;
  const id = first?.type === 'heading' ? first.data?.id : undefined;
  const properties = { className: ['summary'], ariaLabelledBy: id };
  return h('section', properties, state.wrap(state.all(node), true));
};

export const summary: Construct = {
  name: 'summary',
  directives: [
    {
      kind: 'containerDirective',
      names: ['summary'],
      make({ label, blocks }) {
        const heading: Heading[] = label.length > 0 ? [{ type: 'heading', depth: 2, children: label }] : [];
        return [{ type: 'summary', children: [...heading, ...blocks] }];
      },
    },
  ],
  rewrite: summaries,
  html: { summary: render },
};
