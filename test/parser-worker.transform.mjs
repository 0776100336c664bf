// Stands in for the build where tests load the sources: the module `worker-address.ts` names a bundle of the program as it is now.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { buildSync } from 'esbuild';

const { outputFiles } = buildSync({
  entryPoints: ['src/read/parser/worker.ts'],
  bundle: true,
  packages: 'external',
  platform: 'node',
  format: 'esm',
  target: 'node20',
  write: false,
  logLevel: 'error',
});
const program = outputFiles[0].text;
const hash = createHash('sha256').update(program).digest('hex');

// Inside the project, so that the packages that it imports are found. It is written here, and not when the module is transformed:
// Jest keeps what it has transformed, also when `npm ci` has deleted this folder.
const folder = resolve('node_modules/.cache/octavo');
const file = `${folder}/parser-worker-${hash}.mjs`;
mkdirSync(folder, { recursive: true });
if (!existsSync(file)) {
  const temporary = `${file}.${process.pid}`;
  writeFileSync(temporary, program);
  renameSync(temporary, file);
}

export default {
  process: () => ({ code: `export const workerAddress = new URL('${pathToFileURL(file).href}');` }),
  getCacheKey: () => hash,
};
