import { visit } from 'unist-util-visit';
import type { Element } from 'xast';
import type { Book } from '../book.js';
import type { RuleId } from '../diagnostics/rules.js';
import type { ContentDocument } from './content-document.js';

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

/** The rules whose messages say that a reader is left out. */
const rules: RuleId[] = ['image-has-alt-text', 'heading-levels-are-consecutive', 'heading-has-text'];

export function measureAccessibility(book: Book, documents: ContentDocument[]): Accessibility {
  const messages = book.chapters.flatMap(({ files }) => files.flatMap(({ file }) => file.messages));
  const broken = new Set(messages.map(({ ruleId }) => ruleId));
  const found = documents.map(measure);
  const some = (key: keyof Measured) => found.some((one) => one[key]);

  const described = !some('undescribed') && !broken.has('image-has-alt-text');
  const pictures = some('picture');
  const conforms =
    described && !some('headingJump') && !some('plainTable') && !rules.some((rule) => broken.has(rule));
  // Only these formats can hold a picture that moves.
  const moving = [...book.resources.values()].some(({ mediaType }) => /gif|webp/.test(mediaType));

  const features = ['structuralNavigation', 'tableOfContents', 'readingOrder', 'displayTransformability'];
  if (pictures && described) features.push('alternativeText');
  if (some('math')) features.push('MathML');
  return {
    accessModes: pictures ? ['textual', 'visual'] : ['textual'],
    sufficientModes: [...(described ? ['textual'] : []), ...(pictures ? ['textual,visual'] : [])],
    features: features.sort(),
    hazards: moving ? ['unknown'] : ['none'],
    summary: summarize(pictures, described, conforms),
    conforms,
  };
}

interface Measured {
  /** An image that shows something, as far as its text tells. */
  picture: boolean;
  /** An image without even an empty text. */
  undescribed: boolean;
  math: boolean;
  headingJump: boolean;
  /** A table without header cells. */
  plainTable: boolean;
}

function measure({ html }: ContentDocument): Measured {
  const measured = { picture: false, undescribed: false, math: false, headingJump: false, plainTable: false };
  let level = 0;
  visit(html, 'element', (element) => {
    const { name, attributes } = element;
    if (name === 'img' && attributes['alt'] !== '') measured.picture = true;
    if (name === 'img' && attributes['alt'] === undefined) measured.undescribed = true;
    if (name === 'math') measured.math = true;
    if (name === 'table' && !holds(element, 'th')) measured.plainTable = true;
    if (/^h[1-6]$/.test(name)) {
      const next = Number(name.slice(1));
      if (next > level + 1) measured.headingJump = true;
      level = next;
    }
  });
  return measured;
}

function holds(element: Element, name: string): boolean {
  return element.children.some(
    (child) => child.type === 'element' && (child.name === name || holds(child, name)),
  );
}

function summarize(pictures: boolean, described: boolean, conforms: boolean): string {
  return [
    'The text can be enlarged, recoloured and read aloud; headings, lists, tables, code and notes are marked as what they are,',
    'and the contents lead to every chapter.',
    pictures && described ? 'Every picture that carries meaning has a text that tells what it shows.' : '',
    described ? '' : 'Some pictures have no text that tells what they show.',
    conforms
      ? 'The book passes the automated checks of Octavo for EPUB Accessibility 1.1 and WCAG 2.2 level AA.'
      : '',
  ]
    .filter(Boolean)
    .join(' ');
}
