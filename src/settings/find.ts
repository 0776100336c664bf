import { stat } from 'node:fs/promises';
import { extname, parse, relative } from 'node:path';
import { lilconfig } from 'lilconfig';
import { OctavoError } from '../diagnostics/error.js';

/** The names of a configuration; the first that is there counts. */
export const configNames = [
  'book.yml',
  'book.yaml',
  'book.json',
  'book.config.js',
  'book.config.mjs',
  'book.config.ts',
];

/** Whether a configuration is data, by its name; the others are programs. */
export function isData(path: string): boolean {
  return /\.(?:ya?ml|json)$/.test(path);
}

/** A configuration beyond this is none; parsing it would take minutes. */
const mostBytes = 1024 * 1024;

/**
 * The absolute path of the configuration at a path, in the folder there, or in one around it.
 *
 * @param path Absolute; undefined for the current folder, and those that it is in.
 * @param cwd The folder that messages name files from.
 * @throws {OctavoError} ERR_CONFIG when there is none, or nothing that can be read.
 */
export async function findConfig(given: string | undefined, cwd: string): Promise<string> {
  const path = given ?? cwd;
  const fail = (reason: string, hint?: string, cause?: unknown) =>
    new OctavoError('ERR_CONFIG', reason, { cause, ...(hint !== undefined && { hint }) });
  const shown = relative(cwd, path) || '.';
  try {
    const isFolder = (await stat(path)).isDirectory();
    const file = isFolder ? await search(path, given === undefined) : path;
    if (file === undefined) {
      throw fail(
        `There is no configuration in the folder “${shown}”.`,
        `It is called ${configNames.join(', ')}.`,
      );
    }
    const found = await stat(file);
    if (!found.isFile()) throw fail(`${relative(cwd, file)} is not a file.`);
    if (!configNames.some((name) => extname(name) === extname(file))) {
      throw fail(`${shown} is no configuration.`, 'Its name ends with .yml, .yaml, .json, .js, .mjs or .ts.');
    }
    if (found.size > mostBytes) {
      throw fail(`${relative(cwd, file)} has ${found.size} bytes; a configuration may have ${mostBytes}.`);
    }
    return file;
  } catch (error) {
    if (error instanceof OctavoError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT')
      throw fail(`There is no file or folder “${shown}”.`, 'Check the path of the configuration.');
    throw fail(`The configuration at ${shown} cannot be read (${code ?? String(error)}).`, undefined, error);
  }
}

async function search(folder: string, upward: boolean): Promise<string | undefined> {
  // Only the place is asked for: the content is read later, strictly.
  const place = (path: string) => path;
  const loaders = Object.fromEntries(configNames.map((name) => [extname(name), place]));
  const options = {
    searchPlaces: configNames,
    stopDir: upward ? parse(folder).root : folder,
    loaders,
    ignoreEmptySearchPlaces: false,
    cache: false,
  };
  return (await lilconfig('octavo', options).search(folder))?.filepath;
}
