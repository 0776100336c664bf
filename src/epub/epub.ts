import type { Target } from '../model/book.js';
import { outputName } from '../metadata/output-name.js';
import { verifyEpub } from '../verify/epub/epub.js';
import { filesOf } from './files.js';
import { publicationOf } from './publication/publication.js';
import { fitImages } from './stores/fit-images.js';
import { reportSize } from './stores/limits.js';
import { stores } from '../stores/stores.js';

/** What can be said of one EPUB rather than of the book. */
export interface EpubOptions {
  /** The file's name without its ending; the one of the configuration when absent. */
  name?: string;
}

/** The target that makes an EPUB 3.3 (https://www.w3.org/TR/epub-33/): one file. */
export function epub({ name }: EpubOptions = {}): Target {
  return {
    name: 'epub',
    async render(htmlBook, context) {
      context.progress('EPUB: writing the documents');
      const store = stores[htmlBook.book.settings.epub.store];
      const fitted = await fitImages(htmlBook, store);
      const files = await filesOf(fitted.book, publicationOf(fitted, context.pages), store, context);
      context.progress('EPUB: packing');
      // The packer takes longer to load than a small book takes to build; who only prints does not wait for it.
      const { pack } = await import('./package/archive.js');
      const bytes = await pack(files);
      reportSize(htmlBook.book, store, bytes.length);
      return [{ path: `${name ?? outputName(htmlBook.book)}.epub`, bytes }];
    },
    verify(files, htmlBook) {
      for (const { bytes } of files) verifyEpub(bytes, htmlBook);
      return Promise.resolve();
    },
  };
}
