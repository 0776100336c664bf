/** A file of a tar archive. */
export interface TarFile {
  path: string;
  bytes: Uint8Array;
}

const blockSize = 512;
const regularFile = ['0', '\0'];

/**
 * The regular files of a tar archive in the ustar format (POSIX.1-1988, section 10.1.1). Links and folders
 * are left out, and so is every path that leads out of the archive.
 */
export function* untar(archive: Uint8Array): Generator<TarFile> {
  const field = (offset: number, start: number, length: number) =>
    Buffer.from(archive.subarray(offset + start, offset + start + length))
      .toString('latin1')
      .split('\0')[0] ?? '';
  for (let offset = 0; offset + blockSize <= archive.length;) {
    const path = field(offset, 0, 100);
    if (path === '') return;
    const size = parseInt(field(offset, 124, 12).trim(), 8) || 0;
    const type = field(offset, 156, 1) || '\0';
    const start = offset + blockSize;
    const isInside = !path.startsWith('/') && !path.split('/').includes('..');
    if (regularFile.includes(type) && isInside) yield { path, bytes: archive.subarray(start, start + size) };
    offset = start + Math.ceil(size / blockSize) * blockSize;
  }
}
