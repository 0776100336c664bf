import type { Nodes } from 'hast';
import { toString } from 'hast-util-to-string';
import { report, type SourceFile } from '../../diagnostics/report.js';
import { direction } from '../../languages/direction.js';
import type { HtmlBook, HtmlChapter } from '../../model/book.js';
import { faultHint } from '../fault.js';
import { excerpt } from '../excerpt.js';
import { follow } from '../follow.js';
import { sourceOf } from '../source-of.js';
import type { Squeeze } from './normalize.js';
import { type Piece, piecesOf } from './pieces.js';
import { isDrawn, readAloud } from './read-aloud.js';
import type { ComparedPdf } from './read.js';
import { isTag, passagesIn, type Tag, tagsIn } from './structure.js';

const rule = 'pdf-is-complete';
const hint = faultHint(rule);

/** Of one chapter, no more than so many losses are reported: what is out of order shows again and again. */
const mostReported = 5;

/**
 * Reports text of the chapters that is not in the PDF, or not in its place: what a screen reader reads of each chapter is followed
 * from piece to piece. What is read, but not seen on the pages, counts as lost.
 */
export function verifyText(pdf: ComparedPdf, { book, chapters }: HtmlBook): void {
  if (!pdf.structure) return;
  const parts = partsOf(pdf, pdf.structure);
  let last = -1;
  for (const one of chapters) {
    const { slug, title, language, files } = one.chapter;
    const runs = runsOf(one, pdf.squeeze);
    if (runs.every(({ pieces }) => pieces.length === 0)) continue;
    const file = files[0]?.file ?? book.file;
    const start = pdf.destinations.get(slug);
    const part = parts.find(({ ids, page }) => ids.has(slug) || (start !== undefined && page === start));
    if (start !== undefined && start < last)
      report(file, rule, undefined, `The chapter “${title}” is not in its place in the PDF.`, hint);
    last = Math.max(last, start ?? last);
    if (!part) report(file, rule, undefined, `The chapter “${title}” is not in the PDF.`, hint);
    else reportLosses(runs, part.tag, pdf, direction(language) === 'rtl');
  }
}

interface ReadPart {
  tag: Tag;
  /** The page that it begins on. */
  page: number | undefined;
  ids: Set<string>;
}

/** The parts of the structure: one for each document that was printed. */
function partsOf(pdf: ComparedPdf, structure: Tag): ReadPart[] {
  const isApart = ({ type }: Tag) => type === 'Note' || type === 'Formula';
  return structure.kids.filter(isTag).map((tag) => {
    const passages = passagesIn(tag, isApart);
    const drawn = passages.find((passage) => isDrawn(passage, pdf));
    const ids = [...tagsIn(tag)].flatMap(({ id }) => (id === undefined ? [] : [id]));
    return { tag, page: drawn?.page, ids: new Set(ids) };
  });
}

/** The pieces that come from one file. */
interface Run {
  file: SourceFile;
  pieces: Piece[];
}

function runsOf({ chapter, tree }: HtmlChapter, squeeze: Squeeze): Run[] {
  return tree.children.flatMap((top) => {
    const file = sourceOf(top, chapter);
    return file ? [{ file, pieces: piecesOf(top, squeeze, direction(chapter.language) === 'rtl') }] : [];
  });
}

function reportLosses(runs: Run[], tag: Tag, pdf: ComparedPdf, fromRight: boolean): void {
  const files = new Map(runs.flatMap(({ file, pieces }) => pieces.map((piece) => [piece.block, file])));
  const all = runs.flatMap(({ pieces }) => pieces);
  const { losses, doubles } = follow(readAloud(tag, pdf, { fromRight }), all);
  const tell = (block: Nodes, place: Nodes, what: string) => {
    const file = files.get(block);
    if (file) report(file, rule, place, `The text “${excerpt(toString(block))}” ${what}.`, hint);
  };
  const lost = new Map(losses.map((loss) => [loss.block, loss]));
  const unseen =
    lost.size === 0 ? undefined : follow(readAloud(tag, pdf, { fromRight, withHidden: true }), all);
  const absent = new Set(unseen?.losses.map(({ block }) => block));
  for (const [block, { isElsewhere, place }] of [...lost].slice(0, mostReported)) {
    if (!absent.has(block)) tell(block, place, 'is in the PDF, but not seen on the page');
    else
      tell(block, place, isElsewhere ? 'is not in its place in the PDF' : 'is not in the PDF, or not whole');
  }
  for (const { block, place } of doubles.slice(0, mostReported)) tell(block, place, 'is in the PDF twice');
}
