import { PDFDict, type PDFDocument, PDFName } from '@cantoo/pdf-lib';

/** What Chromium writes and ISO 32000-1, section 14.8.4, does not know, with the standard type that comes next. */
export const roles = {
  Aside: 'Div',
  DocumentFragment: 'Div',
  Em: 'Span',
  FENote: 'Note',
  Strong: 'Span',
  Sub: 'Span',
  Title: 'P',
};

/** Maps the structure types that only newer versions of PDF know (ISO 32000-1, section 14.7.3). */
export function mapRoles({ context, catalog }: PDFDocument): void {
  const root = catalog.lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict);
  root?.set(PDFName.of('RoleMap'), context.obj(roles));
}
