import type { ParsedBook } from '../model/book.js';
import type { Place } from '../diagnostics/report.js';
import { loadImage } from './load.js';

/** Brings the cover into the book; problems are noted on the book's configuration. */
export async function loadCover(book: ParsedBook, path: string, place: Place): Promise<void> {
  const image = await loadImage(book, book.file, '.', path, place);
  if (image) book.cover = image.path;
}
