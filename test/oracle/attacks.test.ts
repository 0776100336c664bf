import { existsSync } from 'node:fs';
import { chmod, mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { unzipSync } from 'fflate';
import { build, epub, OctavoError, pdf, readBook } from '../../src/index.js';
import type { RuleId } from '../../src/diagnostics/rules.js';
import type { ParsedBook, RenderedFile } from '../../src/model/book.js';
import { attacks } from './attacks.js';
import { temporaryFolder } from '../book-folder.js';
import { readPdf } from '../books/read-pdf.js';

/** A word that is in no book. */
const secret = 'zqxjkvbwzq';

let server: Server;
let out: string;
const called: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    called.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  out = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
});

/** All that is in a finished book, decompressed; of a PDF also its text, whose letters are numbers in the file. */
async function contentOf({ path: name, bytes }: RenderedFile): Promise<string> {
  const buffer = Buffer.from(bytes);
  if (name.endsWith('.epub'))
    return Object.entries(unzipSync(buffer))
      .map(([at, file]) => `${at}\n${Buffer.from(file).toString('latin1')}`)
      .join('\n');
  const parts = [buffer.toString('latin1'), ...(await readPdf(bytes)).text];
  for (let at = buffer.indexOf('stream\n'); at >= 0; at = buffer.indexOf('stream\n', at + 7)) {
    try {
      parts.push(inflateSync(buffer.subarray(at + 7)).toString('latin1'));
    } catch {
      // A stream that is not compressed, or the end of one.
    }
  }
  return parts.join('\n');
}

/** What a reading system would run or load: readers of an EPUB can be less careful than the build. */
const living = [
  /<(?:\w+:)?(?:script|iframe|object|embed|foreignObject|base|link\b[^>]*http)\b/i,
  /<[^>]*\son\w+\s*=/i,
  /<[^>]*=\s*["']?\s*(?:javascript|vbscript):/i,
  /<(?!a\b)[^>]*\s(?:src|srcset|poster|data|href|xlink:href)\s*=\s*["']?(?:https?:|file:|\/\/)/i,
  /(?:url\(|@import|image-set\()\s*["']?(?:https?:|file:|\/\/)/i,
];

/** The documents, pictures and style sheets of an EPUB as text. */
function documentsOf({ path: name, bytes }: RenderedFile): string[] {
  if (!name.endsWith('.epub')) return [];
  return Object.entries(unzipSync(bytes))
    .filter(([at]) => /\.(?:xhtml|svg|css)$/.test(at))
    .map(([, file]) => Buffer.from(file).toString());
}

/** The files of a book, made also when the manuscript has errors that would stop an author. */
async function buildAll(folder: string): Promise<RenderedFile[]> {
  const book = await readBook(folder);
  const targets = [epub(), pdf()];
  const { files, messages } = await build(book, { targets, out: path.join(folder, 'output') });
  if (files.length > 0) return files;
  const rules: ParsedBook['settings']['rules'] = {};
  for (const { ruleId } of messages) rules[ruleId as RuleId] = 'warning';
  const lenient = { ...book, settings: { ...book.settings, rules } };
  return (await build(lenient, { targets })).files;
}

test('there are sixty attacks', () => {
  expect(attacks.length).toBeGreaterThanOrEqual(60);
});

test.each(attacks)('no harm is done by $name', async ({ files, links = [] }) => {
  const parent = await temporaryFolder();
  const folder = path.join(parent, 'book');
  const [outside, ran] = [path.join(parent, 'secret.txt'), path.join(parent, 'ran')];
  const filled = (text: string) =>
    text.replaceAll('OUT', out).replaceAll('SECRET', outside).replaceAll('RAN', ran);
  await mkdir(folder);
  await writeFile(outside, `# A ${secret}\n`);
  for (const [name, text] of Object.entries({ 'book.yml': 'title: A\nchapters: a.md\n', ...files })) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), filled(text));
    if (name.endsWith('.sh')) await chmod(path.join(folder, name), 0o755);
  }
  for (const link of links) await symlink(outside, path.join(folder, link));

  let made: RenderedFile[] = [];
  try {
    made = await buildAll(folder);
  } catch (error) {
    // A configuration that is refused gives no book.
    if (!(error instanceof OctavoError) || error.code !== 'ERR_CONFIG') throw error;
  }
  const content = (await Promise.all(made.map(contentOf))).join('\n');
  expect(content).not.toContain(secret);
  expect(content).not.toMatch(/^\.\.|\/\.\.\/\.\.\/evil/m);
  for (const text of made.flatMap(documentsOf))
    expect(living.map((pattern) => pattern.exec(text)?.[0])).toEqual(living.map(() => undefined));
  expect(called).toEqual([]);
  expect(existsSync(ran)).toBe(false);
  expect((await readdir(parent)).sort()).toEqual(['book', 'secret.txt']);
});
