import type { Nodes, Parents, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { type Language, languageOf } from '../languages/languages.js';
import type { ResolvedBook } from '../model/book.js';
import { opaque } from './marked-text.js';
import { smarten } from './smarten.js';

/** What is no text of a language. */
const notText = new Set(['inlineCode', 'inlineMath', 'image']);

/** Elements of raw HTML whose text is no text of a language either. */
const codeTag = /^<(\/?)(?:code|kbd|samp|var|pre|tt|script|style)\b[^>]*?(\/?)>$/i;

/** A piece of a line: text that can change, or what is in its place for the rules to look at. */
interface Piece {
  value: string;
  node?: Text;
}

/** Tells nodes that are no text of a language. */
type IsVerbatim = (node: Nodes) => boolean;

/**
 * Sets all text of a tree as typographers do, line by line: a quotation can begin before emphasis and end within it.
 *
 * @param traits Those of the book.
 */
export function smartenTree(node: Nodes, language: Language, traits: ResolvedBook['traits']): void {
  const isVerbatim: IsVerbatim = (one) =>
    notText.has(one.type) || traits[one.type]?.verbatim === true || isAddress(one);
  smartenBelow(node, language, isVerbatim);
}

function smartenBelow(node: Nodes, language: Language, isVerbatim: IsVerbatim): void {
  if (!('children' in node)) return;
  const own = node.type === 'lang' ? languageOf(node.language) : language;
  if (!own) return;
  if (isLine(node)) smartenLine(node, own, isVerbatim);
  else for (const child of node.children) smartenBelow(child, own, isVerbatim);
}

/** A block that holds text, or a stanza, whose lines are one text. */
function isLine(node: Parents): boolean {
  return node.type === 'stanza' || node.children.some(({ type }) => type === 'text');
}

function smartenLine(line: Parents, language: Language, isVerbatim: IsVerbatim): void {
  const pieces: Piece[] = [];
  collect(line, pieces, { code: 0 }, isVerbatim);
  const made = smarten(pieces.map(({ value }) => value).join(''), language);
  let at = 0;
  for (const { node, value } of pieces) {
    if (node) node.value = made.slice(at, at + value.length).join('');
    at += value.length;
  }
}

function collect(parent: Parents, pieces: Piece[], open: { code: number }, isVerbatim: IsVerbatim): void {
  for (const node of parent.children) {
    if (node.type === 'text') {
      const stays = open.code > 0 || node.data?.typed === true;
      pieces.push(stays ? { value: opaque } : { value: node.value, node });
    } else if (isVerbatim(node)) pieces.push({ value: opaque });
    else if (node.type === 'break' || node.type === 'verseLine') pieces.push({ value: '\n' });
    else if (node.type === 'html') open.code = Math.max(0, open.code + depthOf(node.value));
    // A reference to a note shows a number, and what stands round it closes up.
    if ('children' in node && !isVerbatim(node)) collect(node, pieces, open, isVerbatim);
  }
}

function depthOf(html: string): number {
  const [tag, closing, empty] = codeTag.exec(html.trim()) ?? [];
  if (tag === undefined || empty === '/') return 0;
  return closing === '/' ? -1 : 1;
}

/** A link whose text is its address. */
function isAddress(node: Nodes): boolean {
  if (node.type !== 'link') return false;
  const text = toString(node);
  return (
    text !== '' && (node.url === text || node.url.endsWith(`//${text}`) || node.url === `mailto:${text}`)
  );
}
