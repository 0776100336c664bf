import { rm } from 'node:fs/promises';
import { cacheFolder } from '../files/cache-folder.js';

/** Deletes the cache, which holds the unpacked browser and results of builds. The next build makes them anew. */
export async function runClean(): Promise<void> {
  const folder = await cacheFolder();
  await rm(folder, { recursive: true, force: true });
  console.log(`Deleted ${folder}.`);
}
