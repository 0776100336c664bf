import { imageSize } from 'image-size';
import { cleanSvg } from './svg.js';

export type Identified =
  | { bytes: Buffer; mediaType: string; extension: string; width?: number; height?: number }
  /** What is wrong, as the end of a sentence, and what to do. */
  | { reason: string; hint: string };

/** The formats that both books take (EPUB 3.3, section 3.2: core media types). */
const formats: Record<string, { mediaType: string; extension: string }> = {
  png: { mediaType: 'image/png', extension: 'png' },
  jpg: { mediaType: 'image/jpeg', extension: 'jpg' },
  gif: { mediaType: 'image/gif', extension: 'gif' },
  webp: { mediaType: 'image/webp', extension: 'webp' },
  svg: { mediaType: 'image/svg+xml', extension: 'svg' },
};

/** Tells an image by its content, whatever it is called; an SVG is cleaned. */
export function identify(bytes: Buffer): Identified {
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
  const format = formats[size.type ?? ''];
  if (!format) {
    const reason = `is of the format ${size.type ?? 'unknown'}, which e-books do not take`;
    return { reason, hint: 'Convert it to PNG, JPEG, WebP, GIF or SVG.' };
  }
  if (isCutOff(bytes, size.type)) return { reason: 'is cut off', hint: 'Export it again.' };
  if (size.type !== 'svg') return { bytes, ...format, width: size.width, height: size.height };
  const clean = cleanSvg(bytes.toString('utf8'));
  if (clean === undefined) return { reason: 'is no well-formed SVG', hint: 'Export it again.' };
  return { bytes: Buffer.from(clean), ...format, width: size.width, height: size.height };
}

/** Readers show half a picture, or none, where the end of the file is missing. */
function isCutOff(bytes: Buffer, type: string | undefined): boolean {
  if (type === 'png') return !bytes.subarray(-32).includes('IEND', 0, 'latin1');
  if (type === 'jpg') return bytes.lastIndexOf(Buffer.from([0xff, 0xd9])) < 0;
  return false;
}
