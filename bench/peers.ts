import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BenchBook } from './books.js';
import type { Work } from './measure.js';

/** Another tool that makes the same book; `file` says what it makes. */
export interface Peer {
  name: string;
  makes: 'epub' | 'pdf';
  work: (book: BenchBook, out: string) => Work;
}

const own = (name: string) => fileURLToPath(new URL(`peers/${name}`, import.meta.url));

/**
 * The peers that are installed: programs in the folder's `bin` or on the PATH, packages in its `node_modules`.
 *
 * @param dist Octavo as it is built, for its browser.
 */
export function findPeers(folder: string, dist: string): Peer[] {
  const pandoc = program('pandoc', folder);
  const weasyprint = program('weasyprint', folder);
  const paged = path.join(folder, 'node_modules/pagedjs');
  if (!pandoc) return [];
  const html = (out: string) =>
    `${pandoc} -s -f gfm -t html5 --toc --toc-depth 2 --metadata title="The Rust Programming Language" ` +
    `--lua-filter ${own('notes-inline.lua')} --css ${own('print.css')} -o ${out} "$@"`;
  const shell = (name: string, script: string, book: BenchBook): Work => ({
    name,
    command: 'sh',
    args: ['-ec', `cd ${path.dirname(book.config)}\n${script}`, 'sh', ...book.files],
    patience: 30,
  });
  const peers: Peer[] = [];
  const add = (name: string, makes: Peer['makes'], script: (out: string) => string) =>
    peers.push({ name, makes, work: (book, out) => shell(name, script(out), book) });
  add(
    'pandoc',
    'epub',
    (out) => `${pandoc} -f gfm --toc --metadata title=Rust --resource-path .:chapters-1 -o ${out} "$@"`,
  );
  const typst = typstCommand(folder);
  if (typst)
    add('pandoc + Typst', 'pdf', (out) =>
      [
        `${pandoc} -s -f gfm-tex_math_dollars -t typst --toc --toc-depth 2 --metadata title=Rust`,
        `--lua-filter ${own('plain-links.lua')} --include-before-body ${own('page.typ')} -o chapters-1/peer.typ "$@"`,
        `&& ${typst} chapters-1/peer.typ ${out}`,
      ].join(' '),
    );
  if (weasyprint)
    add(
      'WeasyPrint',
      'pdf',
      (out) => `${html('chapters-1/peer.html')}\n${weasyprint} chapters-1/peer.html ${out}`,
    );
  if (isThere(path.join(paged, 'package.json'), constants.R_OK))
    add(
      'Paged.js',
      'pdf',
      (out) =>
        `${html('chapters-1/peer.html')}\n${process.execPath} ${own('paged-js.mjs')} ${dist} ${paged} chapters-1/peer.html ${out}`,
    );
  return peers;
}

/** Typst as a program, or as a module of Python; undefined when neither is there. */
function typstCommand(folder: string): string | undefined {
  const typst = program('typst', folder);
  if (typst) return `${typst} compile`;
  const python = program('python3', folder);
  if (!python || spawnSync(python, ['-c', 'import typst']).status !== 0) return undefined;
  return `${python} -c 'import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2])'`;
}

function program(name: string, folder: string): string | undefined {
  const folders = [path.join(folder, 'bin'), ...(process.env['PATH'] ?? '').split(path.delimiter)];
  return folders.map((one) => path.join(one, name)).find((file) => isThere(file, constants.X_OK));
}

function isThere(file: string, mode: number): boolean {
  try {
    accessSync(file, mode);
    return true;
  } catch {
    return false;
  }
}
