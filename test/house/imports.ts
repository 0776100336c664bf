import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { type Room, rooms } from './rooms.js';

/** An import, types included, from one file of `src` to another file of it or to a package. */
export interface Import {
  /** Relative to `src`, with forward slashes. */
  from: string;
  /** A file relative to `src`, or the name of a package. */
  to: string;
  isPackage: boolean;
}

/** The TypeScript files of a folder, relative to it. */
export function filesOf(source: string): string[] {
  return readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(path.sep).join('/'))
    .filter((name) => name.endsWith('.ts'))
    .sort();
}

/** All imports of a folder's files: static ones, `import type`, re-exports and `import()`. */
export function importsOf(source: string, files = filesOf(source)): Import[] {
  return files.flatMap((from) => {
    const { importedFiles } = ts.preProcessFile(readFileSync(path.join(source, from), 'utf8'), true, true);
    return importedFiles.map(({ fileName }) => {
      if (!fileName.startsWith('.'))
        return { from, to: /^(?:@[^/]+\/)?[^/]+/.exec(fileName)?.[0] ?? fileName, isPackage: true };
      const to = path.posix.join(path.posix.dirname(from), fileName).replace(/\.js$/, '.ts');
      return { from, to, isPackage: false };
    });
  });
}

/** The room that a file is in: the deepest one whose folder holds it. */
export function roomOf(file: string): Room | undefined {
  const own = rooms.filter(({ name }) => name === file || (name !== '' && file.startsWith(`${name}/`)));
  const door = ['index.ts', 'cli.ts'].includes(file) ? rooms.slice(0, 1) : [];
  return [...own, ...door].sort((a, b) => b.name.length - a.name.length)[0];
}

/** What is wrong with an import, as a sentence; undefined when nothing is. */
export function complaintAbout({ from, to, isPackage }: Import): string | undefined {
  if (from.startsWith(pageProgram))
    return to.startsWith(pageProgram) || lent.includes(to) ? undefined : `${from} imports ${to}.`;
  if (to.startsWith(pageProgram) && !shared.includes(to)) return `${from} imports ${to}.`;
  if (isPackage) {
    const users = usersOf[to];
    return users === undefined || users.some((user) => from.startsWith(user))
      ? undefined
      : `${from} imports ${to}, which only ${users.join(', ')} may.`;
  }
  const [here, there] = [roomOf(from), roomOf(to)];
  if (!here || !there) return `${here ? to : from} is in no room.`;
  if (here === there) return undefined;
  const isBelow = rooms.indexOf(there) > rooms.indexOf(here);
  const isKnown = !barred(here).some((name) => `${there.name}/`.startsWith(`${name}/`));
  return isBelow && isKnown ? undefined : `${from} imports ${to}.`;
}

/** The program that runs in the page, and what of it the rest knows: its text and the types of what goes in and out. */
const pageProgram = 'pdf/page-program/';
const shared = ['pdf/page-program/bundle.ts', 'pdf/page-program/protocol.ts'];

/** What it takes from outside, and is bundled with it. */
const lent = ['tree/printed-text.ts'];

/** What a room does not know; rooms inside another one keep to its bars. */
function barred(room: Room): string[] {
  return rooms
    .filter(({ name }) => name !== '' && `${room.name}/`.startsWith(`${name}/`))
    .flatMap(({ not = [] }) => not);
}

/** Packages that only some files know. */
const usersOf: Record<string, string[]> = {
  'epub-gen-memory': ['epub/package/archive.ts'],
  puppeteer: ['pdf/browser/'],
  'puppeteer-core': ['pdf/browser/'],
  '@sparticuz/chromium': ['pdf/browser/'],
  // A VFile is no plain data.
  vfile: ['diagnostics/with-vfile.ts'],
};

/** Groups of files that import each other in a circle. */
export function circlesIn(imports: readonly Import[]): string[][] {
  const next = new Map<string, string[]>();
  for (const { from, to, isPackage } of imports)
    if (!isPackage) next.set(from, [...(next.get(from) ?? []), to]);
  // Tarjan, SIAM Journal on Computing 1 (1972): strongly connected components.
  const circles: string[][] = [];
  const index = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const connect = (file: string): void => {
    index.set(file, index.size);
    low.set(file, index.get(file) ?? 0);
    stack.push(file);
    for (const other of next.get(file) ?? []) {
      if (!index.has(other)) connect(other);
      else if (!stack.includes(other)) continue;
      low.set(file, Math.min(low.get(file) ?? 0, low.get(other) ?? 0));
    }
    if (low.get(file) !== index.get(file)) return;
    const group = stack.splice(stack.indexOf(file));
    if (group.length > 1 || next.get(file)?.includes(file)) circles.push(group.sort());
  };
  for (const file of next.keys()) if (!index.has(file)) connect(file);
  return circles;
}
