import type { ElementContent, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';

/** Puts soft hyphens into a word. */
type Hyphenate = (word: string) => string;

/** The patterns of the `hyphen` package for a language; a tag with a region comes before its language alone. */
const patterns: Record<string, () => Promise<typeof import('hyphen/en/index.js')>> = {
  en: () => import('hyphen/en-us/index.js'),
  'en-gb': () => import('hyphen/en-gb/index.js'),
  de: () => import('hyphen/de-1996/index.js'),
  fr: () => import('hyphen/fr/index.js'),
  es: () => import('hyphen/es/index.js'),
  it: () => import('hyphen/it/index.js'),
  pt: () => import('hyphen/pt/index.js'),
  nl: () => import('hyphen/nl/index.js'),
};

/** Words of fewer letters look worse broken than the line looks loose. */
const fewestLetters = 6;

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
  const tag = language.toLowerCase();
  const load = patterns[tag] ?? patterns[tag.split('-')[0] ?? ''];
  if (!load) return () => {};
  const { hyphenateSync } = (await load()).default;
  const known = new Map<string, string>();
  const hyphenate: Hyphenate = (word) => {
    const found = known.get(word) ?? hyphenateSync(word, { minWordLength: fewestLetters });
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
    // A run of letters that is joined to digits, dots or slashes is no word: `example.org`, `snake_case`.
    if (node.type === 'text')
      node.value = node.value.replace(
        /(?<![\p{L}\p{N}./_@:\\-])\p{L}{6,}(?![\p{L}\p{N}/_@\\]|[.:][\p{L}\p{N}])/gu,
        hyphenate,
      );
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
