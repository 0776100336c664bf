import { htmlTagNames } from 'html-tag-names';
import type { Html, Nodes, Parents, Root, Text } from 'mdast';
import { report, type SourceFile } from '../../diagnostics/report.js';
import { closingTag, formatting, stripped, tableParts } from '../../model/html-elements.js';
import { positionOf } from '../../tree/position.js';
import { visit } from '../../tree/visit.js';

const known = new Set([...htmlTagNames, ...stripped]);
const opening = /^<([a-z][^\s/>]*)(?:\s[^]*)?>$/i;

/**
 * Mends what an HTML parser would make a loss of. A tag that is no HTML, such as `<T>`, or that swallows the rest of the chapter,
 * such as an `<object>` that is never closed, stays in the text as it was typed. What stays open in a line is closed with it.
 */
export function rawHtml(tree: Root, file: SourceFile): void {
  visit(tree, (node) => {
    if (!('children' in node) || !node.children.some(({ type }) => type === 'html')) return;
    let inside: string | undefined;
    for (const [index, child] of node.children.entries()) {
      const written = child.type === 'html' ? nameOf(child) : undefined;
      if (child.type !== 'html' || written === undefined) continue;
      const name = written.toLowerCase();
      const isOpening = !child.value.trim().startsWith('</');
      // What is in an SVG goes with it.
      if (inside !== undefined) {
        if (closingTag(inside).test(child.value)) inside = undefined;
        continue;
      }
      const problem = problemWith(name, isOpening, index, node);
      if (problem !== undefined) {
        const reason = `${problem.replace('{name}', () => written)}; the tag stays in the text as it was typed.`;
        report(file, 'html-is-safe', child, reason, 'Put it in backticks where it is code.');
        keepTyped(node, index, child);
      } else if (isOpening && stripped.includes(name) && !closingTag(name).test(child.value)) inside = name;
    }
    closeLine(node);
  });
}

/** The name in the tag that a piece of HTML begins with, as it was written. */
function nameOf({ value }: Html): string | undefined {
  return /^<\/?([a-z][^\s/>]*)/i.exec(value.trim())?.[1];
}

function problemWith(name: string, isOpening: boolean, index: number, parent: Parents): string | undefined {
  if (!known.has(name)) return 'There is no element <{name}>';
  const isAtRisk = isOpening && (stripped.includes(name) || tableParts.includes(name));
  if (!isAtRisk || isClosed(name, index, parent)) return undefined;
  if (stripped.includes(name)) return 'The element <{name}> is never closed';
  const inTable = parent.children
    .slice(0, index)
    .some((one) => one.type === 'html' && /<table\b/i.test(one.value));
  const isLine = parent.type === 'paragraph' || parent.type === 'heading';
  return tableParts.includes(name) && isLine && !inTable ? 'The element <{name}> is in no table' : undefined;
}

function isClosed(name: string, index: number, { children }: Parents): boolean {
  return children.slice(index).some((one) => one.type === 'html' && closingTag(name).test(one.value));
}

/** In a block of its own, a tag can have text behind it. */
function keepTyped(parent: Parents, index: number, { value, ...node }: Html): void {
  const text: Text = { type: 'text', value, data: { typed: true }, ...positionOf(node) };
  const children = parent.children as Nodes[];
  children[index] = isPhrasing(parent) ? text : { type: 'paragraph', children: [text], ...positionOf(node) };
}

function isPhrasing({ type }: Parents): boolean {
  return ['paragraph', 'heading', 'emphasis', 'strong', 'delete', 'link', 'tableCell'].includes(type);
}

/** Closes elements of the line that nobody has closed. */
function closeLine(parent: Parents): void {
  if (!isPhrasing(parent)) return;
  const open: string[] = [];
  for (const child of parent.children) {
    if (child.type !== 'html') continue;
    const name = nameOf(child)?.toLowerCase() ?? '';
    if (child.value.startsWith('</')) open.splice(open.lastIndexOf(name), open.includes(name) ? 1 : 0);
    else if (opening.test(child.value) && formatting.includes(name)) open.push(name);
  }
  for (const name of open.reverse()) (parent.children as Nodes[]).push({ type: 'html', value: `</${name}>` });
}
