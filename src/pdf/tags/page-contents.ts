import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import { PDFDict, type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { joinClusters } from './clusters.js';
import { markDividedWords } from './divided-words.js';
import { type Marking, type Painting, paintingsOf, withMarks } from './paintings.js';
import { isElement, isPassage, type Passage, type StructureElement } from './structure-tree.js';
import type { Marker } from './tag-lists.js';

interface PageContent {
  stream: PDFRef;
  content: string;
  paintings: Painting[];
  markings: Map<Painting, Marking>;
  /** The painting of each tagged passage, and the one before it. */
  tagged: Map<number, { own: Painting; before: Painting | undefined }>;
  /** The identifier that the next new passage gets. */
  next: number;
}

/** What the pages of a document paint, and what of it is the text of the book. */
export class PageContents {
  readonly #pdf: PDFDocument;
  readonly #pages: ReadonlyMap<PDFRef, PageContent>;

  private constructor(pdf: PDFDocument, pages: ReadonlyMap<PDFRef, PageContent>) {
    this.#pdf = pdf;
    this.#pages = pages;
  }

  static async read(pdf: PDFDocument): Promise<PageContents> {
    const pages = await Promise.all(
      pdf.getPages().map(async ({ ref, node }) => {
        const stream = node.get(PDFName.of('Contents'));
        const raw = pdf.context.lookup(stream);
        if (!(stream instanceof PDFRef && raw instanceof PDFRawStream)) return [];
        if (raw.dict.get(PDFName.of('Filter')) !== PDFName.of('FlateDecode')) return [];
        const content = (await promisify(inflate)(raw.contents)).toString('latin1');
        return [[ref, pageContent(stream, content)] as const];
      }),
    );
    return new PageContents(pdf, new Map(pages.flat()));
  }

  /** Takes a drawing or a number that stands directly before a passage into the text; undefined when there is none. */
  labelBefore({ page, mcid }: Passage): { passage: Passage; marker: Marker } | undefined {
    const content = this.#pages.get(page);
    const { own, before } = content?.tagged.get(mcid) ?? {};
    if (!content || !own?.follows || !before || before.tag || content.markings.has(before)) return undefined;
    const marker = markerOf(before, content.content);
    if (marker === undefined) return undefined;
    const added = { page, mcid: content.next++ };
    content.markings.set(before, { type: 'Lbl', mcid: added.mcid });
    return { passage: added, marker };
  }

  /**
   * Takes out of the structure what is no text: what nothing is seen of, and what only decorates, such as backgrounds,
   * borders and underlines. Images are figures.
   */
  dropOthers(element: StructureElement): void {
    const isImage = element.type === 'Figure' || element.type === 'Formula';
    element.kids = element.kids.filter((kid) => {
      if (isElement(kid)) this.dropOthers(kid);
      if (!isPassage(kid)) return true;
      const content = this.#pages.get(kid.page);
      const painting = content?.tagged.get(kid.mcid)?.own;
      if (!content || !painting) return true;
      if (painting.isHidden) content.markings.set(painting, 'gone');
      else if (isImage || painting.paints === 'text' || painting.paints === 'image') return true;
      else content.markings.set(painting, 'artifact');
      return false;
    });
  }

  /** Writes the pages; everything that is in no tag is an artifact (ISO 32000-1, section 14.8.2.2). */
  async write(): Promise<void> {
    const { context } = this.#pdf;
    await Promise.all(
      Array.from(this.#pages.values(), async ({ stream, content, paintings, markings }) => {
        const marked = paintings.map((one): [Painting, Marking] => [
          one,
          markings.get(one) ?? (one.tag ? undefined : 'artifact'),
        ]);
        const readable = joinClusters(markDividedWords(withMarks(content, marked)));
        const bytes = await promisify(deflate)(Buffer.from(readable, 'latin1'));
        const dictionary = PDFDict.withContext(context);
        dictionary.set(PDFName.of('Filter'), PDFName.of('FlateDecode'));
        context.assign(stream, PDFRawStream.of(dictionary, bytes));
      }),
    );
  }
}

function pageContent(stream: PDFRef, content: string): PageContent {
  const paintings = paintingsOf(content);
  const tagged = new Map<number, { own: Painting; before: Painting | undefined }>();
  for (const [index, own] of paintings.entries()) {
    if (own.tag) tagged.set(own.tag.mcid, { own, before: paintings[index - 1] });
  }
  const next = Math.max(-1, ...tagged.keys()) + 1;
  return { stream, content, paintings, markings: new Map(), tagged, next };
}

/** The kind of list that a drawing before an item belongs to; undefined for what is no marker, such as a background. */
function markerOf({ paints, start, end }: Painting, content: string): Marker | undefined {
  if (paints === 'text') return 'Decimal';
  const isRound = / c\s/.test(content.slice(start, end));
  if (!isRound || paints === 'image') return undefined;
  return paints === 'lines' ? 'Circle' : 'Disc';
}
