import type { Element } from 'xast';
import type { ResolvedBook, Resource } from '../../model/book.js';
import { report } from '../../diagnostics/report.js';
import type { RuleId } from '../../diagnostics/rules.js';
import { isAnimated } from '../../images/animation.js';
import { visit } from '../../tree/visit.js';
import type { ContentDocument } from '../documents/content-document.js';
import type { Publication } from '../publication/publication.js';

/**
 * What a book offers to readers who do not see it, measured on its documents, in the words of
 * https://www.w3.org/community/reports/publishingcg/CG-FINAL-a11y-discovery-vocab-20240422/.
 */
export interface Accessibility {
  accessModes: string[];
  /** Each a set of modes that together are enough to read the whole book. */
  sufficientModes: string[];
  features: string[];
  hazards: string[];
  /** In English. */
  summary: string;
  /** Whether all of Octavo's own checks pass. */
  conforms: boolean;
}

/** The rules whose messages say that a reader is left out, and what the summary says of them. */
const barriers: Partial<Record<RuleId, string>> = {
  'image-has-alt-text': 'Some pictures have no text that tells what they show.',
  'heading-levels-are-consecutive': 'Some headings are not in the order of their levels.',
  'heading-has-text': 'Some headings are empty.',
  'table-has-header-cells': 'Some tables have no header cells.',
};

/** Measures a book; what keeps it from conforming is reported. */
export function measureAccessibility(
  book: ResolvedBook,
  { documents, pages }: Publication,
  pictures: Resource[],
): Accessibility {
  const found = measure(documents);
  const broken = reportBarriers(book, found.problems);
  const described = !broken.has('image-has-alt-text');
  const moving = pictures.some(({ bytes, mediaType }) => isAnimated(bytes, mediaType));

  const features = ['structuralNavigation', 'tableOfContents', 'readingOrder', 'displayTransformability'];
  if (found.picture && described) features.push('alternativeText');
  if (found.math) features.push('MathML');
  if (pages.length > 0) features.push('pageBreakMarkers', 'pageNavigation');
  return {
    accessModes: found.picture ? ['textual', 'visual'] : ['textual'],
    sufficientModes: [...(described ? ['textual'] : []), ...(found.picture ? ['textual,visual'] : [])],
    features: features.sort(),
    hazards: moving ? ['unknown'] : ['none'],
    summary: summarize(found.picture && described, pages.length > 0, broken),
    conforms: broken.size === 0,
  };
}

/**
 * The rules that are broken: those that messages name, and those that only the documents show, as in trees of plug-ins, which
 * get a message of their own.
 */
function reportBarriers(
  { chapters, file: config }: ResolvedBook,
  problems: Measured['problems'],
): Set<RuleId> {
  const broken = new Set<RuleId>();
  for (const { rule, source } of chapters.flatMap(({ files }) => files.flatMap(({ file }) => file.messages)))
    if (source === 'octavo' && rule !== undefined && rule in barriers) broken.add(rule as RuleId);
  for (const [rule, path] of problems) {
    if (broken.has(rule)) continue;
    broken.add(rule);
    const reason = `${barriers[rule] ?? rule} The first is in the document ${path}.`;
    report(
      config,
      'epub-is-accessible',
      undefined,
      reason,
      'As it is, the EPUB does not claim to be accessible.',
    );
  }
  return broken;
}

interface Measured {
  /** An image that shows something, as far as its text tells. */
  picture: boolean;
  math: boolean;
  /** The rules that the documents break, each with the path of the first one that does. */
  problems: Map<RuleId, string>;
}

function measure(documents: ContentDocument[]): Measured {
  const measured: Measured = { picture: false, math: false, problems: new Map() };
  // From one document to the next, because those of a long chapter begin with further sections of it.
  let level = 0;
  for (const { html, path } of documents) {
    const complain = (rule: RuleId) => {
      if (!measured.problems.has(rule)) measured.problems.set(rule, path);
    };
    visit(html, 'element', (element) => {
      const { name, attributes } = element;
      if (name === 'img' && attributes['alt'] !== '') measured.picture = true;
      if (name === 'img' && attributes['alt'] === undefined) complain('image-has-alt-text');
      if (name === 'math') measured.math = true;
      if (name === 'table' && !holds(element, 'th')) complain('table-has-header-cells');
      if (/^h[1-6]$/.test(name)) {
        const next = Number(name.slice(1));
        if (next > level + 1) complain('heading-levels-are-consecutive');
        level = next;
      }
    });
  }
  return measured;
}

function holds(element: Element, name: string): boolean {
  return element.children.some(
    (child) => child.type === 'element' && (child.name === name || holds(child, name)),
  );
}

function summarize(described: boolean, pages: boolean, broken: Set<RuleId>): string {
  return [
    'The text can be enlarged, recoloured and read aloud; headings, lists, tables, code and notes are marked as what they are,',
    'and the contents lead to every chapter.',
    ...(pages ? ['The pages of the print edition are marked.'] : []),
    ...(described ? ['Every picture that carries meaning has a text that tells what it shows.'] : []),
    ...[...broken].sort().flatMap((rule) => barriers[rule] ?? []),
    ...(broken.size === 0
      ? ['All tables have header cells, and all headings are in the order of their levels.']
      : []),
  ].join(' ');
}
