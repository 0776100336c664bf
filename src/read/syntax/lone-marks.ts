import type { Nodes, Paragraph, PhrasingContent, Root } from 'mdast';
import { visit } from '../../tree/visit.js';

/** A paragraph with nothing but index marks is no paragraph: they go to what follows, and stay by themselves where that has no line of text. */
export function loneMarks(tree: Root): void {
  visit(tree, 'paragraph', (node, index, parent) => {
    if (!parent || index === undefined || !holdsMarksOnly(node)) return undefined;
    const marks = node.children.filter(({ type }) => type === 'indexMark');
    const next: Nodes | undefined = parent.children[index + 1];
    const isLine = next?.type === 'paragraph' || next?.type === 'heading';
    if (isLine) next.children.unshift(...marks);
    parent.children.splice(index, 1, ...(isLine ? [] : marks));
    return index + (isLine ? 0 : marks.length);
  });
}

function holdsMarksOnly({ children }: Paragraph): boolean {
  const isBlank = (node: PhrasingContent) => node.type === 'text' && node.value.trim() === '';
  return (
    children.some(({ type }) => type === 'indexMark') &&
    children.every((node) => node.type === 'indexMark' || isBlank(node))
  );
}
