import { toString } from 'mdast-util-to-string';
import type { Glossary, GlossaryEntry } from '../constructs/glossary-nodes.js';
import type { ResolvedBook, ChapterFile, Pass } from '../model/book.js';
import { report } from '../diagnostics/report.js';
import type { Term } from '../constructs/term.js';
import { asciiSlug, unique } from '../tree/ids.js';
import { visit } from '../tree/visit.js';
import { termKey } from './terms.js';
import { treesOf } from '../model/trees.js';

/** An entry, by whose names terms find it. */
interface Known {
  id: string;
  entry: GlossaryEntry;
  source: ChapterFile;
  used: boolean;
}

/** Sorts the glossary, and leads the terms of the book to it. */
export const glossary: Pass = {
  name: 'glossary',
  run(book) {
    const known = new Map<string, Known>();
    const taken = new Set<string>();
    for (const { slug, language, files } of book.chapters) {
      for (const source of files)
        visit(source.tree, 'glossary', (node) => {
          sortEntries(node, language);
          for (const entry of node.children) addEntry(entry, slug, source, known, taken);
        });
    }
    if (known.size === 0) return;
    linkTerms(book, known);
    for (const { used, entry, source } of new Set(known.values())) {
      if (used) continue;
      const reason = `The term “${nameOf(entry)}” of the glossary is not used in the book.`;
      report(source.file, 'glossary-entry-is-used', entry, reason, 'Write it in bold where it belongs.');
    }
  },
};

function sortEntries({ children }: Glossary, language: string): void {
  const { compare } = new Intl.Collator(language, { numeric: true });
  children.sort((a, b) => compare(nameOf(a), nameOf(b)));
}

function nameOf(entry: GlossaryEntry): string {
  return toString(entry.children[0]).trim();
}

function addEntry(
  entry: GlossaryEntry,
  slug: string,
  source: ChapterFile,
  known: Map<string, Known>,
  taken: Set<string>,
): void {
  const id = unique(`${slug}-gloss-${asciiSlug(nameOf(entry)) || 'x'}`, taken);
  const own = { id, entry, source, used: false };
  entry.id = id;
  for (const name of entry.children) {
    if (name.type !== 'glossaryTerm') continue;
    const key = termKey(name);
    if (!known.has(key)) known.set(key, own);
    else {
      const reason = `The glossary defines “${toString(name)}” a second time.`;
      report(
        source.file,
        'glossary-entry-is-unique',
        entry,
        reason,
        'Terms lead to the first; delete the other.',
      );
    }
  }
}

function linkTerms({ chapters }: ResolvedBook, known: Map<string, Known>): void {
  for (const chapter of chapters) {
    for (const { tree } of treesOf(chapter)) {
      // A link cannot be within another one, nor does an entry lead to itself.
      const fixed = new Map<Term, GlossaryEntry | undefined>();
      visit(tree, ['link', 'crossReference'], (link) => {
        visit(link, 'term', (term) => void fixed.set(term, undefined));
      });
      visit(tree, 'glossaryEntry', (entry) => {
        visit(entry, 'term', (term) => void fixed.set(term, entry));
      });
      visit(tree, 'term', (term) => {
        const found = known.get(termKey(term));
        if (!found || fixed.get(term) === found.entry) return;
        found.used = true;
        if (!(fixed.has(term) && fixed.get(term) === undefined)) term.entry = found.id;
      });
    }
  }
}
