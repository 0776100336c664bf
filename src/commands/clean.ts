import { rm } from 'node:fs/promises';
import { cacheFolder } from '../pdf/browser/cache-folder.js';

/** Deletes the cache, which holds the unpacked browser. The next build that needs it unpacks it again. */
export async function runClean(): Promise<void> {
  const folder = await cacheFolder();
  await rm(folder, { recursive: true, force: true });
  console.log(`Deleted ${folder}.`);
}
