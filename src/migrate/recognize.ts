import { gitbook } from './gitbook.js';
import type { Folder, Manuscript, Tool } from './manuscript.js';
import { mdbook } from './mdbook.js';
import { plain } from './plain.js';
import { bookdown, quarto } from './quarto.js';
import { docusaurus, leanpub, mkdocs, myst } from './websites.js';

/** Those that are sure of themselves first: a `SUMMARY.md` can have many reasons. */
const tools: readonly Tool[] = [quarto, bookdown, mkdocs, docusaurus, myst, leanpub, mdbook, gitbook, plain];

/** The book that is in a folder, whichever tool it was written for; undefined when there is no Markdown. */
export async function recognize(folder: Folder): Promise<Manuscript | undefined> {
  for (const tool of tools) {
    const found = await tool.read(folder);
    if (found && found.items.length > 0) return found;
  }
  return undefined;
}
