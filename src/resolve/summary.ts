import type { Pass } from '../model/book.js';
import { report } from '../diagnostics/report.js';

/** Checks, where a book asks for it, that each chapter of the body ends with its takeaways. */
export const summary: Pass = {
  name: 'summary',
  run({ chapters }) {
    for (const { files, matter, title } of chapters) {
      const last = files.at(-1);
      if (!last || matter !== 'body') continue;
      if (files.some(({ tree }) => tree.children.some((node) => node.type === 'summary'))) continue;
      report(
        last.file,
        'chapter-has-summary',
        undefined,
        `The chapter “${title}” has no summary.`,
        'End it with “:::summary”.',
      );
    }
  },
};
