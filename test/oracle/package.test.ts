import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { bookFolder, temporaryFolder } from '../book-folder.js';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A machine with Node and npm, and nothing else that a book could lean on. */
const bare = { PATH: path.dirname(process.execPath), HOME: '', LANG: 'C.UTF-8' };

test('the packed package builds both books in an empty project, from a script and from the command line', async () => {
  const project = await temporaryFolder();
  const run = (command: string, ...args: string[]) =>
    execFileSync(command, args, {
      cwd: project,
      encoding: 'utf8',
      env: { ...bare, HOME: project },
      stdio: 'pipe',
    });
  const [tarball] = JSON.parse(
    execFileSync('npm', ['pack', '--json', '--pack-destination', project], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  ) as [{ filename: string }];
  await writeFile(path.join(project, 'package.json'), '{"type":"module"}');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', tarball.filename], {
    cwd: project,
    stdio: 'pipe',
  });

  const book = await bookFolder({
    'book.yml': 'title: Two chapters\nname: two\nchapters: [a.md, b.md]\n',
    'a.md': '# A\n\n*app.py*[^1]\n\n[^1]: A note.\n',
    'b.md': '# B\n\nSee [A](a.md).\n',
  });
  const script = `import { build, epub, pdf, readBook } from 'octavo';
const book = await readBook(${JSON.stringify(book)});
const { files, messages } = await build(book, { targets: [epub(), pdf()], out: 'script' });
console.log(files.map(({ path }) => path).join(), messages.length);`;
  await writeFile(path.join(project, 'publish.js'), script);
  expect(run('node', 'publish.js').trim()).toBe('two.epub,two.pdf 0');
  run('npx', 'octavo', 'build', '--config', path.join(book, 'book.yml'), '--out', path.join(project, 'cli'));
  for (const name of ['script/two.epub', 'script/two.pdf', 'cli/two.epub', 'cli/two.pdf']) {
    expect(existsSync(path.join(project, name))).toBe(true);
  }
});
