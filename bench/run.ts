import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type BenchBook, denseBook, hasRustBook, manual, rustBook } from './books.js';
import { checkDense } from './check-dense.js';
import { largeBook, largeBooks } from './large-books.js';
import { measure, type Measured, median, type Work } from './measure.js';
import { findPeers } from './peers.js';

const { values } = parseArgs({
  options: {
    dist: { type: 'string', default: fileURLToPath(new URL('../dist', import.meta.url)) },
    against: { type: 'string' },
    peers: { type: 'string', default: path.join(tmpdir(), 'octavo-bench/peers') },
    runs: { type: 'string', default: '3' },
    only: { type: 'string', default: '' },
  },
});
const work = await mkdtemp(path.join(tmpdir(), 'octavo-bench-'));
const isWanted = (group: string) => values.only === '' || values.only.split(',').includes(group);

/** A build of a book that is compared with the first one of its group. */
interface Entry {
  name: string;
  out: string;
  work: Work;
}

/** Octavo from nothing. */
function octavo(book: BenchBook, makes: 'epub' | 'pdf', dist = values.dist, name = 'Octavo'): Entry {
  const out = path.join(work, `${name}-${book.name}`.replace(/\W+/g, '-'));
  // Builds of Octavo that have no cache do not know the option.
  const cold = existsSync(path.join(dist, 'files/open-cache.js')) ? ['--no-cache'] : [];
  const args = [path.join(dist, 'cli.js'), 'build', makes, '--config', book.config, '--out', out, ...cold];
  return { name: `${name}, ${book.name}`, out, work: { name, command: process.execPath, args } };
}

/** Octavo after a build before, with something done to the book in between. */
function again(book: BenchBook, makes: 'epub' | 'pdf', name: string, before: () => Promise<void>): Entry {
  const { work: one, ...entry } = octavo(book, makes, values.dist, name);
  return { ...entry, work: { ...one, args: one.args.filter((arg) => arg !== '--no-cache'), before } };
}

/** Adds a word to a paragraph of a chapter in the middle of the book. */
async function editParagraph(book: BenchBook): Promise<void> {
  const file = path.join(path.dirname(book.config), book.files[book.files.length >> 1] ?? '');
  await writeFile(file, (await readFile(file, 'utf8')).replace(/\n\n([A-Z]\w+ [^\n]*)/, '\n\nIndeed: $1'));
}

/** Adds a chapter at the end of the book. */
async function addChapter(book: BenchBook): Promise<void> {
  const file = `chapters-1/added-${Date.now()}.md`;
  await writeFile(
    path.join(path.dirname(book.config), file),
    `# Added\n\n${'A chapter of a few words. '.repeat(50)}\n`,
  );
  const config = JSON.parse(await readFile(book.config, 'utf8')) as { chapters: object[] };
  config.chapters.push({ files: [file], matter: 'back' });
  await writeFile(book.config, JSON.stringify(config));
}

/** Runs the builds of a group in turns (A B A B), so that what else the machine does hits all of them. */
async function compare(title: string, entries: Entry[], runs = Number(values.runs)): Promise<void> {
  const results = new Map<string, Measured[]>();
  for (let run = 0; run < runs; run++) {
    for (const { name, work: one } of entries) {
      try {
        results.set(name, [...(results.get(name) ?? []), await measure(one)]);
      } catch (error) {
        console.error(String(error));
      }
    }
  }
  const [first] = entries.map(({ name }) => median(results.get(name) ?? []));
  console.log(`\n${title} (median of ${runs}, load ${loadavg()[0]?.toFixed(1) ?? '?'})`);
  for (const { name, out } of entries) {
    const { wall, cpu, peak } = median(results.get(name) ?? []);
    const ratios = first ? [wall / first.wall, cpu / first.cpu] : [];
    const figures = [wall.toFixed(1), cpu.toFixed(1), ...ratios.map((ratio) => `×${ratio.toFixed(2)}`)];
    const cells = [...figures, peak.toFixed(0), ((await sizeOf(out)) / 1e6).toFixed(1)];
    console.log([name.padEnd(34), ...cells.map((cell) => cell.padStart(8))].join(' '));
  }
}

/** The size of a file, or of the largest file in a folder; 0 when there is none. */
async function sizeOf(out: string): Promise<number> {
  const { readdir } = await import('node:fs/promises');
  const found = await stat(out).catch(() => undefined);
  if (!found?.isDirectory()) return found?.size ?? 0;
  const sizes = await Promise.all((await readdir(out)).map((name) => stat(path.join(out, name))));
  return Math.max(0, ...sizes.map(({ size }) => size));
}

/** Builds the book with many notes once more and reads it back. */
async function proveDense(book: BenchBook): Promise<void> {
  const { out, work: one } = octavo(book, 'pdf');
  await measure(one);
  const { faults, ...report } = await checkDense(
    await readFile(path.join(out, 'the-rust-programming-language.pdf')),
    book.lengths ?? [],
  );
  console.log('\nThe dense book, read back:', report);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}

try {
  const peers = findPeers(path.resolve(values.peers), path.resolve(values.dist));
  console.log(
    `Node ${process.version}, ${cpus().length} processors, load ${loadavg()[0]?.toFixed(1) ?? '?'}`,
  );
  console.log(`Peers: ${peers.map(({ name }) => name).join(', ') || 'none'}`);
  console.log('Columns: wall s, CPU s, their ratios to the first line, peak MB, file MB');
  const versions = (book: BenchBook, makes: 'epub' | 'pdf') => [
    octavo(book, makes),
    ...(values.against === undefined ? [] : [octavo(book, makes, values.against, 'against')]),
  ];
  for (const makes of ['epub', 'pdf'] as const) {
    if (isWanted('manual')) await compare(`${makes}, the manual`, versions(manual, makes));
  }
  for (const kind of isWanted('large') ? Object.keys(largeBooks) : []) {
    const books = [
      await largeBook(work, kind, 1),
      await largeBook(work, kind, 2),
      await largeBook(work, kind, 4),
    ];
    for (const makes of ['epub', 'pdf'] as const)
      await compare(
        `${makes}, ${kind}`,
        books.flatMap((one) => versions(one, makes)),
        1,
      );
  }
  if (!hasRustBook) console.log('The Rust book is not there; the rest is left out.');
  else {
    const book = await rustBook(work, 1);
    for (const makes of ['epub', 'pdf'] as const) {
      const rivals = peers
        .filter((peer) => peer.makes === makes)
        .map((peer) => {
          const out = path.join(work, `${peer.name.replace(/\W/g, '')}.${makes}`);
          return { name: peer.name, out, work: peer.work(book, out) };
        });
      if (isWanted('rust'))
        await compare(`${makes}, the Rust book`, [
          ...versions(book, makes),
          ...(isWanted('peers') ? rivals : []),
        ]);
    }
    if (isWanted('again')) {
      for (const makes of ['epub', 'pdf'] as const) {
        await compare(`${makes}, the Rust book again`, [
          octavo(book, makes),
          again(book, makes, 'unchanged', () => Promise.resolve()),
          again(book, makes, 'a paragraph edited', () => editParagraph(book)),
          again(book, makes, 'a chapter added', () => addChapter(book)),
        ]);
      }
    }
    if (isWanted('growth')) {
      const [twice, fourTimes] = [await rustBook(work, 2), await rustBook(work, 4)];
      for (const makes of ['epub', 'pdf'] as const) {
        await compare(
          `${makes}, growth`,
          [book, twice, fourTimes].map((one) => octavo(one, makes)),
          1,
        );
      }
    }
    if (isWanted('dense')) {
      const dense = await denseBook(work);
      await compare('pdf, dense notes', [octavo(book, 'pdf'), octavo(dense, 'pdf')]);
      await proveDense(dense);
    }
  }
} finally {
  await rm(work, { recursive: true, force: true });
}
