import { toString } from 'mdast-util-to-string';
import type { Nodes } from 'mdast';
import type { ResolvedBook, Pass } from '../model/book.js';
import type { Term } from '../constructs/term.js';
import { visit } from '../tree/visit.js';
import { treesOf } from '../model/trees.js';
import { asciiSlug, unique } from '../tree/ids.js';

/** Makes one use of each term its definition: the one marked so, else the first in the book. */
export const terms: Pass = {
  name: 'terms',
  run(book) {
    const definitions = new Map<string, Term>();
    eachTerm(book, (term) => {
      const key = termKey(term);
      const known = definitions.get(key);
      if (!known || (term.explicit && !known.explicit)) definitions.set(key, term);
    });
    const chosen = new Set(definitions.values());
    const taken = new Set<string>();
    eachTerm(book, (term, slug) => {
      if (chosen.has(term)) term.id = unique(`${slug}-term-${asciiSlug(toString(term)) || 'x'}`, taken);
    });
  },
};

/** What makes two terms the same one. */
export function termKey(term: Nodes): string {
  return toString(term).toLowerCase().replace(/\s+/g, ' ').trim();
}

function eachTerm({ chapters }: ResolvedBook, visitor: (term: Term, slug: string) => void): void {
  for (const chapter of chapters) {
    for (const { tree } of treesOf(chapter)) {
      visit(tree, 'term', (term) => {
        visitor(term, chapter.slug);
      });
    }
  }
}
