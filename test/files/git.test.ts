import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { askGit } from '../../src/files/git.js';
import { modifiedOf } from '../../src/metadata/modified.js';
import { versionOf } from '../../src/metadata/version.js';
import { readBook } from '../../src/read/read-book.js';
import { bookFolder } from '../book-folder.js';

/** A repository whose settings name a program that leaves a file `ran` behind. */
async function repository(): Promise<{ folder: string; ran: string; git: (...args: string[]) => string }> {
  const folder = await bookFolder({ 'a.md': '# A\n' });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], {
      cwd: folder,
      encoding: 'utf8',
    }).trim();
  git('init', '-q', '.');
  git('add', '.');
  git('commit', '-qm', 'one');
  const program = path.join(folder, '.git', 'program.sh');
  const ran = path.join(folder, '.git', 'ran');
  await writeFile(program, `#!/bin/sh\ntouch "${ran}"\nexit 1\n`);
  await chmod(program, 0o755);
  for (const key of ['gpg.program', 'core.fsmonitor', 'core.sshCommand', 'core.pager', 'diff.external'])
    git('config', key, program);
  git('config', 'core.hooksPath', path.dirname(program));
  return { folder, ran, git };
}

/** Gives the last commit a signature, which `log.showSignature` has checked by the program. */
function sign(git: (...args: string[]) => string): void {
  const commit = git('cat-file', 'commit', 'HEAD').replace(
    /\n\n/,
    '\ngpgsig -----BEGIN PGP SIGNATURE-----\n \n abc\n -----END PGP SIGNATURE-----\n\n',
  );
  const signed = execFileSync('git', ['hash-object', '-t', 'commit', '-w', '--stdin'], {
    cwd: git('rev-parse', '--show-toplevel'),
    input: `${commit}\n`,
    encoding: 'utf8',
  });
  git('update-ref', 'HEAD', signed.trim());
  git('config', 'log.showSignature', 'true');
}

test('a signature is not checked by the program that the repository names', async () => {
  const { folder, ran, git } = await repository();
  sign(git);
  await rm(ran, { force: true });
  const book = await readBook(folder);
  expect(await modifiedOf(book, {})).toMatch(/^20/);
  expect(await versionOf({ ...book, settings: { ...book.settings, version: 'git' } })).toMatch(/^[\da-f]{7}/);
  expect(existsSync(ran)).toBe(false);
  // The program does run where nothing keeps it from that.
  execFileSync('git', ['log', '-1'], { cwd: folder, stdio: 'ignore' });
  expect(existsSync(ran)).toBe(true);
});

test('what a partial clone lacks is not fetched', async () => {
  const { folder, ran, git } = await repository();
  await writeFile(path.join(folder, 'b.md'), '# B\n');
  git('add', '.');
  git('commit', '-qm', 'two');
  const first = git('rev-parse', 'HEAD^');
  git('config', 'core.repositoryformatversion', '1');
  git('config', 'extensions.partialclone', 'origin');
  git('config', 'remote.origin.url', 'ssh://example.invalid/book');
  git('config', 'remote.origin.promisor', 'true');
  await rm(path.join(folder, '.git/objects', first.slice(0, 2), first.slice(2)));
  await rm(ran, { force: true });
  expect(await askGit(folder, ['log', '--format=%cI', '--', 'a.md'])).toBeUndefined();
  expect(existsSync(ran)).toBe(false);
});

test('outside a repository there is no answer', async () => {
  const folder = await bookFolder({});
  await mkdir(path.join(folder, '.git'));
  expect(await askGit(folder, ['describe', '--always'])).toBeUndefined();
});
