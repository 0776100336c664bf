import type { Nodes } from 'mdast';
import type { ResolvedBook } from '../../src/model/book.js';
import type { Message } from '../../src/diagnostics/report.js';
import { type RuleId, rules } from '../../src/diagnostics/rules.js';
import { filesOf } from '../../src/model/files.js';
import { treesOf } from '../../src/model/trees.js';
import { readBook } from '../../src/read/read-book.js';
import { passes } from '../../src/resolve/passes.js';
import { resolveBook } from '../../src/resolve/resolve-book.js';
import { visit } from '../../src/tree/visit.js';
import { bookFolder } from '../book-folder.js';

/** A book of Markdown files after the pass of a name and all before it. @param config Further lines of its `book.yml`. */
export async function afterPass(
  name: string,
  files: Record<string, string | Uint8Array>,
  config = '',
): Promise<ResolvedBook> {
  const last = passes.findIndex((pass) => pass.name === name);
  if (last === -1) throw new Error(`There is no pass “${name}”.`);
  const chapters = Object.keys(files).filter((file) => /^[^/]+\.md$/.test(file) && !file.startsWith('_'));
  const base = `title: A Book\nchapters: [${chapters.join(', ')}]\n`;
  const folder = await bookFolder({
    'book.yml': config.includes('chapters:') ? `title: A Book\n${config}` : base + config,
    ...files,
  });
  return resolveBook(await readBook(folder), passes.slice(0, last + 1));
}

/** All nodes of a type, in the order of reading: titles, texts, notes. */
export function nodesOf<Type extends Nodes['type']>(
  { chapters }: ResolvedBook,
  type: Type,
): Extract<Nodes, { type: Type }>[] {
  const found: Nodes[] = [];
  for (const chapter of chapters)
    for (const { tree } of treesOf(chapter)) visit(tree as Nodes, type, (node) => void found.push(node));
  return found as Extract<Nodes, { type: Type }>[];
}

/** What was reported, as `a.md:3 rule`, by one rule or by all that are not off. */
export function reported(book: ResolvedBook, only?: RuleId): string[] {
  return filesOf(book).flatMap(({ path, messages }) =>
    messages
      .filter(({ rule }) => (only === undefined ? rules[rule as RuleId].severity !== 'off' : rule === only))
      .map(({ rule, place }) => `${path}:${lineOf(place)} ${rule}`),
  );
}

function lineOf(place: Message['place']): number {
  if (place === undefined) return 1;
  return 'line' in place ? place.line : place.start.line;
}
