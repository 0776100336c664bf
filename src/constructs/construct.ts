import type { Element } from 'hast';
import type { Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { State } from 'mdast-util-to-hast';
import type { Node } from 'unist';
import type { SourceFile } from '../diagnostics/report.js';
import type { Words } from '../languages/words.js';
import type { Chapter, ResolvedBook, Traits } from '../model/book.js';
import type { Settings } from '../settings/schema.js';

/**
 * Something that a book can hold beyond Markdown, all of it in one place: how it is written, how it becomes HTML, and what the
 * stages between have to know. Its nodes are made known to TypeScript by the module that describes it.
 */
export interface Construct {
  /** For messages. */
  name: string;
  directives?: readonly Directive[];
  /** Makes nodes of what is written otherwise, in the tree of a file, before directives become nodes. */
  early?: Rewrite;
  /** The same after that. */
  rewrite?: Rewrite;
  /** What it takes from the beginning of a block, as its mark: `[!WARNING]`. */
  mark?: RegExp;
  /** What its nodes become, by their types. */
  html?: Renders;
  /** What passes have to know about its nodes, by their types. */
  traits?: Partial<Record<Nodes['type'], Traits>>;
}

/** Changes a tree in place. */
export type Rewrite = (tree: Root, file: SourceFile, settings: Settings) => void;

/** What an author wrote: `:::name[label]{#id .class key=value}` with its blocks, `::name[…]`, or `:name[…]`. */
export interface Written {
  name: string;
  /** The blocks of a container. */
  blocks: ContainerDirective['children'];
  /** What is in the brackets; empty when there are none. */
  label: PhrasingContent[];
  /** What is in the braces; `#x` is `id`, and a bare word has an empty value. */
  attributes: Map<string, string>;
  /** For messages. */
  place: Node;
  file: SourceFile;
  settings: Settings;
}

/** A directive: https://github.com/remarkjs/remark-directive. */
export interface Directive {
  kind: 'containerDirective' | 'leafDirective' | 'textDirective';
  names: readonly string[];
  /**
   * Where its words are found in the book, for the proof that none is lost: all where they are written, which is the rule; the label
   * behind the rest; all sorted; in another place; or other words in their place.
   */
  shows?: 'label last' | 'sorted' | 'elsewhere' | 'other';
  /** What it becomes; undefined when this is not how it is written, and it stays as it was typed. */
  make(written: Written): RootContent[] | undefined;
}

/** What a node is in while it becomes HTML. */
export interface Surroundings {
  book: ResolvedBook;
  chapter: Chapter;
  /** Those of the chapter's language. */
  words: Words;
  /** The next number for a name that needs an id in this chapter: `callout` gives 1, 2, 3 …. */
  count: (name: string) => number;
}

/** What a node that becomes HTML can ask. */
export interface Rendering extends Surroundings {
  /** `state.all(node)` gives the children as HTML: https://github.com/syntax-tree/mdast-util-to-hast#state. */
  state: State;
  parent: Parents | undefined;
}

/** Makes an element of a node; undefined for none. It need not say where the node was written. */
export type Render<Of extends Node = Node> = (node: Of, rendering: Rendering) => Element | undefined;

/** How nodes become HTML, by their types. */
export type Renders = { [Type in Nodes['type']]?: Render<Extract<Nodes, { type: Type }>> };

/** A directive in a line that marks its words: `:file[…]`. Without brackets it is text, as in “10:em”. */
export function span(name: string, make: (children: PhrasingContent[]) => PhrasingContent): Directive {
  return {
    kind: 'textDirective',
    names: [name],
    make: ({ label }) => (label.length > 0 ? [make(label)] : undefined),
  };
}
