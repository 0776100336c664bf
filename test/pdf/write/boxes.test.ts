import { expect, test } from '@jest/globals';
import { PDFArray, PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { inflateSync } from 'node:zlib';
import { addBoxes } from '../../../src/pdf/write/boxes.js';
import { pageGeometry } from '../../../src/pdf/page/geometry.js';

/** A page as the browser makes it, with its boxes added. */
async function page(bleed: string, cropMarks: boolean) {
  const geometry = pageGeometry({ trim: ['4in', '5in'], margins: {}, bleed, cropMarks });
  const pdf = await PDFDocument.create();
  const added = pdf.addPage([
    (geometry.width + 2 * geometry.sheet.border) * 0.75,
    (geometry.height + 2 * geometry.sheet.border) * 0.75,
  ]);
  addBoxes(pdf, geometry);
  return added;
}

test('without a bleed, the page is the sheet', async () => {
  const plain = await page('0mm', false);
  expect(plain.getTrimBox()).toEqual({ x: 0, y: 0, width: 288, height: 360 });
  expect(plain.node.has(PDFName.of('Contents'))).toBe(false);
});

test('the page keeps its size, in the middle of a larger sheet', async () => {
  const larger = await page('3mm', false);
  const [media, bleed, trim] = [larger.getMediaBox(), larger.getBleedBox(), larger.getTrimBox()];
  expect(trim).toMatchObject({ width: 288, height: 360 });
  expect(trim.x - bleed.x).toBeCloseTo((3 / 25.4) * 72);
  expect(bleed.x).toBeGreaterThanOrEqual(0);
  expect(trim.x * 2 + trim.width).toBeCloseTo(media.width);
  expect(trim.y * 2 + trim.height).toBeCloseTo(media.height);
});

test('marks are artifacts outside of the bleed', async () => {
  const marked = await page('3mm', true);
  const stream = marked.node.lookup(PDFName.of('Contents'), PDFArray).lookup(0);
  const content = stream instanceof PDFRawStream ? inflateSync(stream.contents).toString('latin1') : '';
  expect(content).toMatch(/^\/Artifact BMC[^]*EMC\s*$/);
  const bleed = marked.getBleedBox();
  const lines = Array.from(content.matchAll(/(\S+) (\S+) m (\S+) (\S+) l S/g), (match) =>
    match.slice(1).map(Number),
  );
  expect(lines).toHaveLength(8);
  for (const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] of lines) {
    const isOutside = (x: number, y: number) =>
      x <= bleed.x + 0.01 ||
      y <= bleed.y + 0.01 ||
      x >= bleed.x + bleed.width - 0.01 ||
      y >= bleed.y + bleed.height - 0.01;
    expect([isOutside(x1, y1), isOutside(x2, y2)]).toEqual([true, true]);
  }
});
