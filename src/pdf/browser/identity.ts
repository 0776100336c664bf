import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Settings } from '../../settings/schema.js';
import { findBrowser } from './browser.js';

/**
 * Names the browser that would print: another one may print something else.
 *
 * @throws {OctavoError} `ERR_BROWSER` when there is none.
 */
export async function identityOf(settings: Settings['browser']): Promise<string> {
  const { executablePath, folder } = await findBrowser(settings);
  // The name of the one that npm delivers has its version and a sum, and is the same on every machine.
  if (folder !== undefined) return path.basename(folder);
  const { size, mtimeMs } = await stat(executablePath);
  return `${executablePath} ${size} ${mtimeMs}`;
}
