import type { ElementContent } from 'hast';
import type { ResolvedBook } from '../model/book.js';
import { visit } from '../tree/visit.js';
import { languageOf } from './code/language.js';

/** Highlighted code; undefined for a language that is not known. */
export type Highlight = (language: string, code: string) => ElementContent[] | undefined;

/** Colours do not help in longer listings, and finding them takes time and memory without bound. */
const mostCharacters = 200_000;

/** Names that stand for plain text. */
const plain = new Set(['text', 'txt', 'plain', 'plaintext', 'none', 'output', 'console-output']);

/**
 * A highlighter with classes (`hljs-…`), as themes and Kindle want them. The grammars that nearly all books get by with are
 * loaded; all 190 of them only for a book that has another language.
 */
export async function createHighlighter(book: ResolvedBook): Promise<Highlight> {
  const used = languagesOf(book);
  if (used.size === 0) return () => undefined;
  const { common, createLowlight } = await import('lowlight');
  let lowlight = createLowlight(common);
  if ([...used].some((name) => !plain.has(name) && !lowlight.registered(name))) {
    const { all } = await import('lowlight');
    lowlight = createLowlight(all);
  }
  return (language, code) => {
    if (plain.has(language) || (code.length > mostCharacters && lowlight.registered(language)))
      return [{ type: 'text', value: code }];
    return lowlight.registered(language)
      ? (lowlight.highlight(language, code).children as ElementContent[])
      : undefined;
  };
}

function languagesOf({ chapters }: ResolvedBook): Set<string> {
  const used = new Set<string>();
  for (const { files, notes } of chapters) {
    for (const children of [
      ...files.map(({ tree }) => tree.children),
      ...notes.map((note) => note.children),
    ]) {
      visit({ type: 'root', children }, 'code', (node) => {
        const language = languageOf(node);
        if (language !== undefined) used.add(language);
      });
    }
  }
  return used;
}
