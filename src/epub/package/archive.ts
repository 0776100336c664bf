import { EPub } from 'epub-gen-memory';

/** A file of the archive, in the order in which it is there. */
export interface ArchiveFile {
  path: string;
  bytes: Uint8Array;
}

/** What is compressed already gains nothing from being deflated again. */
const compressed = /\.(?:gif|jpe?g|png|webp|woff2?)$/;

/** The earliest moment that an entry of a ZIP archive can have. */
const date = new Date('1980-01-01T00:00:00Z');

/**
 * Uses epub-gen-memory as the packer only: what it would write by itself is not valid, and it would fetch
 * images from wherever they say they are. It is given no images, so it fetches nothing.
 */
class Packer extends EPub {
  readonly #files: ArchiveFile[];

  constructor(files: ArchiveFile[]) {
    super({ title: 'Octavo' }, []);
    this.#files = files;
  }

  protected override generateTemplateFiles(): Promise<void> {
    // The entry is there already, first and stored, as EPUB wants it, but with the time of now.
    this.zip.file('mimetype', 'application/epub+zip', { compression: 'STORE', date, createFolders: false });
    for (const { path, bytes } of this.#files) {
      const compression = compressed.test(path) ? 'STORE' : 'DEFLATE';
      this.zip.file(path, bytes, { compression, date, createFolders: false, binary: true });
    }
    return Promise.resolve();
  }
}

/** Packs files into an EPUB: the same files in the same order give the same bytes. */
export async function pack(files: ArchiveFile[]): Promise<Uint8Array> {
  const packer = await new Packer(files).render();
  return packer.generateAsync({
    type: 'uint8array',
    mimeType: 'application/epub+zip',
    platform: 'UNIX',
    compressionOptions: { level: 9 },
  });
}
