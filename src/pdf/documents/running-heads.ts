import type { Chapter, Part } from '../../model/book.js';
import type { Settings } from '../../settings/schema.js';
import type { Head } from '../page/page-rules.js';

type Heads = Settings['print']['heads'];

/**
 * Makes the running heads of a document from its title, its part and, for a chapter, its sections, each with its number.
 *
 * @param book The title of the book.
 */
export function runningHeads(book: string, { verso, recto }: Heads) {
  return (title: string, part?: Part, chapter?: Chapter): { verso: Head; recto: Head } => {
    const own = numbered(chapter?.number, title);
    const sections = chapter?.sections.map((one) => ({ id: one.id, text: numbered(one.number, one.title) }));
    const texts = { book, part: part?.title ?? book, chapter: own, section: own, none: '' };
    const headOf = (what: Heads['verso']): Head => ({
      text: texts[what],
      ...(what === 'section' && sections && { sections }),
    });
    return { verso: headOf(verso), recto: headOf(recto) };
  };
}

/** Number and title, a wide space apart. */
function numbered(number: string | undefined, title: string): string {
  return number === undefined ? title : `${number}\u2002${title}`;
}
