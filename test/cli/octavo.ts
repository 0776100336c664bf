import {
  type ChildProcessWithoutNullStreams,
  execFileSync,
  spawn,
  type SpawnOptions,
} from 'node:child_process';
import { cp, mkdtemp, realpath, symlink } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const repository = new URL('../../', import.meta.url).pathname;

/** Octavo as it is installed: compiled, with its styles and dependencies beside it. */
export interface Installed {
  folder: string;
  cli: string;
  remove: () => void;
}

/** Compiles Octavo into a temporary folder, so that tests need no build beforehand and leave none behind. */
export async function install(): Promise<Installed> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), 'octavo-cli-')));
  await cp(join(repository, 'package.json'), join(folder, 'package.json'));
  for (const name of ['node_modules', 'styles']) await symlink(join(repository, name), join(folder, name));
  const tsc = join(repository, 'node_modules/typescript/bin/tsc');
  execFileSync(process.execPath, [
    tsc,
    '-p',
    repository,
    '--outDir',
    join(folder, 'dist'),
    '--noCheck',
    '--declaration',
    'false',
  ]);
  const bundle = join(folder, 'dist/pdf/page-program/bundle.js');
  execFileSync(process.execPath, [join(repository, 'src/pdf/page-program/build.mjs'), bundle]);
  return {
    folder,
    cli: join(folder, 'dist/cli.js'),
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

export interface Outcome {
  /** Null when a signal ended the process. */
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a program to its end. `during` may do something to it meanwhile. */
export function run(
  command: string[],
  options: SpawnOptions = {},
  during?: (child: ChildProcessWithoutNullStreams) => void,
): Promise<Outcome> {
  const [program = process.execPath, ...rest] = command;
  return new Promise((resolve, reject) => {
    const env = { ...process.env, ...options.env };
    const child = spawn(program, rest, { ...options, env, stdio: 'pipe' });
    const outcome = { stdout: '', stderr: '' };
    child.stdin.end();
    child.stdout.on('data', (data: Buffer) => (outcome.stdout += data.toString()));
    child.stderr.on('data', (data: Buffer) => (outcome.stderr += data.toString()));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, ...outcome });
    });
    during?.(child);
  });
}
