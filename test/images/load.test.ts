import { expect, test } from '@jest/globals';
import sharp from 'sharp';
import type { ResolvedBook } from '../../src/model/book.js';
import { images } from '../../src/resolve/images.js';
import { resolveBook } from '../../src/resolve/resolve-book.js';
import { readBook } from '../../src/read/read-book.js';
import { isAnimated } from '../../src/images/animation.js';
import { convert, fit, longestSide } from '../../src/images/fit.js';
import { identify } from '../../src/images/identify.js';
import { bookFolder } from '../book-folder.js';
import { messagesOn } from '../resolved.js';

const drawn = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 30 } } });

/** The book of one chapter that shows the files, with its images brought in. */
async function bookWith(files: Record<string, Buffer>): Promise<ResolvedBook & { said: string[] }> {
  const text = Object.keys(files).map((name) => `![A ${name}](${name})`);
  const read = await readBook(await bookFolder({ 'a.md': `# A\n\n${text.join('\n\n')}\n`, ...files }));
  const book = await resolveBook(read, [images]);
  return Object.assign(book, {
    said: messagesOn(book).map(String),
  });
}

const kinds = ({ resources }: ResolvedBook) =>
  [...resources.values()].map(({ path, mediaType, width, height }) => [path, mediaType, width, height]);

test('formats that books do not take are converted: exact ones to PNG, others to JPEG', async () => {
  const book = await bookWith({
    'scan.tiff': await drawn(20, 10).tiff().toBuffer(),
    'photo.avif': await drawn(30, 10).avif().toBuffer(),
    'seen-through.avif': await sharp({
      create: { width: 8, height: 8, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0.5 } },
    })
      .avif()
      .toBuffer(),
  });
  expect(book.said).toEqual([]);
  expect(kinds(book)).toEqual([
    ['images/scan.png', 'image/png', 20, 10],
    ['images/photo.jpg', 'image/jpeg', 30, 10],
    ['images/seen-through.png', 'image/png', 8, 8],
  ]);
});

test('without sharp, the message says what to install', async () => {
  const tiff = await drawn(2, 2).tiff().toBuffer();
  const hint = expect.stringContaining('npm install sharp') as unknown as string;
  expect(await convert(tiff, 'tiff', undefined)).toEqual({
    reason: 'is of the format tiff, which e-books do not take',
    hint,
  });
  const png = identify(await drawn(2, 2).png().toBuffer());
  if (!('bytes' in png)) throw new Error('not identified');
  expect(await fit(png, undefined)).toBe(png);
});

test('what sharp cannot read either is told', async () => {
  const bmp = Buffer.alloc(58);
  bmp.write('BM');
  bmp.writeUInt32LE(58, 2);
  bmp.writeUInt32LE(54, 10);
  bmp.writeUInt32LE(40, 14);
  bmp.writeInt32LE(1, 18);
  bmp.writeInt32LE(1, 22);
  expect((await bookWith({ 'old.bmp': bmp })).said).toEqual([
    expect.stringMatching(
      /a\.md:3:1.*“old” is of the format bmp, which e-books do not take and sharp cannot read/,
    ),
  ]);
});

test('the colours of a press become those of a screen', async () => {
  const cmyk = await drawn(20, 10).toColourspace('cmyk').jpeg().toBuffer();
  const book = await bookWith({ 'print.jpg': cmyk });
  expect(book.said).toEqual([]);
  const [resource] = book.resources.values();
  const { space, channels } = await sharp(resource?.bytes).metadata();
  expect([space, channels]).toEqual(['srgb', 3]);
  const { data } = await sharp(resource?.bytes).raw().toBuffer({ resolveWithObject: true });
  expect(data[0]).toBeGreaterThan(150);
  expect(data[1]).toBeLessThan(90);
});

test('a picture larger than any page is scaled, and stays what it is', async () => {
  const book = await bookWith({
    'wide.png': await drawn(4000, 1000).png().toBuffer(),
    'tall.jpg': await drawn(100, 6400).jpeg().toBuffer(),
    'just.png': await drawn(longestSide, 10).png().toBuffer(),
  });
  expect(book.said).toEqual([]);
  expect(kinds(book)).toEqual([
    ['images/wide.png', 'image/png', 3200, 800],
    ['images/tall.jpg', 'image/jpeg', 50, 3200],
    ['images/just.png', 'image/png', 3200, 10],
  ]);
});

test('what is fine stays as it is, and is stored once however often it comes', async () => {
  const png = await drawn(10, 10).png().toBuffer();
  const tiff = await drawn(10, 10).tiff().toBuffer();
  const book = await bookWith({ 'a.png': png, 'b.png': png, 'c.tiff': tiff, 'd.tiff': tiff });
  expect(kinds(book).map(([path]) => path)).toEqual(['images/a.png', 'images/c.png']);
  expect(book.resources.get('images/a.png')?.bytes).toEqual(png);
});

test('a picture whose pixels are damaged is found, though its head and its end are there', async () => {
  const noise = Buffer.from(Array.from({ length: 64 * 64 * 3 }, (_, index) => (index * 7919) % 251));
  const png = await sharp(noise, { raw: { width: 64, height: 64, channels: 3 } })
    .png()
    .toBuffer();
  png.fill(0x55, png.length - 200, png.length - 60);
  expect((await bookWith({ 'broken.png': png })).said).toEqual([
    expect.stringMatching(/a\.md:3:1.*“broken” cannot be decoded/),
  ]);
});

test('a picture that was taken upright has the size that it is seen in', async () => {
  const turned = await drawn(20, 10).withMetadata({ orientation: 6 }).jpeg().toBuffer();
  expect(kinds(await bookWith({ 'turned.jpg': turned }))).toEqual([
    ['images/turned.jpg', 'image/jpeg', 10, 20],
  ]);
});

test('a picture that moves gets a message, and stays', async () => {
  const frames = Buffer.concat([Buffer.alloc(300, 10), Buffer.alloc(300, 200)]);
  const gif = await sharp(frames, { raw: { width: 10, height: 20, channels: 3, pageHeight: 10 } })
    .gif({ delay: [100, 100] })
    .toBuffer();
  expect(isAnimated(gif, 'image/gif')).toBe(true);
  expect(isAnimated(await drawn(5, 5).gif().toBuffer(), 'image/gif')).toBe(false);
  const webp = await sharp(gif, { animated: true }).webp().toBuffer();
  expect(isAnimated(webp, 'image/webp')).toBe(true);
  expect(isAnimated(await drawn(5, 5).webp().toBuffer(), 'image/webp')).toBe(false);
  expect(isAnimated(await drawn(5, 5).png().toBuffer(), 'image/png')).toBe(false);
  const book = await bookWith({ 'dance.gif': gif });
  expect(book.said).toEqual([expect.stringMatching(/a\.md:3:1.*“dance” moves/)]);
  expect(book.resources.size).toBe(1);
});

test('a picture of 50,000 pixels on each side is refused, and never decoded', async () => {
  const png = await drawn(8, 8).png().toBuffer();
  // The size is in the first chunk, IHDR, whose checksum follows it.
  png.writeUInt32BE(50_000, 16);
  png.writeUInt32BE(50_000, 20);
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29);
  const { said, resources } = await bookWith({ 'huge.png': png });
  expect(said).toEqual([
    expect.stringContaining('“huge” cannot be decoded (Input image exceeds pixel limit)'),
  ]);
  expect(resources.size).toBe(0);
});

/** The checksum of PNG (https://www.w3.org/TR/png-3/#D-CRCAppendix). */
function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return ~crc >>> 0;
}
