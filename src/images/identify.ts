import { imageSize } from 'image-size';
import { cleanSvg, type Removed } from './svg.js';

/** An image whose content is known. */
export interface Image {
  bytes: Buffer;
  mediaType: string;
  extension: string;
  width?: number;
  height?: number;
  /** Of an SVG: what was taken out of it. */
  removed?: Removed[];
}

/** What is wrong, as the end of a sentence, and what to do. */
export interface Unfit {
  reason: string;
  hint: string;
}

/** The formats that both books take (EPUB 3.3, section 3.2: core media types). */
const formats: Record<string, { mediaType: string; extension: string }> = {
  png: { mediaType: 'image/png', extension: 'png' },
  jpg: { mediaType: 'image/jpeg', extension: 'jpg' },
  gif: { mediaType: 'image/gif', extension: 'gif' },
  webp: { mediaType: 'image/webp', extension: 'webp' },
  svg: { mediaType: 'image/svg+xml', extension: 'svg' },
};

/**
 * Tells an image by its content, whatever it is called; an SVG is cleaned.
 *
 * @returns For a format that books do not take: its name.
 */
export function identify(bytes: Buffer): Image | { foreign: string } | Unfit {
  if (bytes.length === 0) return { reason: 'is empty', hint: 'Export it again.' };
  let size: ReturnType<typeof imageSize>;
  try {
    size = imageSize(bytes);
  } catch {
    return {
      reason: 'is no image, or a damaged one',
      hint: 'Open it in an image editor and export it again.',
    };
  }
  const { type = 'unknown', orientation = 1 } = size;
  const format = formats[type];
  if (!format) return { foreign: type };
  if (isCutOff(bytes, type)) return { reason: 'is cut off', hint: 'Export it again.' };
  // From 5 on, Exif says that the picture is to be turned by a quarter.
  const [width, height] = orientation > 4 ? [size.height, size.width] : [size.width, size.height];
  if (type !== 'svg') return { bytes, ...format, width, height };
  const clean = cleanSvg(bytes.toString('utf8'));
  if (clean === undefined) return { reason: 'is no well-formed SVG', hint: 'Export it again.' };
  return { bytes: Buffer.from(clean.svg), ...format, width, height, removed: clean.removed };
}

/** Readers show half a picture, or none, where the end of the file is missing. */
function isCutOff(bytes: Buffer, type: string): boolean {
  if (type === 'png') return !bytes.subarray(-32).includes('IEND', 0, 'latin1');
  if (type === 'jpg') return bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) < 0;
  return false;
}
