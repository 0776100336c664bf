import type { ElementContent, Nodes, RootContent } from 'hast';
import { h } from 'hastscript';
import type { PrintPage, HtmlBook, HtmlChapter } from '../../model/book.js';
import { printedCharacters, printedText } from '../../tree/printed-text.js';
import { asciiSlug, unique } from '../../tree/ids.js';
import { visit } from '../../tree/visit.js';

/** A page of the print edition, and the id of the mark that is in the EPUB where it begins. */
export interface PageBreak extends PrintPage {
  id: string;
}

/** Gives every page that begins in a document of the EPUB an id that the book does not have. */
export function pageBreaksOf({ idToChapter }: HtmlBook, pages: PrintPage[]): PageBreak[] {
  const taken = new Set(idToChapter.keys());
  return pages.map((page) => ({ ...page, id: unique(`page-${asciiSlug(page.label)}`, taken) }));
}

/** The mark of a page, which shows nothing: https://www.w3.org/TR/epub-a11y-tech-11/#sec-page-src. */
export function pageMark({ id, label }: PageBreak): ElementContent {
  return h('span', { id, role: 'doc-pagebreak', 'epub:type': 'pagebreak', 'aria-label': label });
}

/** The chapter with its marks; the trees that come in stay as they are. */
export function markPages(htmlChapter: HtmlChapter, breaks: PageBreak[]): HtmlChapter {
  const own = breaks.filter(({ chapter }) => chapter === htmlChapter.chapter.slug);
  if (own.length === 0) return htmlChapter;
  const left = own.sort((a, b) => a.offset - b.offset);
  const state = { left, passed: 0 };
  const children = [...markAll(htmlChapter.tree.children, state), ...state.left.map(pageMark)];
  return { ...htmlChapter, tree: { ...htmlChapter.tree, children } };
}

/**
 * Elements that no mark is in: its label would become part of the name by which a link or a heading is read
 * out, and drawings and formulas hold no HTML. The mark of a page that begins in one is before it.
 */
const whole = new Set(['a', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'math', 'ruby', 'svg']);

interface State {
  /** The marks that have no place yet, by their offsets. */
  left: PageBreak[];
  /** How many characters are before the node in hand. */
  passed: number;
}

function markAll<Node extends RootContent>(nodes: Node[], state: State): (Node | ElementContent)[] {
  return nodes.flatMap((node) => {
    const end = state.passed + lengthOf(node);
    const begins = (state.left[0]?.offset ?? Infinity) < end;
    if (begins && node.type === 'text') return markText(node.value, state);
    if (begins && node.type === 'element' && !whole.has(node.tagName)) {
      return [{ ...node, children: markAll(node.children, state) }];
    }
    state.passed = end;
    return [...take(state, end), node];
  });
}

/** Cuts a text before each character that a page begins with. */
function markText(value: string, state: State): ElementContent[] {
  const nodes: ElementContent[] = [];
  let start = 0;
  for (const { index } of value.matchAll(printedCharacters)) {
    const marks = take(state, state.passed + 1);
    if (marks.length > 0) {
      if (index > start) nodes.push({ type: 'text', value: value.slice(start, index) });
      nodes.push(...marks);
      start = index;
    }
    state.passed += 1;
  }
  return start === value.length ? nodes : [...nodes, { type: 'text', value: value.slice(start) }];
}

/** The marks of the pages that begin before the offset `end`. */
function take(state: State, end: number): ElementContent[] {
  const next = state.left.findIndex(({ offset }) => offset >= end);
  return state.left.splice(0, next < 0 ? state.left.length : next).map(pageMark);
}

function lengthOf(node: Nodes): number {
  let length = 0;
  visit(node, 'text', ({ value }) => {
    length += printedText(value).length;
  });
  return length;
}
