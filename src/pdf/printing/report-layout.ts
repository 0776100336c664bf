import type { RootContent } from 'hast';
import { toString } from 'hast-util-to-string';
import type { SourceFile } from '../../diagnostics/report.js';
import type { HtmlBook, HtmlChapter } from '../../model/book.js';
import { type Place, report } from '../../diagnostics/report.js';
import type { RuleId } from '../../diagnostics/rules.js';
import { printedText } from '../../tree/printed-text.js';
import { pageLabel } from '../numbering/number-pages.js';
import type { Problem, ProblemKind } from '../paginate/paginate.js';
import type { PrintedDocument } from './print.js';

/**
 * The rule that a problem of the layout is told under, and what can be done about it. Whether notes are on their pages
 * is read from the finished PDF.
 */
const rules: Record<ProblemKind, { rule: RuleId; hint?: string } | undefined> = {
  overflow: { rule: 'content-fits-page', hint: 'Shorten it, split it, or use a wider trim size.' },
  'note-late': undefined,
  'note-unreferenced': { rule: 'pdf-is-complete' },
  'line-loose': {
    rule: 'line-is-not-loose',
    hint: 'Reword it, or let a long word be divided with a soft hyphen, or with <wbr>.',
  },
  'image-coarse': {
    rule: 'image-is-fine-enough',
    hint: 'Use a larger one, or give it less of the width of the text: {width=50%}.',
  },
  'image-broken': { rule: 'image-is-readable', hint: 'Open it in another program and save it again.' },
};

/** Reports what went wrong in the layout of a book's pages, at the places in the manuscript. */
export function reportLayout(printed: PrintedDocument[], { book, chapters }: HtmlBook): void {
  const bySlug = new Map(chapters.map((one) => [one.chapter.slug, one]));
  for (const { document, layout, placement } of printed) {
    for (const problem of layout.problems) {
      const told = rules[problem.kind];
      if (!told) continue;
      const chapter = bySlug.get(document.name);
      const { file, place } = (chapter && placeOf(problem, chapter)) ?? { file: book.file, place: undefined };
      const page =
        problem.page === undefined ? '' : pageLabel(placement.first + problem.page, placement.numbering);
      report(file, told.rule, place, page ? `On page ${page}: ${problem.text}` : problem.text, told.hint);
    }
  }
}

/** Where in the manuscript the element is that a problem is about: by its id and its text, as far as it has them. */
function placeOf(
  { id, sample: text = '', source }: Problem,
  { chapter, tree, notes }: HtmlChapter,
): { file: SourceFile; place: Place } | undefined {
  const [first] = chapter.files;
  if (!first) return undefined;
  const files = new Map(chapter.files.map(({ path, file }) => [path, file]));
  const sample = printedText(text);
  const note = notes.find((one) => one.note.id === id);
  if (note) return { file: note.note.file.file, place: note.note.children[0] };

  let best: { file: SourceFile; place: Place; rank: number } | undefined;
  const look = (node: RootContent, file: SourceFile, isInside: boolean, above: Place): void => {
    const place = node.position ?? above;
    const isNamed = node.type === 'element' && id !== undefined && node.properties['id'] === id;
    const isSame = sample !== '' && printedText(toString(node)).startsWith(sample);
    // The text at fault says more than the box with an id that it is in; deeper elements are closer to it.
    const isPicture = source !== undefined && node.type === 'element' && node.properties['src'] === source;
    const rank =
      Number(isPicture) + Number(isNamed) + 2 * Number(isSame && (isInside || isNamed || id === undefined));
    if (rank > 0 && rank >= (best?.rank ?? 0)) best = { file, place, rank };
    if (node.type !== 'element') return;
    for (const child of node.children) look(child, file, isInside || isNamed, place);
  };
  for (const child of tree.children) {
    look(child, files.get(child.data?.file ?? '') ?? first.file, false, undefined);
  }
  for (const { note: own, children } of notes) {
    for (const child of children) look(child, own.file.file, false, own.children[0]);
  }
  return best ?? { file: first.file, place: undefined };
}
