import { rm } from 'node:fs/promises';
import { cacheFolder } from '../files/cache-folder.js';

/** Deletes the cache: the unpacked browser and the results of earlier builds. */
export async function runClean(): Promise<void> {
  const folder = await cacheFolder();
  await rm(folder, { recursive: true, force: true });
  console.log(`Deleted ${folder}.`);
}
