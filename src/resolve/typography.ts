import type { Nodes } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Chapter, Pass, ResolvedBook } from '../model/book.js';
import type { Settings } from '../settings/schema.js';
import { type Language, languageOf } from '../languages/languages.js';
import { smarten } from '../typography/smarten.js';
import { smartenTree } from '../typography/smarten-tree.js';
import { plainText } from '../tree/plain-text.js';
import { visit } from '../tree/visit.js';

/** Sets quotation marks, apostrophes, dashes, ellipses and spaces as the language of each chapter has them. */
export const typography: Pass = {
  name: 'typography',
  run({ chapters, settings, traits }) {
    if (settings.typography === false) return;
    for (const chapter of chapters) smartenChapter(chapter, languageFor(chapter, settings), traits);
  },
};

function languageFor({ language }: Chapter, { typography: wanted }: Settings): Language | undefined {
  const known = languageOf(language);
  const quotes = typeof wanted === 'object' ? wanted.quotes : undefined;
  // The quotation marks of the book are not those of a chapter in a language that has none.
  return known && quotes && known.quotes ? { ...known, quotes } : known;
}

function smartenChapter(
  chapter: Chapter,
  language: Language | undefined,
  traits: ResolvedBook['traits'],
): void {
  if (!language) return;
  const heading = { type: 'paragraph' as const, children: chapter.heading };
  const before = plain(heading);
  smartenTree(heading, language, traits);
  const titled = (title: string) => (title === before ? plain(heading) : smarten(title, language).join(''));
  if (plain(heading) !== before) chapter.typedHeading = before;
  chapter.title = titled(chapter.title);
  chapter.shortTitle = titled(chapter.shortTitle);
  for (const { tree } of chapter.files) {
    visit(tree, 'heading', (node) => {
      // Code hosts make the names of headings of what was typed.
      node.data = { ...node.data, typed: toString(node) };
    });
    visit(tree, 'citation', ({ items }) => {
      // What is before and behind the work is put into words later.
      for (const item of items) {
        item.prefix = smarten(item.prefix, language).join('');
        item.suffix = smarten(item.suffix, language).join('');
      }
    });
    smartenTree(tree, language, traits);
  }
}

/** In one line, but with no-break spaces as they are. */
function plain(node: Nodes): string {
  return plainText(node)
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}
