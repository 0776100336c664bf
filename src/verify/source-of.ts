import type { Nodes } from 'hast';
import type { SourceFile } from '../diagnostics/report.js';
import type { Chapter } from '../model/book.js';

/** The file that a block at the top of a chapter was written in; the first one where nothing tells. */
export function sourceOf(block: Nodes, { files }: Pick<Chapter, 'files'>): SourceFile | undefined {
  const { file } = files.find(({ path }) => path === block.data?.file) ?? files[0] ?? {};
  return file;
}
