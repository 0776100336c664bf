import { h } from 'hastscript';
import type { Code, Data, PhrasingContent, Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type Fence, readFence } from '../model/fence.js';
import { positionOf } from '../tree/position.js';
import { SKIP, visit } from '../tree/visit.js';
import type { Caption, Captioned } from './caption.js';
import type { Construct, Render } from './construct.js';
import { fileNameTest } from './file-name.js';

/** Code with a title, a caption or an id, which its fence gives it. */
export interface Listing extends Captioned {
  type: 'listing';
  /** What is above the code: the name of its file, as a rule. */
  title?: string;
  children: (Caption | Code)[];
  data?: Data;
}

/** The numbers that stand for comments such as `# (1)` at the end of a line of code. */
export interface Annotation {
  /** Counted from 1. */
  line: number;
  numbers: number[];
}

declare module 'mdast' {
  interface RootContentMap {
    listing: Listing;
  }
  interface BlockContentMap {
    listing: Listing;
  }
  interface CodeData {
    /** What the fence says of how its code is shown; absent for code without a fence, or with a bare one. */
    fence?: Fence;
    /** Filled in by the `annotations` pass; the comments have left the code. */
    annotations?: Annotation[];
    /** What the ids of the explanations begin with; a dash and the number follow. */
    explanations?: string;
  }
}

/** Code whose fence gives it a title, a caption or an id is a listing. */
function listings(tree: Root): void {
  visit(tree, 'code', (node, index, parent) => {
    const info = infoOf(node);
    if (info === '' || !parent || index === undefined) return undefined;
    const fence = readFence(info);
    node.data = { ...node.data, fence };
    const { id, title, caption } = fence;
    if (id === undefined && title === undefined && caption === undefined) return undefined;
    const children: Listing['children'] = caption === undefined ? [node] : [captionOf(caption), node];
    const made: Listing = { type: 'listing', children, ...positionOf(node) };
    if (id !== undefined) made.id = id;
    if (title !== undefined) made.title = title;
    parent.children[index] = made;
    return SKIP;
  });
}

/** What is behind the language. A fence without one begins with something that no language does. */
function infoOf(node: Code): string {
  const { lang, meta } = node;
  if (!lang || !/^#|^\{|^[\w-]+=/.test(lang))
    return `${/\{.*\}$/.exec(lang ?? '')?.[0] ?? ''} ${meta ?? ''}`.trim();
  node.lang = null;
  return `${lang} ${meta ?? ''}`.trim();
}

/** The text of a caption may hold what a line of Markdown can. It has no place of its own in the file. */
function captionOf(text: string): Caption {
  const { children } = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).parse(text);
  const [first, ...others] = children;
  const isLine = first?.type === 'paragraph' && others.length === 0;
  const inline: PhrasingContent[] = isLine ? first.children : [{ type: 'text', value: text }];
  const caption: Caption = { type: 'caption', children: inline };
  visit(caption, (node) => delete node.position);
  return caption;
}

/** `<figure class="listing">`: the caption, what is above the code, the code. */
const render: Render<Listing> = (node, { book, state }) => {
  const { title, label, children } = node;
  const captions = children.filter((child) => child.type === 'caption');
  const code = children.filter((child) => child.type === 'code');
  // A number has a line even where no caption follows it.
  const numberOnly: Caption[] = label?.number === undefined ? [] : [{ type: 'caption', children: [] }];
  const name =
    title !== undefined && fileNameTest(book.settings)(title)
      ? h('i', { className: ['file-name'], translate: 'no' }, title)
      : title;
  return h('figure', { className: ['listing'], id: label?.id }, [
    ...state.all({ ...node, children: captions.length > 0 ? captions : numberOnly }),
    ...(name === undefined ? [] : [h('p', { className: ['listing-title'] }, name)]),
    ...state.all({ ...node, children: code }),
  ]);
};

export const listing: Construct = {
  name: 'listing',
  // Directives can be in captions as well.
  early: listings,
  html: { listing: render },
  traits: { listing: { label: 'listing' } },
};
