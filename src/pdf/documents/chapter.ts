import type { ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { HtmlChapter } from '../../model/book.js';
import type { Words } from '../../languages/words.js';
import { visit } from '../../tree/visit.js';
import { indexPages } from '../numbering/index-pages.js';
import { divideCode } from '../text/code-parts.js';
import { resolveLinks } from '../numbering/links.js';
import { listPages } from '../numbering/list-pages.js';
import { type FillPages, pageReferences } from '../numbering/page-references.js';
import { breakPlaces } from '../text/break-places.js';
import { describeFormulas } from '../text/formulas.js';
import { fillEmptyCells } from '../text/empty-cells.js';
import { fillMarks } from '../text/index-marks.js';
import { noteElement } from './note.js';

export interface ChapterBody {
  content: ElementContent[];
  /** Absent when no page numbers are in the chapter. */
  fillPages?: FillPages;
}

export interface ChapterOptions {
  words: Words;
  /** Divides words, in place. */
  hyphenate: (tree: Root) => void;
  /** Whether cross references name the page. */
  namesPages: boolean;
  /** Whether the notes are in another document. */
  withoutNotes: boolean;
}

/**
 * A chapter: a section with all that flows, and behind it the shelf, which holds the notes until pagination
 * puts them on their pages.
 *
 * Changes the tree in place; every target has a copy of its own.
 */
export function chapterBody({ chapter, tree, notes }: HtmlChapter, options: ChapterOptions): ChapterBody {
  const { words, hyphenate, namesPages, withoutNotes } = options;
  const shelf = withoutNotes ? [] : notes.map((note) => noteElement(note, words));
  const content = [
    h(
      'section',
      { className: ['chapter', ...(chapter.kind ? [`kind-${chapter.kind}`] : [])] },
      tree.children as ElementContent[],
    ),
    ...(shelf.length === 0 ? [] : [h('div', { className: ['note-shelf', 'footnotes'] }, shelf)]),
  ];
  const root: Root = { type: 'root', children: content };
  openDetails(root);
  keepReferences(root);
  fillMarks(root);
  hyphenate(root);
  breakPlaces(root);
  fillEmptyCells(root);
  divideCode(root);
  describeFormulas(root);
  // While links still name ids and not addresses.
  const fills = [namesPages ? pageReferences(root, words) : undefined, indexPages(root), listPages(root)];
  resolveLinks(root);
  if (fills.every((fill) => fill === undefined)) return { content };
  return {
    content,
    fillPages(pageOf) {
      for (const fill of fills) fill?.(pageOf);
    },
  };
}

/** Nobody can open a box on paper. */
function openDetails(root: Root): void {
  visit(root, 'element', (node) => {
    if (node.tagName === 'details') node.properties['open'] = true;
  });
}

/** Removes the role of bibliographies, in which Chromium writes no tags for list items. */
function keepReferences(tree: Root): void {
  visit(tree, 'element', ({ properties }) => {
    if (properties['role'] === 'doc-bibliography') delete properties['role'];
  });
}
