import type { Root } from 'mdast';
import type { IndexMark } from '../../constructs/index-nodes.js';
import type { ResolvedBook, Chapter, ChapterFile } from '../../model/book.js';
import { fileNames } from '../../constructs/file-name.js';
import { plainText } from '../../tree/plain-text.js';
import { visit } from '../../tree/visit.js';
import { treesOf } from '../../model/trees.js';

/** A mark, and where it stands. */
export interface FoundMark {
  mark: IndexMark;
  id: string;
  chapter: Chapter;
  source: ChapterFile;
  /** The title of the section around it, and that section's id. */
  title: string;
  section: string;
}

/**
 * All marks of a book in the order of reading, each with an id. Definitions of terms are marks as well where the book wants
 * them to be.
 */
export function marksOf(book: ResolvedBook): FoundMark[] {
  const { index } = book.settings;
  const withTerms = typeof index === 'object' && index.terms;
  const found: FoundMark[] = [];
  for (const chapter of book.chapters) {
    let number = 0;
    let place = { title: chapter.shortTitle, section: chapter.slug };
    for (const { tree, source } of treesOf(chapter)) {
      visit(tree, (node) => {
        if (node.type === 'heading' && node.data?.id !== undefined)
          place = { title: plainText(node).trim() || place.title, section: node.data.id };
        if (node.type === 'indexMark') {
          node.id = `${chapter.slug}-index-${++number}`;
          node.path = node.path.map((children) => withFileNames(children, book));
          found.push({ mark: node, id: node.id, chapter, source, ...place });
        }
        if (node.type === 'term' && node.id !== undefined && withTerms) {
          const mark: IndexMark = {
            type: 'indexMark',
            path: [structuredClone(node.children)],
            see: [],
            seeAlso: [],
            main: true,
          };
          found.push({ mark, id: node.id, chapter, source, ...place });
        }
      });
    }
  }
  return found;
}

/** Entries follow the same conventions as the text: emphasis can be the name of a file. */
function withFileNames(
  children: FoundMark['mark']['path'][number],
  { settings }: ResolvedBook,
): typeof children {
  const root: Root = { type: 'root', children: [{ type: 'paragraph', children }] };
  fileNames(root, settings);
  return children;
}
