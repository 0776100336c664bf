// Stands in for the build where tests load the sources: the module `worker-address.ts` names a bundle of the program as it is now.
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
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

export default {
  process() {
    // Inside the project, so that the packages that it imports are found.
    const folder = resolve('node_modules/.cache/octavo');
    mkdirSync(folder, { recursive: true });
    const file = `${folder}/parser-worker-${hash}.mjs`;
    writeFileSync(file, program);
    return { code: `export const workerAddress = new URL('${pathToFileURL(file).href}');` };
  },
  getCacheKey: () => hash,
};
