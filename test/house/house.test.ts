import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { circlesIn, complaintAbout, filesOf, type Import, importsOf, roomOf } from './imports.js';
import { picture } from './picture.js';
import { rooms } from './rooms.js';

const imports = importsOf('src');
const complaints = (found: Import[]) => found.map(complaintAbout).filter((one) => one !== undefined);

test('every import leads down, or stays in its room', () => {
  expect(imports.length).toBeGreaterThan(500);
  expect(complaints(imports)).toEqual([]);
});

test('no files import each other in a circle', () => {
  expect(circlesIn(imports)).toEqual([]);
});

test('every room has files, and src has no loose ones', () => {
  const files = filesOf('src');
  const used = new Set(files.map(roomOf));
  expect(rooms.filter((room) => !used.has(room))).toEqual([]);
  expect(files.filter((file) => !file.includes('/'))).toEqual(['build.ts', 'cli.ts', 'index.ts']);
  // A folder is entered by the names of its files.
  expect(files.filter((file) => /(?:\/index|utils?)\.ts$/.test(file))).toEqual([]);
});

test('a file has at most 300 lines, but for the list of all keys', () => {
  const long = filesOf('src').filter((file) => readFileSync(`src/${file}`, 'utf8').split('\n').length > 301);
  expect(long.filter((file) => file !== 'settings/schema.ts')).toEqual([]);
});

test('ARCHITECTURE.md shows the rooms as they are', () => {
  const page = readFileSync('ARCHITECTURE.md', 'utf8');
  const shown = page.replace(
    /(<!-- rooms: .*?-->\n)[^]*(<!-- end of rooms -->)/,
    (_, start: string, end: string) => `${start}\n${picture(imports)}\n\n${end}`,
  );
  if (process.env['UPDATE']) writeFileSync('ARCHITECTURE.md', shown);
  else expect(page).toBe(shown);
});

describe('an import is found that', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'octavo-house-'));
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });
  const probe = (file: string, text: string) => {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
    return complaints(importsOf(folder, [file]));
  };

  test.each([
    ['leads up', 'read/probe.ts', "import { passes } from '../resolve/passes.js';"],
    ['leads up for a type only', 'settings/probe.ts', "import type { Book } from '../model/book.js';"],
    ['leads up and is exported again', 'tree/probe.ts', "export * from '../diagnostics/rules.js';"],
    ['leads up when it is needed', 'html/probe.ts', "await import('../verify/pdf/read.js');"],
    ['leads up inside a target', 'pdf/page/probe.ts', "import { print } from '../printing/print.js';"],
    ['leads from one target to another', 'epub/probe.ts', "import { pdf } from '../pdf/pdf.js';"],
    ['leads to the command line', 'build.ts', "import { runBuild } from './commands/build.js';"],
    ['takes the packer', 'epub/files.ts', "import { EPub } from 'epub-gen-memory';"],
    ['takes the browser', 'pdf/printing/probe.ts', "import puppeteer from 'puppeteer-core';"],
    [
      'leads out of the page program',
      'pdf/page-program/probe.ts',
      "import { visit } from '../../tree/visit.js';",
    ],
    ['takes a package into it', 'pdf/page-program/probe.ts', "import path from 'node:path';"],
    ['leads into the page program', 'pdf/pdf.ts', "import { footOf } from './page-program/foot-notes.js';"],
    ['leads to no room', 'read/probe.ts', "import { all } from '../utils/all.js';"],
  ])('%s', (_, file, text) => {
    expect(probe(file, text)).toHaveLength(1);
  });

  test('goes round in a circle', () => {
    probe('html/a.ts', "import './b.js';");
    probe('html/b.ts', "import type { C } from './c.js';");
    probe('html/c.ts', "import './a.js';");
    expect(circlesIn(importsOf(folder, ['html/a.ts', 'html/b.ts', 'html/c.ts']))).toEqual([
      ['html/a.ts', 'html/b.ts', 'html/c.ts'],
    ]);
  });
});
