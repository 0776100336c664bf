import type { Code, Paragraph, PhrasingContent } from 'mdast';
import type { Verse, VerseLine } from '../../../model/nodes.js';
import { withAttribution } from '../attributions.js';
import { splitLines } from '../split-lines.js';
import { captionOf, type Directive } from './directive.js';

/** The style sheets have classes for so many steps of indents. */
const deepest = 8;

/** `:::verse[Title]`: lines stay lines, blank lines part stanzas, and two spaces more at the beginning are a step of indent. */
export const verse: Directive = {
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
