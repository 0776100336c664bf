import { readFile, realpath, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { cacheFolder } from '../files/cache-folder.js';
import { findConfig, isData } from '../settings/find.js';
import type { Settings } from '../settings/schema.js';
import { readUserSettings } from '../settings/user-settings.js';

/** The options on trust and on the browser. */
export interface SafetyFlags {
  config?: string;
  trust?: true;
  browser?: string;
  /** `false` with `--no-sandbox`. */
  sandbox: boolean;
}

/** What a command may do with a book. */
export interface Safety {
  trust: boolean;
  /** The user's settings, which override those of the book. */
  browser: Settings['browser'];
}

/**
 * Combines the command line, the environment and the user's settings. Prints a notice before a program of the book runs for the
 * first time.
 */
export async function safetyFor(flags: SafetyFlags, env: NodeJS.ProcessEnv = process.env): Promise<Safety> {
  const own = await readUserSettings(env);
  const config = await findConfig(
    flags.config === undefined ? undefined : resolve(flags.config),
    process.cwd(),
  ).catch(() => undefined);
  const folder = config === undefined ? undefined : await realpath(dirname(config));
  if (config !== undefined && folder !== undefined && !isData(config)) await tellProgram(folder, config);
  const trusted = await Promise.all(own.trust.map((one) => realpath(one).catch(() => undefined)));
  const noSandbox = !flags.sandbox || (env['OCTAVO_NO_SANDBOX'] ?? '') !== '';
  return {
    trust: flags.trust === true || (folder !== undefined && trusted.includes(folder)),
    browser: {
      ...own.browser,
      ...(flags.browser !== undefined && { executablePath: flags.browser }),
      ...(noSandbox && { sandbox: false }),
    },
  };
}

/** Once per folder: authors build their own books all day, but a book from somebody else is a surprise. */
async function tellProgram(folder: string, config: string): Promise<void> {
  const list = await cacheFolder().then(
    (cache) => join(cache, 'folders-with-programs'),
    () => undefined,
  );
  const known = list === undefined ? '' : await readFile(list, 'utf8').catch(() => '');
  if (known.split('\n').includes(folder)) return;
  console.error(
    `${basename(config)} is a program. It and its plug-ins run with your permissions. (Octavo says this once per folder.)`,
  );
  if (list !== undefined) await writeFile(list, `${known}${folder}\n`);
}

/** Prints a notice when the browser has no sandbox and nobody asked for that. */
export function tellMissingSandbox({ sandbox }: Settings['browser']): void {
  if (sandbox === undefined && process.getuid?.() === 0)
    console.error(
      'The browser runs without its sandbox because you are root. Pass `--no-sandbox` to hide this notice.',
    );
}
