import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Books that others wrote lie beside the repository, where they are at all. */
export const shelf = fileURLToPath(new URL('../../../shared/books/', import.meta.url));

/** Whether a book of the shelf is there; tests that want it are skipped otherwise, and say so. */
export function isOnShelf(name: string): boolean {
  return existsSync(path.join(shelf, name));
}
