import { readdirSync } from 'node:fs';
import path from 'node:path';
import { shelf } from './build-book.js';

/** The configuration of the Rust book: files of one chapter belong together, and the last ones are its appendices. */
export function rustConfig(): string {
  const files = readdirSync(path.join(shelf, 'rust-book/chapters')).filter((name) => name.endsWith('.md'));
  const chapters = new Map<string, string[]>();
  for (const name of files.sort()) {
    const [, number] = /^\d+-(ch\d\d|appendix)/.exec(name) ?? [];
    const key = number === undefined || number === 'ch00' ? name : number;
    chapters.set(key, [...(chapters.get(key) ?? []), `chapters/${name}`]);
  }
  const entries = [...chapters].map(([key, names]) => {
    const matter = key === 'appendix' ? 'back' : key.startsWith('ch') ? 'body' : 'front';
    return JSON.stringify({ files: names, matter });
  });
  return [
    'title: The Rust Programming Language',
    'creators: [Steve Klabnik, Carol Nichols, Chris Krycho]',
    'language: en',
    // Some anchors of the web edition are not in the text that lies on the shelf.
    'rules: { link-has-target: warning }',
    'chapters:',
    ...entries.map((entry) => `  - ${entry}`),
  ].join('\n');
}
