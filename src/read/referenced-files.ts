import path from 'node:path';
import type { SourceFile } from '../diagnostics/report.js';
import { placeInConfig } from '../settings/place.js';
import type { ChapterFile, ParsedBook, ReferencedFiles } from '../model/book.js';
import type { CheckedConfig } from '../settings/schema.js';
import { report } from '../diagnostics/report.js';
import { findInside, obstacles } from '../files/inside.js';
import { readText } from '../files/text-file.js';
import { parseGlossary } from './glossary-file.js';
import { parse } from './parse.js';
import type { Parser } from './parser/parser.js';

/** A key of the configuration that names a file beside the chapters. */
type Key = keyof ReferencedFiles;

/** Reads the files that the configuration names beside the chapters; what cannot be read is reported. */
export async function readReferenced(
  book: Pick<ParsedBook, 'folder' | 'file' | 'settings'>,
  settings: CheckedConfig,
  parser: Parser,
): Promise<ReferencedFiles> {
  const { changes, glossary, citations } = settings;
  const referenced: ReferencedFiles = {};
  const changesFile = await open(book, 'changes', changes);
  if (changesFile) referenced.changes = await toChapterFile(changesFile, parse, settings, parser);
  const glossaryFile = await open(book, 'glossary', glossary);
  if (glossaryFile) {
    const isData = /\.(?:ya?ml|json)$/i.test(glossaryFile.path);
    referenced.glossary = await toChapterFile(glossaryFile, isData ? parseGlossary : parse, settings, parser);
  }
  const citationsFile = await open(book, 'citations', citations?.file);
  if (citationsFile) referenced.citations = citationsFile;
  return referenced;
}

async function toChapterFile(
  file: SourceFile,
  read: typeof parse,
  settings: CheckedConfig,
  parser: Parser,
): Promise<ChapterFile> {
  return { path: file.path, file, ...(await read(file, settings, parser)) };
}

/** Undefined, with a message, when a file cannot be had. */
async function open(
  { folder, file, settings }: Pick<ParsedBook, 'folder' | 'file' | 'settings'>,
  key: Key,
  relative: string | undefined,
): Promise<SourceFile | undefined> {
  if (relative === undefined) return undefined;
  const shown = path.posix.normalize(relative.replaceAll('\\', '/'));
  const found = await findInside(folder, shown);
  if ('absolute' in found) return readText(found.absolute, shown, settings.limits.fileSize);
  const reason = `The file “${shown}” ${obstacles[found.obstacle]}.`;
  const hint =
    found.obstacle === 'outside'
      ? 'Move it into the folder.'
      : 'Paths start at the folder of the configuration.';
  report(file, 'page-file-exists', placeInConfig(file, [key]), reason, hint);
  return undefined;
}
