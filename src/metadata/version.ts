import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { ParsedBook } from '../model/book.js';
import { report } from '../diagnostics/report.js';

const run = promisify(execFile);

/**
 * The version that a book wants to show: a text, or what Git calls the last commit, such as `v1.2-3-g0abc123`. Undefined,
 * with a message, when Git has nothing to say.
 */
export async function versionOf({
  settings,
  folder,
  file,
}: Pick<ParsedBook, 'settings' | 'folder' | 'file'>): Promise<string | undefined> {
  if (settings.version !== 'git') return settings.version;
  try {
    // The settings of a repository can name a program to run; this asks for nothing that would start one.
    const { stdout } = await run('git', ['-c', 'core.fsmonitor=false', 'describe', '--tags', '--always'], {
      cwd: folder,
    });
    return stdout.trim() || undefined;
  } catch {
    const hint = 'Write the version itself, or commit the book.';
    report(file, 'version-is-known', undefined, 'Git knows no version of the book.', hint);
    return undefined;
  }
}
