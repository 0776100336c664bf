import { rm } from 'node:fs/promises';
import { cacheFolder } from '../pdf/browser/cache-folder.js';

/** Removes what Octavo keeps on this machine: the unpacked browser above all. It is made anew when it is needed. */
export async function runClean(): Promise<void> {
  const folder = await cacheFolder();
  await rm(folder, { recursive: true, force: true });
  console.log(`${folder} is removed.`);
}
