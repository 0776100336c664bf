import type { HtmlBook } from '../../model/book.js';
import { report } from '../../diagnostics/report.js';
import { direction } from '../../languages/direction.js';
import { idOf } from '../../tree/inner-links.js';
import { contentsOf, type Entry } from '../../model/contents.js';
import { visit } from '../../tree/visit.js';
import { squeeze } from './normalize.js';
import type { ReadPdf } from './read.js';
import { passagesIn, type Tag, tagsIn } from './structure.js';

/** Reports page numbers, in the contents and in lists and indexes of the book, that are not those of the pages. */
export function verifyPageNumbers(pdf: ReadPdf, htmlBook: HtmlBook): void {
  const { book, chapters } = htmlBook;
  const isLeftward = direction(book.settings.language) === 'rtl';
  const wanted = flat(contentsOf(book.chapters, book.settings.contentsDepth));
  const contents = links(pdf).filter(({ tag, parent }) => tag.destination !== undefined && parent === 'TOCI');
  for (const [index, { id, title }] of wanted.entries()) {
    const label = pdf.labels[pdf.destinations.get(id) ?? -1] ?? '';
    const line = contents[index];
    if (line?.tag.destination === id && squeeze(line.text, isLeftward) === squeeze(title + label, isLeftward))
      continue;
    report(
      book.file,
      'pdf-is-complete',
      undefined,
      `The contents of the PDF do not say that “${title}” is on page ${label}.`,
    );
  }
  const labels = new Map<string, Set<string>>();
  for (const { tag, text } of links(pdf)) {
    const { destination = '' } = tag;
    labels.set(destination, (labels.get(destination) ?? new Set()).add(squeeze(text)));
  }
  for (const { chapter, tree } of chapters) {
    visit(tree, 'element', (node) => {
      const { className, href } = node.properties;
      const id = idOf(href);
      if (id === undefined || !Array.isArray(className) || !className.includes('page-reference')) return;
      const label = pdf.labels[pdf.destinations.get(id) ?? -1] ?? '';
      const file = chapter.files[0]?.file;
      if (file === undefined || labels.get(id)?.has(label) === true) return;
      report(
        file,
        'pdf-is-complete',
        node,
        `A page number in the PDF is wrong: what it leads to is on page ${label}.`,
      );
    });
  }
}

function flat(entries: Entry[]): Entry[] {
  return entries.flatMap((entry) => [entry, ...flat(entry.children)]);
}

interface FoundLink {
  tag: Tag;
  /** The type of the element that the link stands in. */
  parent: string;
  text: string;
}

function links({ structure, pages }: ReadPdf): FoundLink[] {
  if (structure === undefined) return [];
  return [...tagsIn(structure)].flatMap((parent) =>
    parent.kids.flatMap((tag) => {
      if (!('type' in tag) || tag.type !== 'Link') return [];
      const text = passagesIn(tag).map(({ page, mcid }) => pages[page]?.passages.get(mcid) ?? '');
      return [{ tag, parent: parent.type, text: text.join('') }];
    }),
  );
}
