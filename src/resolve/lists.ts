import type { Pass } from '../model/book.js';
import { visit } from '../tree/visit.js';

/** Fills the lists of figures, tables and listings with those that have a number. */
export const lists: Pass = {
  name: 'lists',
  run({ chapters, labels }) {
    for (const { files } of chapters) {
      for (const { tree } of files)
        visit(tree, 'listOf', (list) => {
          list.labels = [...labels.values()].filter(
            ({ kind, number }) => kind === list.kind && number !== undefined,
          );
        });
    }
  },
};
