import path from 'node:path';
import type { Code } from 'mdast';
import type { SourceFile } from '../diagnostics/report.js';
import type { ResolvedBook, ChapterFile, Pass } from '../model/book.js';
import { report } from '../diagnostics/report.js';
import { isMarker, regionsOf } from '../read/code/regions.js';
import { takeLines } from '../read/code/take-lines.js';
import { locate, type Wanted } from '../files/locate.js';
import { readText } from '../files/text-file.js';
import { visit } from '../tree/visit.js';
import { treesOf } from '../model/trees.js';

const codeFile: Wanted = {
  noun: 'file',
  one: 'a file with code',
  rules: {
    local: 'code-file-is-in-book-folder',
    inside: 'code-file-is-in-book-folder',
    exists: 'code-file-exists',
    readable: 'code-file-exists',
  },
};

/** Brings code in that is in files of its own: `file=../code/app.py#routes`. */
export const includedCode: Pass = {
  name: 'includedCode',
  async run(book) {
    const read = new Map<string, SourceFile>();
    for (const chapter of book.chapters) {
      for (const { tree, source } of treesOf(chapter)) {
        const found: Code[] = [];
        visit(tree, 'code', (node) => void found.push(node));
        for (const node of found) await include(node, source, book, read);
      }
    }
  },
};

async function include(
  node: Code,
  source: ChapterFile,
  book: ResolvedBook,
  read: Map<string, SourceFile>,
): Promise<void> {
  const { include: wanted, unknown = [] } = node.data?.fence ?? {};
  if (!wanted) {
    if (node.value.trim() === '' && unknown.length > 0) tellEmpty(node, unknown, source);
    return;
  }
  const located = await locate(book.folder, path.posix.dirname(source.path), wanted.path, codeFile);
  if (!('absolute' in located)) {
    report(source.file, located.rule, node, located.reason, located.hint);
    return;
  }
  const file = read.get(located.absolute) ?? (await open(located.absolute, book));
  read.set(located.absolute, file);
  // What is no text has its message.
  if (file.messages.some(({ rule }) => rule === 'file-is-utf8')) return;
  const taken = takeLines(file.text, wanted);
  if ('code' in taken) node.value = taken.code;
  else if (taken.line === undefined) report(source.file, 'code-part-exists', node, taken.reason, taken.hint);
  else report(file, 'code-regions-match', { line: taken.line, column: 1 }, taken.reason, taken.hint);
}

/** Code that stands elsewhere, by a key of another tool. */
function tellEmpty(node: Code, unknown: string[], { file }: ChapterFile): void {
  const reason = `The code is empty, and “${unknown.join('”, “')}” is not known.`;
  report(file, 'code-file-exists', node, reason, 'Code of another file comes in with “file=…”.');
}

/** Reads a file once for the whole book, and says what is wrong with its regions. */
async function open(absolute: string, book: ResolvedBook): Promise<SourceFile> {
  const file = await readText(absolute, path.relative(book.folder, absolute).replaceAll(path.sep, '/'));
  book.moreFiles.push(file);
  const text = file.text;
  if (!text.split('\n').some(isMarker)) return file;
  for (const line of regionsOf(text.split(/\r\n?|\n/)).strays) {
    const hint = 'Take the line out, or begin the region before it.';
    report(file, 'code-regions-match', { line, column: 1 }, 'No region is open that could end here.', hint);
  }
  return file;
}
