import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { BlockContent, Code, Data, DefinitionContent, Paragraph, Parent, PhrasingContent } from 'mdast';
import { type Attribution, withAttribution } from './attribution.js';
import { type Caption, captionOf } from './caption.js';
import type { Construct, Directive, Render } from './construct.js';
import { splitLines } from './split-lines.js';

/** A poem, or whatever else is written in lines: `:::verse[Title]`. */
export interface Verse extends Parent {
  type: 'verse';
  /** A caption first, where the author gave a title. */
  children: (Caption | Stanza | Attribution | BlockContent | DefinitionContent)[];
  data?: Data;
}

/** A stanza of a poem. */
export interface Stanza extends Parent {
  type: 'stanza';
  children: VerseLine[];
  data?: Data;
}

/** A line of a poem. */
export interface VerseLine extends Parent {
  type: 'verseLine';
  /** In steps; 0 for none. */
  indent: number;
  children: PhrasingContent[];
  data?: Data;
}

declare module 'mdast' {
  interface RootContentMap {
    verse: Verse;
    stanza: Stanza;
    verseLine: VerseLine;
  }
  interface BlockContentMap {
    verse: Verse;
  }
}

/** The style sheets have classes for so many steps of indents. */
const deepest = 8;

/** `:::verse[Title]`: lines stay lines, blank lines part stanzas, and two spaces more at the beginning are a step of indent. */
const box: Directive = {
  kind: 'containerDirective',
  names: ['verse'],
  make(written) {
    const { blocks, file } = written;
    const source = file.text.split(/\r\n?|\n/);
    const indentOf = (line: number) => /^[\s>]*/.exec(source[line - 1] ?? '')?.[0].length ?? 0;
    const children: Verse['children'] = withAttribution(blocks).map((block) =>
      block.type === 'paragraph' || block.type === 'code'
        ? { type: 'stanza', children: linesOf(block, indentOf) }
        : block,
    );
    const lines = children.flatMap((child) => (child.type === 'stanza' ? child.children : []));
    const least = Math.min(...lines.map(({ indent }) => indent));
    for (const line of lines) line.indent = Math.min(deepest, Math.ceil((line.indent - least) / 2));
    return [{ type: 'verse', children: [...captionOf(written), ...children] }];
  },
};

/** The lines of a stanza. One that begins with four spaces is code for CommonMark. */
function linesOf(block: Paragraph | Code, indentOf: (line: number) => number): VerseLine[] {
  const content: PhrasingContent[] =
    block.type === 'code' ? [{ type: 'text', value: block.value }] : block.children;
  return splitLines(content).map((children, index) => ({
    type: 'verseLine',
    indent: block.position ? indentOf(block.position.start.line + index) : 0,
    children,
  }));
}

/** `<div class="verse">` with a `<p class="stanza">` for each stanza. */
const render: Render<Verse> = (node, { state }) => {
  const [first, ...rest] = node.children;
  const titled = first?.type === 'caption';
  const title = titled ? [h('p', { className: ['verse-title'] }, state.all(first))] : [];
  const blocks = state.wrap(state.all({ ...node, children: titled ? rest : node.children }), true);
  return h('div', { className: ['verse'] }, [...title, ...blocks]);
};

/** Lines are elements of their own, so that one that is too long for the page goes on with an indent. */
const renderStanza: Render<Stanza> = (node, { state }) => {
  const lines = node.children.flatMap((line, index): (ElementContent | string)[] => {
    const className = line.indent > 0 ? ['verse-line', `verse-indent-${line.indent}`] : ['verse-line'];
    const element = h('span', { className }, state.all(line));
    return index > 0 ? ['\n', element] : [element];
  });
  return h('p', { className: ['stanza'] }, lines);
};

export const verse: Construct = {
  name: 'verse',
  directives: [box],
  html: { verse: render, stanza: renderStanza },
};
