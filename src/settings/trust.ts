import { resolve } from 'node:path';
import { staysInside } from '../files/inside.js';
import { configError, messageOf } from './check.js';
import type { LoadedConfig } from './load.js';
import type { KeyPath } from './problems.js';

/**
 * Refuses what the configuration of a stranger could do harm with: start a program, turn off the browser's sandbox, or write outside
 * the book's folder. A configuration in JavaScript or TypeScript is not checked: it has already run.
 *
 * @throws {OctavoError} ERR_CONFIG, with a message for each key.
 */
export async function checkTrust(config: LoadedConfig): Promise<void> {
  const { settings, folder, file, module, place } = config;
  if (module !== undefined) return;
  const { executablePath, sandbox } = settings.browser;
  const found: [key: KeyPath, does: string, instead: string][] = [];
  if (executablePath !== undefined)
    found.push([
      ['browser', 'executablePath'],
      'starts a program',
      'name the browser with `--browser` or CHROME_PATH',
    ]);
  if (sandbox === false)
    found.push([['browser', 'sandbox'], 'turns off the browser’s sandbox', 'pass `--no-sandbox`']);
  if (!(await staysInside(folder, resolve(folder, settings.out))))
    found.push([['out'], 'leads out of the book’s folder', 'name the folder with `--out`']);
  if (found.length === 0) return;
  throw configError(
    found.map(([key, does, instead]) => {
      const reason = `\`${key.join('.')}\` ${does}, which requires trust.`;
      const hint = `If you trust the author, pass \`--trust\` (in a script, \`{ trust: true }\`); otherwise, ${instead}.`;
      return messageOf({ reason, hint }, file.path, place(key));
    }),
  );
}
