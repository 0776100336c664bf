import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { Opened } from './opened.js';

/** What axe finds in the content documents. In a process of its own: jsdom does not load where jest has replaced `require`. */
export async function axeViolations(book: Opened): Promise<string[]> {
  const paths = book.paths.filter((path) => path.endsWith('.xhtml')).map((path) => path.replace('EPUB/', ''));
  const worker = spawn(process.execPath, ['test/epub/axe-worker.mjs'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  worker.stdin.end(JSON.stringify(Object.fromEntries(paths.map((path) => [path, book.text(path)]))));
  return JSON.parse(await text(worker.stdout)) as string[];
}
