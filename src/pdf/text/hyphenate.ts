import type { Element, ElementContent, Root, Text } from 'hast';
import { languageOf } from '../../languages/languages.js';
import { hasClass } from '../../html/class-names.js';
import { classesWith } from '../../html/vocabulary.js';
import { SKIP, visit } from '../../tree/visit.js';

/** Puts soft hyphens into a word. */
type Hyphenate = (word: string) => string;

/** What a file of the `hyphen` package gives; it brings no types. */
interface HyphenModule {
  default: { hyphenateSync: (text: string, options: { minWordLength: number }) => string };
}

/** Regions whose words are divided otherwise than those of their language elsewhere, by the names of the patterns. */
const regions: Record<string, string> = {
  'en-gb': 'en-gb',
  'en-au': 'en-gb',
  'en-ie': 'en-gb',
  'en-nz': 'en-gb',
};

/** Words of fewer letters look worse broken than the line looks loose. */
const fewestLetters = 6;

/**
 * Runs of letters that are words: none that are joined to digits, dots or slashes (`example.org`, `snake_case`), and none with
 * capitals inside, which are names and abbreviations (`PostgreSQL`, `UNESCO`).
 */
const words = /(?<![\p{L}\p{N}./_@:\\-])\p{L}[^\P{L}\p{Lu}]{5,}(?![\p{L}\p{N}/_@\\]|[.:][\p{L}\p{N}])/gu;

/** What ends with a line of its own. */
const blocks = new Set(['p', 'li', 'dd', 'dt', 'td', 'figcaption']);

/** Titles that are no headings, what stands before captions, and lines that a poet has ended. */
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

/**
 * A function that puts soft hyphens (U+00AD) where the words of a tree may be divided, for languages whose patterns are
 * known. Chromium on Linux brings no dictionaries, so `hyphens: auto` does nothing there.
 *
 * @param language A BCP 47 tag.
 */
export async function hyphenator(language: string): Promise<(tree: Root) => void> {
  const patterns = regions[language.toLowerCase()] ?? languageOf(language)?.hyphenation;
  if (patterns === undefined) return () => {};
  const { hyphenateSync } = ((await import(`hyphen/${patterns}/index.js`)) as HyphenModule).default;
  const known = new Map<string, string>();
  const hyphenate: Hyphenate = (word) => {
    // Two letters are too few to begin a line with (The Chicago Manual of Style, 7.36).
    const found =
      known.get(word) ??
      hyphenateSync(word, { minWordLength: fewestLetters }).replace(/\u00AD(?=\p{L}{1,2}$)/u, '');
    known.set(word, found);
    return found;
  };
  return (tree) => {
    hyphenateTree(tree, hyphenate);
  };
}

function hyphenateTree(tree: Root, hyphenate: Hyphenate): void {
  visit(tree, (node) => {
    if (node.type === 'element' && staysWhole(node)) return SKIP;
    if (node.type !== 'text') return undefined;
    node.value = node.value.replace(words, hyphenate);
    return undefined;
  });
  visit(tree, 'element', (node) => {
    const last = blocks.has(node.tagName) ? lastText(node) : undefined;
    // A last line of half a word looks like a mistake.
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
  const { translate, href, lang } = node.properties;
  if (whole.has(node.tagName) || wholeClasses.some((name) => hasClass(node, name))) return true;
  if (translate === 'no' || lang !== undefined) return true;
  const [text] = node.children;
  return typeof href === 'string' && text?.type === 'text' && /^[a-z]+:\/\/|^www\./i.test(text.value);
}
