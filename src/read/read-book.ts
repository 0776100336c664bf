import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import type { ChapterFile, ParsedBook, ParsedChapter, Part } from '../model/book.js';
import { withoutFunctions } from '../settings/functions.js';
import { loadConfig, type LoadedConfig } from '../settings/load.js';
import { report, type Place } from '../diagnostics/report.js';
import { type ChapterSpec, createChapter } from './chapter.js';
import { parse } from './parse.js';
import { readReferenced } from './referenced-files.js';
import type { CheckedConfig } from '../settings/schema.js';
import { loadCover } from '../images/cover.js';
import { wrongUse } from '../diagnostics/usage.js';
import { traitsIn, withOwn } from '../constructs/constructs.js';
import { findInside, type Obstacle, obstacles } from '../files/inside.js';
import { readText } from '../files/text-file.js';

/** A chapter of the configuration: what it says, which files, and where it says so. */
interface Entry extends ChapterSpec {
  paths: string[];
  place: Place;
}

/**
 * Reads a book from its configuration and its Markdown files.
 *
 * Problems of the manuscript are not thrown; `build` returns them.
 *
 * @param configPath The configuration file, or the folder to look for one in; the current folder when absent.
 * @throws {OctavoError} ERR_CONFIG when the configuration is missing or wrong, ERR_USAGE when `configPath` is not a text.
 */
export async function readBook(configPath?: string): Promise<ParsedBook> {
  // Scripts in JavaScript hand in anything.
  if (configPath !== undefined && typeof (configPath as unknown) !== 'string')
    throw wrongUse('`readBook` must be given a path, or nothing.', "Write `await readBook('book.yml')`.");
  const config = await loadConfig(configPath);
  const { rehypePlugins, constructs } = config.settings;
  const settings = withoutFunctions(config.settings);
  const folder = await realpath(config.folder);
  const book: ParsedBook = {
    settings,
    folder,
    chapters: [],
    referenced: {},
    resources: new Map(),
    file: config.file,
    moreFiles: [],
    traits: traitsIn(withOwn(config.settings.constructs)),
  };
  if (config.module !== undefined && rehypePlugins.length + constructs.length > 0)
    book.module = config.module;
  const slugs = new Set<string>();
  const read = new Map<string, Place>();
  for (const entry of await entries(config)) {
    const chapter = await readChapter(book, config.settings, entry, slugs, read);
    if (chapter) book.chapters.push(chapter);
  }
  book.referenced = await readReferenced(book, config.settings);
  if (settings.cover !== undefined) await loadCover(book, settings.cover, config.place(['cover']));
  return book;
}

async function readChapter(
  book: ParsedBook,
  settings: CheckedConfig,
  entry: Entry,
  slugs: Set<string>,
  read: Map<string, Place>,
): Promise<ParsedChapter | undefined> {
  const files: ChapterFile[] = [];
  for (const relative of entry.paths) {
    const found = await readChapterFile(book, settings, relative, entry.place, read);
    if (found) files.push(found);
  }
  return files.length > 0 ? createChapter(files, entry, book.settings, slugs) : undefined;
}

async function readChapterFile(
  book: ParsedBook,
  settings: CheckedConfig,
  relative: string,
  place: Place,
  read: Map<string, Place>,
): Promise<ChapterFile | undefined> {
  const shown = path.posix.normalize(relative.replaceAll('\\', '/'));
  const complain = (reason: string, hint: string): undefined => {
    report(book.file, 'chapter-file-exists', place, reason, hint);
  };
  const found = await findInside(book.folder, shown);
  if ('obstacle' in found) {
    const { obstacle } = found;
    complain(`The chapter file “${shown}” ${obstacles[obstacle]}.`, hints[obstacle]);
    return;
  }
  const { absolute } = found;
  if (read.has(absolute)) {
    complain(`The chapter file “${shown}” is listed twice.`, 'Take one of them out.');
    return;
  }
  read.set(absolute, place);
  const file = await readText(absolute, shown);
  return { path: shown, file, ...(await parse(file, settings)) };
}

const hints: Record<Obstacle, string> = {
  outside: 'Move it into the folder.',
  missing: 'Paths start at the folder of the configuration.',
  loop: 'Name the file itself.',
  forbidden: 'Change its permissions.',
  'not-a-file': 'Name a Markdown file, or use a glob.',
};

/** The chapters of the configuration in order. */
async function entries(config: LoadedConfig): Promise<Entry[]> {
  const { chapters } = config.settings;
  const list = typeof chapters === 'string' ? [{ file: chapters }] : chapters;
  const found: Entry[] = [];
  let parts = 0;
  for (const [index, item] of list.entries()) {
    const at = typeof chapters === 'string' ? ['chapters'] : ['chapters', index];
    if (!('part' in item)) {
      found.push(...(await expand(config, item, at)));
      continue;
    }
    parts += 1;
    const part: Part = { id: `part-${parts}`, title: item.part, number: parts };
    for (const [inner, chapter] of item.chapters.entries()) {
      const made = await expand(config, chapter, [...at, 'chapters', inner]);
      found.push(...made.map((entry) => ({ ...entry, part })));
    }
  }
  return found;
}

type ChapterItem = ChapterSpec & { file?: string | undefined; files?: string[] | undefined };

/** A glob under `file` gives a chapter for each match; under `files` they are one chapter together. */
async function expand(config: LoadedConfig, item: ChapterItem, at: (string | number)[]): Promise<Entry[]> {
  const place = config.place(at);
  const { file, files, ...spec } = item;
  const paths: string[] = [];
  for (const name of files ?? [file ?? '']) {
    if (!/[*?{}[\]]/.test(name)) {
      paths.push(name);
      continue;
    }
    const matches = await glob(name, { cwd: config.folder, onlyFiles: true, followSymbolicLinks: false });
    if (matches.length === 0) {
      report(
        config.file,
        'chapter-file-exists',
        place,
        `The pattern “${name}” matches no file.`,
        'Paths start at the folder of the configuration.',
      );
    }
    paths.push(...matches.sort(new Intl.Collator('en', { numeric: true }).compare));
  }
  if (files === undefined) return paths.map((one) => ({ ...spec, paths: [one], place }));
  return [{ ...spec, paths, place }];
}
