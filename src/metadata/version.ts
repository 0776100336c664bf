import { report } from '../diagnostics/report.js';
import { askGit } from '../files/git.js';
import type { ParsedBook } from '../model/book.js';

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
  const version = await askGit(folder, ['describe', '--tags', '--always']);
  if (version === undefined) {
    const hint = 'Write the version itself, or commit the book.';
    report(file, 'version-is-known', undefined, 'Git knows no version of the book.', hint);
  }
  return version;
}
