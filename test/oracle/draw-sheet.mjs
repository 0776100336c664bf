// node draw-sheet.mjs <PDF> <PNG>: draws all pages of a PDF as one picture, six in a row. In a process of its own, because pdf.js
// looks for classes of the browser in the global object, which tests have a copy of.
import { readFile, writeFile } from 'node:fs/promises';
import { createCanvas } from '@napi-rs/canvas';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const [source, target] = process.argv.slice(2);
const scale = 0.85;
const columns = 6;

const data = new Uint8Array(await readFile(source));
const pdf = await getDocument({ data, verbosity: 0, disableFontFace: true }).promise;
const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
const viewport = pages[0].getViewport({ scale });
const width = Math.ceil(viewport.width);
const height = Math.ceil(viewport.height);
const rows = Math.ceil(pages.length / columns);
const sheet = createCanvas(width * columns, height * rows);
const context = sheet.getContext('2d');
for (const [index, page] of pages.entries()) {
  const canvas = createCanvas(width, height);
  await page.render({ canvas, viewport }).promise;
  context.drawImage(canvas, (index % columns) * width, Math.floor(index / columns) * height);
}
await writeFile(target, await sheet.encode('png'));
console.log(JSON.stringify({ pages: pages.length, width, height, columns }));
