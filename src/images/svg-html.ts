import type { Element } from 'xast';
import { x as s } from 'xastscript';
import { local } from './local-name.js';

/** HTML in a picture, which neither books nor readers of books show, as lines of text in the middle of its box. */
export function textOf(node: Element): Element[] {
  const lines = linesIn(node.children)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  const measure = (name: string) => Number.parseFloat(node.attributes[name] ?? '') || 0;
  const [x, y] = [measure('x') + measure('width') / 2, measure('y') + measure('height') / 2];
  if (lines.length === 0) return [];
  const spans = lines.map((line, index) =>
    s('tspan', { x: String(x), dy: `${index === 0 ? -(lines.length - 1) * 0.6 + 0.35 : 1.2}em` }, line),
  );
  const { transform, class: className } = node.attributes;
  const attributes = { x: String(x), y: String(y), 'text-anchor': 'middle', transform, class: className };
  return [s('text', attributes, spans)];
}

/** Text with a line for each block and break. */
function linesIn(nodes: Element['children']): string[] {
  const lines = [''];
  const walk = (children: Element['children']) => {
    for (const child of children) {
      if (child.type === 'text' || child.type === 'cdata') lines.push((lines.pop() ?? '') + child.value);
      if (child.type !== 'element') continue;
      const isBlock = /^(?:br|p|div|li|tr|h[1-6])$/.test(local(child.name));
      if (isBlock) lines.push('');
      if (!['script', 'style'].includes(local(child.name))) walk(child.children);
      if (isBlock) lines.push('');
    }
  };
  walk(nodes);
  return lines;
}
