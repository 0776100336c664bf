/**
 * Whether a JPEG has four inks instead of three colours of light; some e-readers show it in wrong colours, some not at all.
 *
 * @see https://www.w3.org/Graphics/JPEG/itu-t81.pdf, B.2.2: the frame header tells the number of components.
 */
export function hasPressColours(jpeg: Buffer): boolean {
  let at = 2;
  while (at + 9 < jpeg.length && jpeg[at] === 0xff) {
    const marker = jpeg[at + 1] ?? 0;
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);
    if (isFrame) return jpeg[at + 9] === 4;
    at += 2 + jpeg.readUInt16BE(at + 2);
  }
  return false;
}
