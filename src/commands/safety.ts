import { mkdir, readFile, realpath, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { cacheFolder } from '../pdf/browser/cache-folder.js';
import { findConfig } from '../settings/find.js';
import type { Settings } from '../settings/schema.js';
import { readUserSettings } from '../settings/user-settings.js';

/** What the command line says of trust and of the browser. */
export interface SafetyFlags {
  config?: string;
  trust?: true;
  browser?: string;
  /** False with `--no-sandbox`. */
  sandbox: boolean;
}

/** What a command may do with a book. */
export interface Safety {
  trust: boolean;
  /** What the user says of the browser; it wins over what the book says. */
  browser: Settings['browser'];
}

/**
 * Puts together what the command line, the environment and the user's own settings allow, and tells when a program of the book is
 * run for the first time.
 */
export async function safetyFor(flags: SafetyFlags, env: NodeJS.ProcessEnv = process.env): Promise<Safety> {
  const own = await readUserSettings(env);
  const config = await findConfig(resolve(flags.config ?? '.'), process.cwd()).catch(() => undefined);
  const folder = config === undefined ? undefined : await realpath(dirname(config));
  if (config !== undefined && folder !== undefined && /\.(?:m?js|ts)$/.test(config))
    await tellProgram(folder, config);
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

/** Authors know their own programs; who got the book from somebody else is to know it before it is too late, and once. */
async function tellProgram(folder: string, config: string): Promise<void> {
  const list = await cacheFolder().then(
    (cache) => join(cache, 'folders-with-programs'),
    () => undefined,
  );
  const known = list === undefined ? '' : await readFile(list, 'utf8').catch(() => '');
  if (known.split('\n').includes(folder)) return;
  console.error(
    `${basename(config)} is a program of this book, and it runs with your rights; so do the plug-ins that it names. (This is told once for each folder.)`,
  );
  if (list === undefined) return;
  await mkdir(dirname(list), { recursive: true });
  await writeFile(list, `${known}${folder}\n`);
}

/** As root the browser has no sandbox, which nobody has asked for. */
export function tellMissingSandbox({ sandbox }: Settings['browser']): void {
  if (sandbox === undefined && process.getuid?.() === 0)
    console.error(
      'The browser runs without its sandbox, because you are root. `--no-sandbox` says that this is meant.',
    );
}
