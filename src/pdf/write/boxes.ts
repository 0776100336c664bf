import { PDFArray, PDFName, type PDFDocument, type PDFPage, PDFRef } from '@cantoo/pdf-lib';
import type { PageGeometry } from '../page/geometry.js';

/** From CSS px to the points of a PDF. */
const point = 0.75;

/** In points, as printers have them: thin enough to cut along. */
const lineWidth = 0.25;

/**
 * Says where pages are trimmed, and how far what is printed up to their edges goes on (ISO 32000-1, section 14.11.2),
 * and draws the marks for cutting, where they are wanted.
 */
export function addBoxes(pdf: PDFDocument, { width, height, sheet }: PageGeometry): void {
  for (const page of pdf.getPages()) {
    const media = page.getMediaBox();
    if (sheet.border === 0) {
      page.setTrimBox(media.x, media.y, media.width, media.height);
      continue;
    }
    // The sheet is as large as the browser rounded it to, and it counts from the upper left corner.
    const [left, top] = [sheet.border * point, media.height - sheet.border * point];
    const trim = { left, right: left + width * point, bottom: top - height * point, top };
    const bleed = sheet.bleed * point;
    page.setTrimBox(left, trim.bottom, width * point, height * point);
    page.setBleedBox(
      left - bleed,
      trim.bottom - bleed,
      width * point + 2 * bleed,
      height * point + 2 * bleed,
    );
    if (sheet.marks !== undefined) addMarks(page, trim, sheet.marks * point, sheet.border * point);
  }
}

interface Edges {
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** Two lines at each corner, in the black of all inks of a black book; they are no part of what is read. */
function addMarks(page: PDFPage, { left, right, bottom, top }: Edges, from: number, to: number): void {
  const { node, doc } = page;
  const horizontal = [bottom, top].flatMap((y) => [
    [left - to, y, left - from, y],
    [right + from, y, right + to, y],
  ]);
  const vertical = [left, right].flatMap((x) => [
    [x, bottom - to, x, bottom - from],
    [x, top + from, x, top + to],
  ]);
  const lines = [...horizontal, ...vertical].map((line) => {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = line.map((value) => Math.round(value * 1000) / 1000);
    return `${x1} ${y1} m ${x2} ${y2} l S`;
  });
  const content = `/Artifact BMC\nq\n0 G ${lineWidth} w\n${lines.join('\n')}\nQ\nEMC\n`;
  const stream = doc.context.register(doc.context.flateStream(content));
  const own = node.get(PDFName.of('Contents'));
  // The page's own content leaves its coordinates behind, so the marks come first.
  const all =
    own instanceof PDFRef ? [stream, own] : own instanceof PDFArray ? [stream, ...own.asArray()] : [stream];
  node.set(PDFName.of('Contents'), doc.context.obj(all));
}
