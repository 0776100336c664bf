// node write-stamp.mjs <folder>: writes a checksum of all JavaScript files in the folder to the file `stamp` in it. The keys of
// the cache depend on it.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const folder = process.argv[2];
const hash = createHash('sha256');
for (const name of readdirSync(folder, { recursive: true }).sort())
  if (name.endsWith('.js')) hash.update(`${name}\n`).update(readFileSync(path.join(folder, name)));
writeFileSync(path.join(folder, 'stamp'), hash.digest('hex'));
