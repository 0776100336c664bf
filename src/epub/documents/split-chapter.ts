import type { Element, Nodes, RootContent } from 'hast';
import { toString } from 'hast-util-to-string';
import type { Chapter, HtmlChapter, HtmlNote } from '../../model/book.js';

/** What one content document holds of a chapter: all of it, save for very long chapters. */
export interface Piece {
  chapter: Chapter;
  children: RootContent[];
  /** The notes that are first referred to in this piece. */
  notes: HtmlNote[];
  /** The heading that a further piece of a chapter begins with; absent for the first one. */
  continues?: { id: string; title: string };
}

/**
 * Cuts a chapter whose document would be too large at its level-two headings, and sections that are still too
 * large at their own; sections stay together as far as they fit. Small e-readers take long to open large documents.
 *
 * @param most In bytes of markup.
 */
export function piecesOf({ chapter, tree, notes }: HtmlChapter, most: number): Piece[] {
  const pieces = cut(tree.children.map(measured), 2, most).map((blocks, index): Piece => {
    const children = blocks.map(({ node }) => node);
    const heading = children.find((node): node is Element => isHeading(node));
    return { chapter, children, notes: [], ...(index > 0 && heading && { continues: nameOf(heading) }) };
  });
  const pieceOf = new Map(
    pieces.flatMap((piece) => piece.children.flatMap((node) => idsIn(node)).map((id) => [id, piece])),
  );
  for (const htmlNote of notes) {
    const piece = pieceOf.get(htmlNote.note.references[0] ?? '') ?? pieces.at(-1);
    piece?.notes.push(htmlNote);
    // A note can refer to a later one.
    if (piece) for (const id of htmlNote.children.flatMap((node) => idsIn(node))) pieceOf.set(id, piece);
  }
  return pieces;
}

/** Every id in a piece. */
export function idsOf({ children, notes }: Piece): string[] {
  return [
    ...children.flatMap((node) => idsIn(node)),
    ...notes.flatMap(({ note, children: own }) => [note.id, ...own.flatMap((node) => idsIn(node))]),
  ];
}

function nameOf(heading: Element): { id: string; title: string } {
  return { id: String(heading.properties['id']), title: toString(heading).replace(/\s+/g, ' ').trim() };
}

interface Block {
  node: RootContent;
  size: number;
}

function cut(blocks: Block[], level: number, most: number): Block[][] {
  if (level > 6 || sizeOf(blocks) <= most) return [blocks];
  const sections = sectionsAt(blocks, `h${level}`).flatMap((section) => cut(section, level + 1, most));
  return sections.reduce<Block[][]>((groups, section) => {
    const last = groups.at(-1);
    if (last && sizeOf(last) + sizeOf(section) <= most) last.push(...section);
    else groups.push([...section]);
    return groups;
  }, []);
}

/**
 * What begins the chapter stays with its first section: a title alone is no document. The mark of a page that
 * begins with a section goes with it.
 */
function sectionsAt(blocks: Block[], tagName: string): Block[][] {
  const openings = blocks.flatMap(({ node }, index) => (isHeading(node, tagName) ? [index] : []));
  const starts = openings.slice(1).map((index) => {
    let start = index;
    while (isMark(blocks[start - 1]?.node)) start -= 1;
    return start;
  });
  return [0, ...starts].map((start, index) => blocks.slice(start, starts[index]));
}

function isHeading(node: RootContent, tagName?: string): boolean {
  if (node.type !== 'element') return false;
  return tagName === undefined ? /^h[1-6]$/.test(node.tagName) : node.tagName === tagName;
}

function isMark(node: RootContent | undefined): boolean {
  return node?.type === 'element' && node.properties['role'] === 'doc-pagebreak';
}

function sizeOf(blocks: Block[]): number {
  return blocks.reduce((sum, { size }) => sum + size, 0);
}

/** With about the bytes that it takes as XHTML. */
function measured(node: RootContent): Block {
  return { node, size: bytesOf(node) };
}

function bytesOf(node: Nodes): number {
  if (node.type === 'text') return Buffer.byteLength(node.value);
  if (node.type !== 'element') return 0;
  let size = 2 * node.tagName.length + 5;
  for (const [name, value] of Object.entries(node.properties)) size += name.length + String(value).length + 4;
  for (const child of node.children) size += bytesOf(child);
  return size;
}

function idsIn(node: Nodes, ids: string[] = []): string[] {
  if (node.type === 'element' && typeof node.properties['id'] === 'string') ids.push(node.properties['id']);
  if ('children' in node) for (const child of node.children) idsIn(child, ids);
  return ids;
}
