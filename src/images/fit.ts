import type { Image, Unfit } from './identify.js';
import { isAnimated } from './animation.js';
import { hasPressColours } from './press-colors.js';
import { installSharp, type Sharp } from './sharp.js';

/** The longest side in pixels that a picture keeps: twice the pixels of a large e-reader, and 400 dpi on a page of 8 inches. */
export const longestSide = 3200;

/**
 * Makes a picture one that every reader can show: decodes it, converts the colours of the press to sRGB, and scales what
 * is larger than any screen or page. What is fine stays as it is, to the byte.
 *
 * @param sharp Undefined where it is not installed: then nothing is decoded or changed.
 */
export async function fit(image: Image, sharp: Sharp | undefined): Promise<Image | Unfit> {
  if (!sharp || image.extension === 'svg') return image;
  try {
    const { bytes, mediaType, width = 0, height = 0 } = image;
    const isLarge = Math.max(width, height) > longestSide && !isAnimated(bytes, mediaType);
    const isForPress = mediaType === 'image/jpeg' && hasPressColours(bytes);
    if (isLarge || isForPress) return await encode(sharp, bytes, image.extension);
    // Small, because only reading to the end matters here.
    await sharp(bytes, { failOn: 'error' }).resize({ width: 8, fastShrinkOnLoad: false }).raw().toBuffer();
    return image;
  } catch (error) {
    return damaged(error);
  }
}

/** Formats whose pixels are exact, as those of drawings and screens have to be. */
const exact = new Set(['bmp', 'pnm', 'tga', 'tiff']);

/** Converts a picture of a format that books do not take: to PNG where its pixels are exact or some are transparent, else to JPEG. */
export async function convert(
  bytes: Buffer,
  format: string,
  sharp: Sharp | undefined,
): Promise<Image | Unfit> {
  const reason = `is of the format ${format}, which e-books do not take`;
  const formats = 'PNG, JPEG, WebP, GIF or SVG';
  if (!sharp) return { reason, hint: `Convert it to ${formats}; or ${installSharp}.` };
  try {
    const { hasAlpha } = await sharp(bytes).metadata();
    return await encode(sharp, bytes, exact.has(format) || hasAlpha ? 'png' : 'jpg');
  } catch {
    return { reason: `${reason} and sharp cannot read`, hint: `Convert it to ${formats}.` };
  }
}

async function encode(sharp: Sharp, bytes: Buffer, extension: string): Promise<Image> {
  const upright = sharp(bytes, { failOn: 'error' }).autoOrient();
  const scaled = upright.resize({
    width: longestSide,
    height: longestSide,
    fit: 'inside',
    withoutEnlargement: true,
  });
  const encoder = encoders[extension] ?? encoders['png'];
  const format = encoder?.format ?? 'png';
  const { data, info } = await scaled
    .toColourspace('srgb')
    .toFormat(format, encoder?.options)
    .toBuffer({ resolveWithObject: true });
  const mediaType = `image/${format}`;
  return { bytes: data, mediaType, extension, width: info.width, height: info.height };
}

const encoders: Record<string, { format: 'gif' | 'jpeg' | 'png' | 'webp'; options: object }> = {
  gif: { format: 'gif', options: {} },
  jpg: { format: 'jpeg', options: { quality: 90, chromaSubsampling: '4:4:4' } },
  png: { format: 'png', options: { compressionLevel: 9 } },
  webp: { format: 'webp', options: { quality: 90 } },
};

function damaged(error: unknown): Unfit {
  const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
  return {
    reason: `cannot be decoded (${why ?? ''})`,
    hint: 'Open it in an image editor and export it again.',
  };
}
