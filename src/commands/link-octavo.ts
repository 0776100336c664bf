import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Two folders above, as source and as compiled. */
const own = fileURLToPath(new URL('../../', import.meta.url));

/**
 * Makes the package that is running the one that scripts in a folder find, where they find none. `npx octavo init` has it in a cache
 * that scripts do not look into; `npm install` puts a copy in the place of the link.
 *
 * @returns Whether scripts of the folder find a package.
 */
export async function linkOctavo(folder: string): Promise<boolean> {
  if (isInstalled(folder)) return true;
  const modules = path.join(folder, 'node_modules');
  const bin = path.join(modules, '.bin');
  const { bin: programs } = JSON.parse(await readFile(path.join(own, 'package.json'), 'utf8')) as {
    bin: { octavo: string };
  };
  const program = path.normalize(programs.octavo);
  try {
    await mkdir(bin, { recursive: true });
    await symlink(own, path.join(modules, 'octavo'), 'junction');
    const [name, script] =
      process.platform === 'win32'
        ? ['octavo.cmd', `@node "%~dp0\\..\\octavo\\${program}" %*\r\n`]
        : ['octavo', `#!/bin/sh\nexec node "$(dirname "$0")/../octavo/${program}" "$@"\n`];
    await writeFile(path.join(bin, name), script, { mode: 0o755 });
    return true;
  } catch {
    // Not all disks have links; then it is installed by hand.
    return false;
  }
}

function isInstalled(folder: string): boolean {
  try {
    createRequire(path.join(folder, 'package.json')).resolve('octavo/package.json');
    return true;
  } catch {
    return false;
  }
}
