// node write-stamp.mjs <folder>: writes a sum of all programs in a built package into its file `stamp`, which the keys of the
// cache depend on.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const folder = process.argv[2];
const hash = createHash('sha256');
for (const name of readdirSync(folder, { recursive: true }).sort())
  if (name.endsWith('.js')) hash.update(`${name}\n`).update(readFileSync(path.join(folder, name)));
writeFileSync(path.join(folder, 'stamp'), hash.digest('hex'));
