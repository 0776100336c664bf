/** Whether a picture moves. @see https://www.w3.org/Graphics/GIF/spec-gif89a.txt, https://www.w3.org/TR/png-3/#animation-control-chunk */
export function isAnimated(bytes: Uint8Array, mediaType: string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (mediaType === 'image/gif') {
    // Each picture of an animation has one of these blocks before it.
    const control = Buffer.from([0x21, 0xf9, 0x04]);
    const first = buffer.indexOf(control);
    return first >= 0 && buffer.includes(control, first + 1);
  }
  if (mediaType === 'image/webp')
    return buffer.toString('latin1', 12, 16) === 'VP8X' && ((buffer[20] ?? 0) & 2) > 0;
  const data = buffer.indexOf('IDAT', 0, 'latin1');
  return mediaType === 'image/png' && buffer.subarray(0, Math.max(0, data)).includes('acTL', 0, 'latin1');
}
