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
  const peers: Peer[] = [
    {
      name: 'pandoc',
      makes: 'epub',
      work: (book, out) =>
        shell(
          'pandoc',
          `${pandoc} -f gfm --toc --metadata title=Rust --resource-path .:chapters-1 -o ${out} "$@"`,
          book,
        ),
    },
  ];
  const typst = typstCommand(folder);
  if (typst) {
    peers.push({
      name: 'pandoc + Typst',
      makes: 'pdf',
      work: (book, out) =>
        shell(
          'pandoc + Typst',
          `${pandoc} -s -f gfm-tex_math_dollars -t typst --lua-filter ${own('plain-links.lua')} --toc --toc-depth 2 --metadata title="The Rust Programming Language" ` +
            `--include-before-body ${own('page.typ')} -o chapters-1/peer.typ "$@"\n${typst} chapters-1/peer.typ ${out}`,
          book,
        ),
    });
  }
  if (weasyprint) {
    peers.push({
      name: 'WeasyPrint',
      makes: 'pdf',
      work: (book, out) =>
        shell(
          'WeasyPrint',
          `${html('chapters-1/peer.html')}\n${weasyprint} chapters-1/peer.html ${out}`,
          book,
        ),
    });
  }
  if (isThere(path.join(paged, 'package.json'), constants.R_OK)) {
    peers.push({
      name: 'Paged.js',
      makes: 'pdf',
      work: (book, out) =>
        shell(
          'Paged.js',
          `${html('chapters-1/peer.html')}\n${process.execPath} ${own('paged-js.mjs')} ${dist} ${paged} chapters-1/peer.html ${out}`,
          book,
        ),
    });
  }
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
