import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Settings } from '../../settings/schema.js';
import { findBrowser } from './browser.js';

/**
 * Identifies the browser that prints: another one can lay out pages differently.
 *
 * @throws {OctavoError} `ERR_BROWSER` when there is none.
 */
export async function identityOf(settings: Settings['browser']): Promise<string> {
  const { executablePath, folder } = await findBrowser(settings);
  // The folder of the bundled browser has its version and checksum as its name, on every machine.
  if (folder !== undefined) return path.basename(folder);
  const { size, mtimeMs } = await stat(executablePath);
  return `${executablePath} ${size} ${mtimeMs}`;
}
