import type { PDFDocument } from '@cantoo/pdf-lib';
import { dropSlivers } from './drop-slivers.js';
import { PageContents } from './page-contents.js';
import { simplify } from './simplify-structure.js';
import { readStructure, writeStructure } from './structure-tree.js';
import { tagFigures, tagFormulas } from './tag-figures.js';
import { tagContents, tagLists } from './tag-lists.js';
import { type NoteIds, tagNotes } from './tag-notes.js';
import { joinTables } from './tag-tables.js';

/**
 * Makes of the tags that Chromium writes those that readers expect, in place.
 *
 * @param isContents Whether the document is the book's table of contents.
 */
export async function tagDocument(pdf: PDFDocument, notes: NoteIds, isContents: boolean): Promise<void> {
  const { context } = pdf;
  const pages = await PageContents.read(pdf);
  const root = readStructure(pdf);
  if (root) {
    dropSlivers(pdf, root);
    // Notes are known by the boxes that they are in, which simplifying would take away.
    tagNotes(context, root, notes);
    pages.dropOthers(root);
    simplify(context, root);
    tagFormulas(root);
    tagFigures(root);
    joinTables(context, root);
    if (isContents) tagContents(root);
    else tagLists(context, root, (first) => pages.labelBefore(first));
    writeStructure(pdf, root);
  }
  await pages.write();
}
