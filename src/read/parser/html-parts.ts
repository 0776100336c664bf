import type { Heading, Html, PhrasingContent, Root, RootContent } from 'mdast';
import { decodeNamedCharacterReference } from 'decode-named-character-reference';
import { decodeNumericCharacterReference } from 'micromark-util-decode-numeric-character-reference';
import type { Point } from 'unist';
import { location } from 'vfile-location';
import { stripped } from '../../model/html-elements.js';
import type { HtmlBlock } from '../../model/mdast.js';
import { visit } from '../../tree/visit.js';

/** What is no text, or text that means itself: comments, elements that go, and code. What is not closed goes on to the end. */
const opaque = String.raw`<!--[^]*?(?:-->|$)|<[!?][^>]*(?:>|$)|<(${[...stripped, 'code', 'pre', 'kbd', 'samp'].join('|')})\b[^>]*>[^]*?(?:</\1\s*>|$)`;
const heading = new RegExp(String.raw`${opaque}|<h([1-6])\b([^>]*)>([^]*?)</h\2\s*>`, 'gi');
const note = new RegExp(String.raw`${opaque}|<[/a-z][^>]*(?:>|$)|\[\^([^\]\s]+)\]`, 'gi');

/**
 * Makes headings, and references to notes, of those in raw HTML, in place: whatever is made of the ones in Markdown is then made of
 * them as well.
 */
export function takeFromHtml(tree: Root): void {
  const labels = new Set<string>();
  visit(tree, 'footnoteDefinition', ({ identifier }) => {
    labels.add(identifier);
  });
  visit(tree, 'html', (node, index, parent) => {
    if (!parent || index === undefined || parent.type === 'paragraph') return undefined;
    const parts = withHeadings(node).flatMap((part): RootContent[] =>
      part.type === 'html' ? withNotes(part, labels) : [part],
    );
    if (parts.length === 1 && parts[0] === node) return undefined;
    (parent.children as RootContent[]).splice(index, 1, ...parts);
    return index + parts.length;
  });
}

function withHeadings(node: Html): (Html | Heading)[] {
  return split(node, heading, ([, , level, attributes = '', content = '']) => {
    if (level === undefined) return undefined;
    const given = /\bid\s*=\s*["']?([^"'\s>]+)/i.exec(attributes)?.[1];
    return {
      type: 'heading',
      depth: Number(level) as Heading['depth'],
      children: inLine(content.trim()),
      ...(given !== undefined && { data: { given } }),
    };
  });
}

function withNotes(node: Html, labels: ReadonlySet<string>): (Html | HtmlBlock)[] {
  const parts = split<PhrasingContent>(node, note, ([, , label]) => {
    const identifier = label?.toLowerCase() ?? '';
    return labels.has(identifier) ? { type: 'footnoteReference', identifier, label: identifier } : undefined;
  });
  return parts.length > 1
    ? [{ type: 'htmlBlock', children: parts, ...(node.position && { position: node.position }) }]
    : [node];
}

/** The parts of a piece of HTML: what `make` makes of matches, each with its line, and the HTML between them. */
function split<Made extends RootContent>(
  node: Html,
  pattern: RegExp,
  make: (match: RegExpExecArray) => Made | undefined,
): (Made | Html)[] {
  const { value } = node;
  const place = location(value);
  const parts: (Made | Html)[] = [];
  let from = 0;
  const add = (part: Made | Html, start: number, end: number) => {
    const [first, last] = [start, end].map((offset) => pointIn(node, place.toPoint(offset)));
    parts.push({ ...part, ...(first && last && { position: { start: first, end: last } }) });
  };
  const addHtml = (end: number) => {
    const html = value.slice(from, end);
    if (html.trim() !== '') add({ type: 'html', value: html }, from, end);
  };
  for (const match of value.matchAll(pattern)) {
    const made = make(match);
    if (!made) continue;
    addHtml(match.index);
    from = match.index + match[0].length;
    add(made, match.index, from);
  }
  if (from === 0) return [node];
  addHtml(value.length);
  return parts;
}

/** A point of the value of a node in its file. In a list or a quotation, where columns differ, the node begins and ends everywhere. */
function pointIn({ position, value }: Html, point: Point | undefined): Point | undefined {
  if (!position || !point) return undefined;
  const { start, end } = position;
  const isWhole = (end.offset ?? 0) - (start.offset ?? 0) === value.length;
  const { line, column, offset = 0 } = point;
  const inFile = { line: start.line + line - 1, column: line === 1 ? start.column + column - 1 : column };
  return isWhole ? { ...inFile, offset: (start.offset ?? 0) + offset } : { ...inFile, offset: start.offset };
}

/** A line of HTML as Markdown has it: text, and tags between. */
function inLine(content: string): PhrasingContent[] {
  return (content.match(/<[^>]*>|[^<]+|</g) ?? []).map((part) =>
    /^<[^]*>$/.test(part) ? { type: 'html', value: part } : { type: 'text', value: decode(part) },
  );
}

function decode(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, ...[decimal, hex, name]: string[]) => {
      if (decimal !== undefined) return decodeNumericCharacterReference(decimal, 10);
      if (hex !== undefined) return decodeNumericCharacterReference(hex, 16);
      return decodeNamedCharacterReference(name ?? '') || whole;
    });
}
