import type { SourceFile } from '../diagnostics/report.js';
import type { ParsedBook } from './book.js';

/** All files that messages about a book can be on. */
export function filesOf({ file, moreFiles, chapters }: ParsedBook): SourceFile[] {
  return [file, ...moreFiles, ...chapters.flatMap((chapter) => chapter.files.map((one) => one.file))];
}
