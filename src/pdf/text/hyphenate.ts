import type { Element, ElementContent, Nodes, Root, Text } from 'hast';
import { hasClass } from '../../html/class-names.js';
import { classesWith } from '../../html/vocabulary.js';
import { visit } from '../../tree/visit.js';
import { patternsFor } from './patterns.js';

/** Puts soft hyphens into a word. */
type Hyphenate = (word: string) => string;

/** What a file of the `hyphen` package gives; it brings no types. */
interface HyphenModule {
  default: { hyphenateSync: (text: string, options: { minWordLength: number }) => string };
}

/** Words of fewer letters look worse broken than the line looks loose. */
const fewestLetters = 6;

/**
 * Runs of letters that are words: none that are joined to digits, dots or slashes (`example.org`, `snake_case`), and none with
 * capitals inside, which are names and abbreviations (`PostgreSQL`, `UNESCO`).
 */
const words =
  /(?<![\p{L}\p{M}\p{N}./_@:\\-])\p{L}(?:\p{M}|[^\P{L}\p{Lu}]){5,}(?![\p{L}\p{M}\p{N}/_@\\]|[.:][\p{L}\p{N}])/gu;

/** What ends with a line of its own. */
const blocks = new Set(['p', 'li', 'dd', 'dt', 'td', 'figcaption']);

/** Titles that are no headings, what is before captions, and lines that a poet has ended. */
const wholeClasses = classesWith(({ whole }) => whole);

/** What is broken at a hyphen nowhere: names, code, headings, heads of tables, and links whose text is their address. */
const whole = new Set([
  'code',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'kbd',
  'math',
  'pre',
  'samp',
  'svg',
  'th',
  'var',
]);

/** Divides the words of a tree in a language, a BCP 47 tag, and those in it that are in another one. */
export type Hyphenator = (tree: Root, language: string) => void;

/**
 * A function that puts soft hyphens (U+00AD) where the words of a tree may be divided, in languages whose patterns are
 * known. Chromium on Linux brings no dictionaries, so `hyphens: auto` does nothing there.
 *
 * @param languages All that it will meet, as BCP 47 tags.
 */
export async function hyphenator(languages: Iterable<string>): Promise<Hyphenator> {
  const known = new Map<string, Hyphenate>();
  for (const language of languages) {
    const patterns = patternsFor(language);
    if (patterns !== undefined) known.set(language, await hyphenateBy(patterns));
  }
  return (tree, language) => {
    divide(tree, language, known);
    joinLastWords(tree);
  };
}

async function hyphenateBy(patterns: string): Promise<Hyphenate> {
  const { hyphenateSync } = ((await import(`hyphen/${patterns}/index.js`)) as HyphenModule).default;
  const known = new Map<string, string>();
  return (word) => {
    // Two letters are too few to begin a line with (The Chicago Manual of Style, 7.36).
    const found =
      known.get(word) ??
      hyphenateSync(word, { minWordLength: fewestLetters }).replace(/\u00AD(?=\p{L}{1,2}$)/u, '');
    known.set(word, found);
    return found;
  };
}

function divide(node: Nodes, language: string, known: ReadonlyMap<string, Hyphenate>): void {
  const hyphenate = known.get(language);
  if (node.type === 'text' && hyphenate) node.value = node.value.replace(words, hyphenate);
  if (!('children' in node) || (node.type === 'element' && staysWhole(node))) return;
  const own = node.type === 'element' ? node.properties['lang'] : undefined;
  for (const child of node.children) divide(child, typeof own === 'string' ? own : language, known);
}

/** A last line of half a word looks like a mistake. */
function joinLastWords(tree: Root): void {
  visit(tree, 'element', (node) => {
    const last = blocks.has(node.tagName) ? lastText(node) : undefined;
    if (last) last.value = last.value.replace(/\S+\s*$/u, (word) => word.replaceAll('\u00AD', ''));
  });
}

/** The text that an element ends with, before the number of a note; undefined where it ends with something else. */
function lastText({ children }: Element): Text | undefined {
  const last = children.findLast((child) => !isReference(child));
  if (last?.type === 'element' && !blocks.has(last.tagName)) return lastText(last);
  return last?.type === 'text' ? last : undefined;
}

function isReference(node: ElementContent): boolean {
  return node.type === 'element' && hasClass(node, 'noteref');
}

function staysWhole(node: Element): boolean {
  const { translate, href } = node.properties;
  if (whole.has(node.tagName) || wholeClasses.some((name) => hasClass(node, name))) return true;
  if (translate === 'no') return true;
  const [text] = node.children;
  return typeof href === 'string' && text?.type === 'text' && /^[a-z]+:\/\/|^www\./i.test(text.value);
}
