import type { ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { languageOf } from '../languages/index.js';

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

/** What ends with a line of its own. */
const blocks = new Set(['p', 'li', 'dd', 'dt', 'td', 'figcaption']);

/** What is broken at a hyphen nowhere: names, code, headings, captions of tables, and links whose text is their address. */
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
  visit(tree, (node, index, parent) => {
    if (node.type === 'element' && staysWhole(node)) return SKIP;
    if (node.type !== 'text') return undefined;
    // A run of letters that is joined to digits, dots or slashes is no word: `example.org`, `snake_case`.
    const word = /(?<![\p{L}\p{N}./_@:\\-])\p{L}{6,}(?![\p{L}\p{N}/_@\\]|[.:][\p{L}\p{N}])/gu;
    node.value = node.value.replace(word, hyphenate);
    // A last line of half a word looks like a mistake.
    const isLast =
      parent?.type === 'element' && blocks.has(parent.tagName) && index === parent.children.length - 1;
    if (isLast) node.value = node.value.replace(/\S+\s*$/u, (last) => last.replaceAll('\u00AD', ''));
    return undefined;
  });
}

function staysWhole(node: ElementContent): boolean {
  if (node.type !== 'element') return false;
  const { translate, href, lang } = node.properties;
  if (whole.has(node.tagName) || translate === 'no' || lang !== undefined) return true;
  const [text] = node.children;
  return typeof href === 'string' && text?.type === 'text' && /^[a-z]+:\/\/|^www\./i.test(text.value);
}
