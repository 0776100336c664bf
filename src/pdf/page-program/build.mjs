// Bundles the page program into the module that `bundle.ts` stands for. `node build.mjs <file>` writes it to a file.
import { buildSync } from 'esbuild';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('.', import.meta.url));

/** @returns {string} The text of a JavaScript module. */
export function bundlePageProgram() {
  const { outputFiles } = buildSync({
    absWorkingDir: folder,
    entryPoints: ['main.ts'],
    bundle: true,
    format: 'iife',
    globalName: 'octavo',
    target: 'chrome120',
    tsconfig: 'tsconfig.json',
    write: false,
  });
  return `export const program = ${JSON.stringify(outputFiles[0].text)};\n`;
}

const [, started, target] = process.argv;
if (target !== undefined && started === fileURLToPath(import.meta.url))
  writeFileSync(target, bundlePageProgram());
