import { resolve } from 'node:path';
import { staysInside } from '../files/inside.js';
import { configError, messageOf } from './check.js';
import type { LoadedConfig } from './load.js';
import type { KeyPath } from './problems.js';

/**
 * Refuses what the configuration of a stranger could do harm with: name a program that is started, take the browser out of its
 * sandbox, or write outside the book's folder. A configuration in JavaScript or TypeScript has run by now and could do all that
 * anyway.
 *
 * @throws {OctavoError} ERR_CONFIG, with a message for each such key.
 */
export async function checkTrust(config: LoadedConfig): Promise<void> {
  const { settings, folder, file, module, place } = config;
  if (module !== undefined) return;
  const { executablePath, sandbox } = settings.browser;
  const found: [key: KeyPath, does: string, instead: string][] = [];
  if (executablePath !== undefined)
    found.push([
      ['browser', 'executablePath'],
      'names a program',
      'name the browser with `--browser` or CHROME_PATH',
    ]);
  if (sandbox === false)
    found.push([['browser', 'sandbox'], 'takes the browser out of its sandbox', 'pass `--no-sandbox`']);
  if (!(await staysInside(folder, resolve(folder, settings.out))))
    found.push([['out'], 'leads out of the folder of the book', 'name the folder with `--out`']);
  if (found.length === 0) return;
  throw configError(
    found.map(([key, does, instead]) => {
      const reason = `\`${key.join('.')}\` ${does}, which only a book that you trust may do.`;
      const hint = `Pass \`--trust\` (\`{ trust: true }\` in a script) if you know who wrote it, or ${instead}.`;
      return messageOf({ reason, hint }, file.path, place(key));
    }),
  );
}
