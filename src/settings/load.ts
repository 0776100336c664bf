import { basename, dirname, relative, resolve } from 'node:path';
import type { Position } from 'unist';
import { type SourceFile, sourceFile } from '../diagnostics/report.js';
import { readText } from '../files/text-file.js';
import { checkConfig, configError, messageOf } from './check.js';
import { findConfig, isData } from './find.js';
import { parseYaml } from './parse-yaml.js';
import type { KeyPath } from './problems.js';
import { noProfile, withProfile } from './profile.js';
import { runModule } from './run-module.js';
import type { CheckedConfig } from './schema.js';

export interface LoadedConfig {
  settings: CheckedConfig;
  /** The absolute path of the folder that the configuration is in; its paths start from there. */
  folder: string;
  /** The configuration, by its name in that folder; problems of what it names are reported here. */
  file: SourceFile;
  /** The absolute path of the configuration where it is a module; undefined where it is data. */
  module: string | undefined;
  /** Where a value is in the file, with its key; undefined when the configuration is a program. */
  place: (path: KeyPath) => Position | undefined;
}

/** Which configuration to load. */
export interface LoadOptions {
  /** The folder that the path starts from, and from which errors name the file; the current one when absent. */
  cwd?: string;
  /** The profile that changes it. */
  profile?: string | undefined;
}

/**
 * Finds, reads and checks the configuration of a book.
 *
 * @param path The file, or the folder that it is in; absent for the current folder, and those around it.
 * @throws {OctavoError} ERR_CONFIG when there is none or it is wrong; `messages` say where.
 */
export async function loadConfig(
  path?: string,
  { cwd = process.cwd(), profile }: LoadOptions = {},
): Promise<LoadedConfig> {
  const absolute = await findConfig(path === undefined ? undefined : resolve(cwd, path), cwd);
  const shown = relative(cwd, absolute);
  const source = await (isData(absolute) ? readData(absolute, shown) : readModule(absolute, shown));
  const profiled = profile === undefined ? undefined : withProfile(source.value, profile);
  if (profile !== undefined && !profiled)
    throw configError([messageOf(noProfile(source.value, profile), shown)]);
  const { value, pathOf } = profiled ?? { value: source.value, pathOf: (key: KeyPath) => key };
  const place = (key: KeyPath) => source.place(pathOf(key));
  return {
    settings: checkConfig(value, { path: shown, place }),
    folder: dirname(absolute),
    file: source.file,
    module: isData(absolute) ? undefined : absolute,
    place,
  };
}

interface Source extends Pick<LoadedConfig, 'file' | 'place'> {
  value: unknown;
}

async function readData(absolute: string, shown: string): Promise<Source> {
  const file = await readText(absolute, basename(absolute));
  const unreadable = file.messages.find(({ rule }) => rule === 'file-is-utf8');
  if (unreadable) {
    const { reason, hint, place } = unreadable;
    throw configError([messageOf({ reason, hint }, shown, place)]);
  }
  const { value, place, fault } = parseYaml(file.text);
  if (fault) throw configError([messageOf(fault, shown, fault.place)]);
  if (value === null) {
    const hint = 'It wants a `title` and `chapters`.';
    throw configError([messageOf({ reason: 'The configuration is empty.', hint }, shown)]);
  }
  return { file, value, place };
}

async function readModule(absolute: string, shown: string): Promise<Source> {
  const file = sourceFile(basename(absolute));
  const fail = (reason: string, hint: string, cause?: unknown) =>
    configError([messageOf({ reason, hint }, shown)], cause);
  let value: unknown;
  try {
    value = await runModule(absolute);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw fail(
      `The configuration cannot be run: ${reason}`,
      'The fault is in the file or in what it imports.',
      error,
    );
  }
  if (value === undefined)
    throw fail('The configuration has no default export.', 'Write `export default {…}`.');
  return { file, value, place: () => undefined };
}
