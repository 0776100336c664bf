import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { type FoundBrowser, findBrowser } from '../../src/pdf/browser/browser.js';

const command = path.join(
  path.dirname(createRequire(import.meta.url).resolve('@daisy/ace-cli/package.json')),
  'bin/ace.js',
);

interface Report {
  assertions: {
    'earl:testSubject': { url: string };
    assertions: {
      'earl:test': { 'dct:title': string; 'earl:impact': string };
      'earl:result': { 'dct:description': string; html?: string };
    }[];
  }[];
}

/** The browser that Octavo prints with; undefined when there is none. */
export async function browserForAce(): Promise<FoundBrowser | undefined> {
  return findBrowser({}).catch(() => undefined);
}

/** What Ace by DAISY finds, each as a line. */
export async function aceViolations(bytes: Uint8Array, browser: FoundBrowser): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'octavo-ace-'));
  const file = path.join(folder, 'book.epub');
  const out = path.join(folder, 'report');
  const env = {
    ...process.env,
    PUPPETEER_EXECUTABLE_PATH: browser.executablePath,
    ACE_TIMEOUT_INITIAL: '60000',
    ...(browser.libraryPath !== undefined && { LD_LIBRARY_PATH: browser.libraryPath }),
  };
  try {
    await writeFile(file, bytes);
    await promisify(execFile)(process.execPath, [command, '--silent', '--outdir', out, file], { env });
    const { assertions } = JSON.parse(await readFile(path.join(out, 'report.json'), 'utf8')) as Report;
    return assertions.flatMap(({ 'earl:testSubject': { url }, assertions: found }) =>
      found.map(({ 'earl:test': test, 'earl:result': result }) => {
        const what = result.html ?? result['dct:description'];
        return `${url} ${test['earl:impact']} ${test['dct:title']}: ${what.slice(0, 200)}`;
      }),
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
