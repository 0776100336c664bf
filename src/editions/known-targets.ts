import type { ResolvedBook } from '../model/book.js';
import { suggest } from '../diagnostics/suggest.js';
import { report } from '../diagnostics/report.js';
import { treesOf } from '../model/trees.js';
import { visit } from '../tree/visit.js';

/** Says where content is for a target whose name looks misspelt. A name that is like no other may be that of a target of another build. */
export function checkTargets({ chapters }: ResolvedBook, targets: readonly string[]): void {
  const known = [...new Set(['epub', 'pdf', ...targets])];
  for (const chapter of chapters) {
    for (const { tree, source } of treesOf(chapter)) {
      visit(tree, 'only', (node) => {
        for (const name of node.targets) {
          const near = known.includes(name) ? undefined : suggest(name, known);
          if (near === undefined) continue;
          report(
            source.file,
            'only-names-targets',
            node,
            `There is no target “${name}”.`,
            `Did you mean “${near}”?`,
          );
        }
      });
    }
  }
}
