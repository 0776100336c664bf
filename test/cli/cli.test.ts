import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { bookFolder, temporaryFolder } from '../book-folder.js';
import { install, type Installed, type Outcome, run } from './octavo.js';

let installed: Installed;
beforeAll(async () => {
  installed = await install();
});
afterAll(() => {
  installed.remove();
});

const octavo = (cwd: string, ...args: string[]): Promise<Outcome> =>
  run([process.execPath, installed.cli, ...args], { cwd });
const chapter = '# Views\n\nA *views.py* holds **views**.\n';

describe('arguments', () => {
  test('--help and --version', async () => {
    const cwd = await temporaryFolder();
    const help = await octavo(cwd, '--help');
    expect(help).toMatchObject({ code: 0, stderr: '' });
    expect(help.stdout).toContain('build');
    const { version } = JSON.parse(await readFile(join(installed.folder, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(await octavo(cwd, '--version')).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
    expect((await octavo(cwd, 'build', '--help')).stdout).toContain('--strict');
  });

  test.each([
    [[]],
    [['bild']],
    [['build', 'mobi']],
    [['build', '--colour']],
    [['build', 'epub', 'pdf']],
    [['build', '--format', 'xml']],
  ])('%j is wrong use', async (args) => {
    const outcome = await octavo(await temporaryFolder(), ...args);
    expect(outcome).toMatchObject({ code: 2, stdout: '' });
    expect(outcome.stderr).not.toBe('');
  });

  test('help waits for nothing but the parser of arguments', async () => {
    const loadedBy = async (file: string) => {
      const source = await readFile(new URL(`../../src/${file}`, import.meta.url), 'utf8');
      const loaded = [...source.matchAll(/^import (?!type\b).*from '([^']+)';$/gm)].map(([, name]) => name);
      return loaded.filter((name) => name?.startsWith('node:') !== true);
    };
    expect(await loadedBy('cli.ts')).toEqual(['commander', './commands/program.js']);
    expect(await loadedBy('commands/program.ts')).toEqual(['commander']);
  });
});

describe('build', () => {
  test('writes the book and tells where', async () => {
    const folder = await bookFolder({ 'views.md': chapter });
    const { code, stdout, stderr } = await octavo(folder, 'build', 'epub');
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stdout).toMatch(/^output\/a-book\.epub {2}\d+ kB {2}\d+\.\d s\n$/);
    expect(await readdir(join(folder, 'output'))).toEqual(['a-book.epub']);
  });

  test('--config names the book, --out the folder from where one stands', async () => {
    const folder = await bookFolder({ 'views.md': chapter });
    const cwd = await temporaryFolder();
    const { code, stdout } = await octavo(cwd, 'build', 'epub', '--config', folder, '--out', 'made/here');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^made\/here\/a-book\.epub /);
    expect(await readdir(join(cwd, 'made/here'))).toEqual(['a-book.epub']);
  });

  test('problems of the book give 1, their places from where one stands, and leave the old book', async () => {
    const folder = await bookFolder({
      'inner/book.yml': 'title: A Book\nchapters: [views.md]\n',
      'inner/views.md': chapter,
    });
    await octavo(folder, 'build', 'epub', '--config', 'inner');
    const before = await readFile(join(folder, 'inner/output/a-book.epub'));
    await writeFile(join(folder, 'inner/views.md'), `${chapter}\n![A cat](cat.png)\n`);
    const { code, stdout, stderr } = await octavo(folder, 'build', 'epub', '--config', 'inner');
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^inner\/views\.md:5:1 {2}error {2}.*image-exists$/m);
    expect(stderr).toMatch(/^1 error$/m);
    expect(await readFile(join(folder, 'inner/output/a-book.epub'))).toEqual(before);
  });

  test('--strict takes warnings for errors', async () => {
    const folder = await bookFolder({ 'views.md': `${chapter}\n### Too deep\n` });
    const mild = await octavo(folder, 'build', 'epub', '--out', 'mild');
    expect(mild.stderr).toContain('warning');
    expect(mild.code).toBe(0);
    expect((await octavo(folder, 'build', 'epub', '--out', 'strict', '--strict')).code).toBe(1);
    expect(await readdir(folder)).not.toContain('strict');
  });

  test('--format json tells everything in one value', async () => {
    const folder = await bookFolder({ 'views.md': `${chapter}\n### Too deep\n` });
    const { stdout } = await octavo(folder, 'build', 'epub', '--format', 'json');
    const { files, messages } = JSON.parse(stdout) as { files: { bytes: number }[]; messages: unknown[] };
    expect(files).toMatchObject([{ path: 'output/a-book.epub' }]);
    expect(files[0]?.bytes).toBe((await stat(join(folder, 'output/a-book.epub'))).size);
    expect(messages).toMatchObject([{ file: 'views.md', line: 5, severity: 'warning', source: 'octavo' }]);
  });

  test('a wrong configuration gives 2 and its places', async () => {
    const folder = await bookFolder({ 'inner/book.yml': 'titel: A Book\nchapters: "*.md"\n' });
    const { code, stdout, stderr } = await octavo(folder, 'build', 'epub', '--config', 'inner/book.yml');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(
      'inner/book.yml:1:1  error  `titel` is an unknown key.  config-is-valid\n  Hint: Did you mean `title`?',
    );
    const json = await octavo(folder, 'build', 'epub', '--config', 'inner', '--format', 'json');
    expect(json.code).toBe(2);
    expect(JSON.parse(json.stdout)).toMatchObject({
      files: [],
      messages: [{ line: 1 }],
      error: { code: 'ERR_CONFIG' },
    });
  });

  test('no configuration gives 2 and a hint', async () => {
    const { code, stderr } = await octavo(await temporaryFolder(), 'build');
    expect(code).toBe(2);
    expect(stderr).toBe(
      'octavo: There is no configuration in the folder “.”.\n' +
        '  Hint: It is called book.yml, book.yaml, book.json, book.config.js, book.config.mjs, book.config.ts.\n',
    );
  });

  test('a configuration in TypeScript is taken', async () => {
    const folder = await bookFolder({
      'book.config.ts': `interface Named { title: string }\nenum Kind { A = 'From TypeScript' }\nconst named: Named = { title: Kind.A };\nexport default { ...named, chapters: '*.md' };\n`,
      'views.md': chapter,
    });
    const { code, stdout, stderr } = await octavo(folder, 'build', 'epub', '--config', 'book.config.ts');
    expect({ code, stderr }).toMatchObject({ code: 0 });
    expect(stdout).toContain('from-typescript.epub');
  });
});

describe('doctor', () => {
  test('tells which browser prints', async () => {
    const folder = await bookFolder({
      'book.yml': `title: A\nchapters: "*.md"\nbrowser: {executablePath: '${process.execPath}'}\n`,
    });
    const { code, stdout } = await octavo(folder, 'doctor', '--trust');
    expect(code).toBe(0);
    expect(stdout).toContain(`\nnode     ${process.version} on `);
    expect(stdout).toContain(`\nbrowser  ${process.execPath} (`);
    expect(stdout).toMatch(/\ncache {4}\S+octavo\S*, \d+ MB; /);
  });

  test('tells which fonts a book lacks', async () => {
    const config = `title: A\nchapters: "*.md"\nbrowser: {executablePath: '${process.execPath}'}\n`;
    const complete = await bookFolder({ 'book.yml': config, 'a.md': '# A' });
    expect((await octavo(complete, 'doctor', '--trust')).stdout).toContain(
      '\nfonts    complete for this book\n',
    );
    const folder = await bookFolder({ 'book.yml': config, 'a.md': '# ไทย\n\n한국 \u{1FB00}' });
    expect((await octavo(folder, 'doctor', '--trust')).stdout).toContain(
      [
        'fonts    6 characters of this book are missing',
        'Run: npm install @fontsource/noto-serif-thai @fontsource/noto-serif-kr',
        "Then write in the configuration: fonts: {body: ['@fontsource/noto-serif-thai', '@fontsource/noto-serif-kr']}",
        'No package is known for: \u{1FB00}',
      ].join('\n         '),
    );
  });

  test('gives 2 without a browser', async () => {
    const folder = await bookFolder({
      'book.yml': 'title: A\nchapters: "*.md"\nbrowser: {executablePath: /absent}\n',
    });
    const { code, stdout, stderr } = await octavo(folder, 'doctor', '--trust');
    expect(code).toBe(2);
    expect(stdout).toContain('\nbrowser  none');
    expect(stderr).toContain('/absent');
  });

  test('gives 2 for a wrong configuration', async () => {
    const folder = await bookFolder({ 'book.yml': 'title: A\n' });
    expect(await octavo(folder, 'doctor')).toMatchObject({ code: 2, stdout: '' });
  });
});

describe('what goes wrong around a build', () => {
  test('the folder to write to is a file: told before the building', async () => {
    const folder = await bookFolder({ 'views.md': chapter, output: 'a file' });
    const { code, stderr } = await octavo(folder, 'build', 'epub');
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /^octavo: The finished files could not be written to output \(EEXIST\)\.\n {2}Hint: /,
    );
  });

  test('the finished book has the name of a folder', async () => {
    const folder = await bookFolder({ 'views.md': chapter });
    await mkdir(join(folder, 'output/a-book.epub'), { recursive: true });
    expect(await octavo(folder, 'build', 'epub')).toMatchObject({ code: 2, stdout: '' });
  });

  test('the disk takes no more: the old book stays, and nothing else', async () => {
    const folder = await bookFolder({ 'views.md': chapter });
    await octavo(folder, 'build', 'epub');
    const before = await readFile(join(folder, 'output/a-book.epub'));
    const limited = [
      'bash',
      '-c',
      `trap '' XFSZ; ulimit -f 4; exec "$0" "$@"`,
      process.execPath,
      installed.cli,
      'build',
      'epub',
    ];
    const { code, stderr } = await run(limited, { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain('(EFBIG)');
    // It is noticed before the work begins.
    expect(stderr).not.toContain('EPUB:');
    expect(await readdir(join(folder, 'output'))).toEqual(['a-book.epub']);
    expect(await readFile(join(folder, 'output/a-book.epub'))).toEqual(before);
  });

  test('nobody reads the output', async () => {
    const folder = await bookFolder({ 'views.md': chapter });
    const outcome = await run(
      [process.execPath, installed.cli, 'build', 'epub'],
      { cwd: folder },
      (child) => {
        child.stdout.destroy();
        child.stderr.destroy();
      },
    );
    expect(outcome.code).toBe(0);
    expect(await readdir(join(folder, 'output'))).toEqual(['a-book.epub']);
  });

  test.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('%s ends with %i and leaves nothing', async (signal, code) => {
    const slow =
      'export default { title: "Slow", chapters: "*.md", remarkPlugins: [() => async () => { console.error("slow"); await new Promise((done) => setTimeout(done, 1000)); }] };\n';
    const folder = await bookFolder({ 'book.config.mjs': slow, 'views.md': chapter });
    const command = [process.execPath, installed.cli, 'build', 'epub', '--config', 'book.config.mjs'];
    const outcome = await run(command, { cwd: folder }, (child) => {
      child.stderr.once('data', () => child.kill(signal));
    });
    expect(outcome.code).toBe(code);
    expect(await readdir(folder)).not.toContain('output');
  });
});

test('--chapter builds a sample', async () => {
  const folder = await bookFolder({ 'views.md': chapter, 'forms.md': '# Forms\n', 'api.md': '# API\n' });
  const one = await octavo(folder, 'build', '--chapter', 'views', 'epub');
  expect(one).toMatchObject({ code: 0 });
  expect(one.stdout).toMatch(/^output\/a-book-views\.epub /);
  const two = await octavo(folder, 'build', 'epub', '--chapter', 'views,forms');
  expect(two.stdout).toMatch(/^output\/a-book-forms-views\.epub /);
  const none = await octavo(folder, 'build', 'epub', '--chapter', 'vews');
  expect(none).toMatchObject({ code: 2, stdout: '' });
  expect(none.stderr).toContain('Did you mean “views”?');
});

test('builds keep their results in the cache folder, unless they are told not to; clean deletes them', async () => {
  const folder = await bookFolder({ 'a.md': `# A\n\n${'Words of a chapter. '.repeat(200)}\n` });
  const cache = await temporaryFolder();
  const stamp = join(installed.folder, 'dist/stamp');
  const octavoHere = (...args: string[]) =>
    run([process.execPath, installed.cli, ...args], { cwd: folder, env: { XDG_CACHE_HOME: cache } });
  const kept = async () => readdir(join(cache, 'octavo/results')).catch(() => []);
  await writeFile(stamp, 'a build');
  try {
    expect((await octavoHere('build', 'epub', '--no-cache')).code).toBe(0);
    expect(await kept()).toEqual([]);
    expect((await octavoHere('build', 'epub')).code).toBe(0);
    expect(await kept()).not.toEqual([]);
    const { stdout } = await octavoHere('clean');
    expect(stdout).toBe(`Deleted ${join(cache, 'octavo')}.\n`);
    expect(await readdir(cache)).toEqual([]);
    expect((await octavoHere('check')).code).toBe(0);
    expect(await kept()).toHaveLength(1);
  } finally {
    await rm(stamp);
  }
});
