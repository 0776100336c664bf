import { realpath } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { checkTrust } from '../settings/trust.js';
import type { ChapterFile, ParsedBook, Part } from '../model/book.js';
import { withoutFunctions } from '../settings/functions.js';
import { loadConfig, type LoadedConfig } from '../settings/load.js';
import { report, type Place, type SourceFile } from '../diagnostics/report.js';
import { type ChapterSpec, createChapter } from './chapter.js';
import { adopt } from './parse.js';
import { withParser } from './parser/parser.js';
import { readReferenced } from './referenced-files.js';
import { loadCover } from '../images/cover.js';
import { wrongUse } from '../diagnostics/usage.js';
import { outputName } from '../metadata/output-name.js';
import type { Settings } from '../settings/schema.js';
import {
  dropNumbers,
  dropRepeated,
  firstTitles,
  hasNumber,
  hasTypedNumbers,
  repeatedTitle,
} from './titles.js';
import { traitsIn, withOwn } from '../constructs/constructs.js';
import type { Cache } from '../files/cache.js';
import { findInside, type Obstacle, obstacles } from '../files/inside.js';
import { readText } from '../files/text-file.js';

/** A chapter of the configuration: what it says, which files, and where it says so. */
interface Entry extends ChapterSpec {
  paths: string[];
  place: Place;
}

/** How a book is read. */
export interface ReadOptions {
  /**
   * Whether the configuration may name a browser, take it out of its sandbox, and write outside the folder of the book. Only for
   * books whose authors you know.
   */
  trust?: boolean;
  /** One of the `profiles` of the configuration. Its files have its name at the end of theirs, unless it gives them a `name`. */
  profile?: string | undefined;
  /** Results of earlier builds, from `openCache`. If absent, every file is parsed. */
  cache?: Cache | undefined;
}

/**
 * Reads a book from its configuration and its Markdown files.
 *
 * Problems of the manuscript are not thrown; `build` returns them.
 *
 * @param configPath The configuration file, or the folder to look for one in; the current folder when absent.
 * @param options Whether the book is trusted, and which edition of it is read.
 * @throws {OctavoError} ERR_CONFIG when the configuration is missing or wrong, ERR_USAGE when `configPath` is not a text.
 */
export async function readBook(
  configPath?: string,
  { trust = false, profile, cache }: ReadOptions = {},
): Promise<ParsedBook> {
  // Scripts in JavaScript hand in anything.
  if (configPath !== undefined && typeof (configPath as unknown) !== 'string')
    throw wrongUse('`readBook` must be given a path, or nothing.', "Write `await readBook('book.yml')`.");
  const config = await loadConfig(configPath, { profile });
  if (!trust) await checkTrust(config);
  const { rehypePlugins, constructs } = config.settings;
  const settings = withoutFunctions(config.settings);
  if (profile !== undefined && settings.profiles[profile]?.['name'] === undefined)
    settings.name = `${outputName({ settings })}-${profile}`;
  const folder = await realpath(config.folder);
  const book: ParsedBook = {
    settings,
    folder,
    chapters: [],
    referenced: {},
    resources: new Map(),
    file: config.file,
    moreFiles: [],
    traits: traitsIn(withOwn(config.settings)),
  };
  if (config.module !== undefined && rehypePlugins.length + constructs.length > 0)
    book.module = config.module;
  await withParser({ ...settings, cache }, folder, async (parser) => {
    const sources = await readSources(book, await entries(config));
    const started = sources.map(({ files, entry }) => ({
      entry,
      files: files.map((file) => ({ file, tree: parser.parse(file) })),
    }));
    const adopted: { entry: Entry; files: ChapterFile[] }[] = [];
    for (const { entry, files } of started) {
      const made: ChapterFile[] = [];
      for (const { file, tree } of files)
        made.push({ path: file.path, file, ...(await adopt(await tree, file, config.settings)) });
      adopted.push({ entry, files: made });
    }
    settleTitles(
      adopted.filter(({ entry }) => entry.title === undefined).map(({ files }) => files),
      settings,
    );
    const slugs = new Set<string>();
    for (const { entry, files } of adopted) book.chapters.push(createChapter(files, entry, settings, slugs));
    book.referenced = await readReferenced(book, config.settings, parser);
  });
  if (settings.cover !== undefined) await loadCover(book, settings.cover, config.place(['cover']));
  return book;
}

/** Takes from the first headings of the chapters what is not their own: the title of the book, and typed numbers. */
function settleTitles(chapters: ChapterFile[][], { numberChapters, numbers }: Settings): void {
  const repeated = repeatedTitle(chapters);
  if (repeated !== undefined) dropRepeated(chapters, repeated);
  if (numbers === 'own') for (const files of chapters) dropNumbers(files);
  if (numbers !== undefined || !numberChapters) return;
  const titles = firstTitles(chapters);
  const [first] = chapters[titles.findIndex((title) => hasNumber(title))] ?? [];
  if (!first || !hasTypedNumbers(titles)) return;
  const reason = 'Chapter titles contain typed numbers, and Octavo numbers the chapters as well.';
  const hint = 'Set `numbers: own` to remove the typed numbers, or `numbers: typed` to keep only those.';
  report(first.file, 'title-has-no-number', undefined, reason, hint);
}

/** The files of each chapter; what cannot be read is reported, and a chapter without files is none. */
async function readSources(
  book: ParsedBook,
  entries: Entry[],
): Promise<{ entry: Entry; files: SourceFile[] }[]> {
  const read = new Set<string>();
  const sources: { entry: Entry; files: SourceFile[] }[] = [];
  for (const entry of entries) {
    const files: SourceFile[] = [];
    for (const relative of entry.paths) {
      const file = await readChapterFile(book, relative, entry.place, read);
      if (file) files.push(file);
    }
    if (files.length > 0) sources.push({ entry, files });
  }
  return sources;
}

async function readChapterFile(
  { folder, file, settings }: ParsedBook,
  relative: string,
  place: Place,
  read: Set<string>,
): Promise<SourceFile | undefined> {
  const shown = path.posix.normalize(relative.replaceAll('\\', '/'));
  const complain = (reason: string, hint: string) => {
    report(file, 'chapter-file-exists', place, reason, hint);
  };
  const found = await findInside(folder, shown);
  if ('obstacle' in found) {
    const { obstacle } = found;
    complain(`The chapter file “${shown}” ${obstacles[obstacle]}.`, hints[obstacle]);
    return undefined;
  }
  const { absolute } = found;
  if (read.has(absolute)) {
    complain(`The chapter file “${shown}” is listed twice.`, 'Take one of them out.');
    return undefined;
  }
  read.add(absolute);
  return readText(absolute, shown, settings.limits.fileSize);
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
