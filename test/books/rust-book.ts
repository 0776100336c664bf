import { readdirSync } from 'node:fs';
import path from 'node:path';
import { shelf } from './shelf.js';

/**
 * The configuration of the Rust book. The files of a chapter carry its number (`005-ch01-01-installation.md`), and the last
 * ones are appendices.
 *
 * @param only The names of the files to take.
 */
export function rustConfig(only = /./): string {
  const files = readdirSync(path.join(shelf, 'rust-book/chapters')).filter((name) => name.endsWith('.md'));
  const chapters = new Map<string, string[]>();
  for (const file of files.filter((name) => only.test(name)).sort()) {
    const name = /^\d+-(ch(?!00)\d\d|appendix)/.exec(file)?.[1] ?? file;
    chapters.set(name, [...(chapters.get(name) ?? []), `chapters/${file}`]);
  }
  const matter = (name: string) => (name === 'appendix' ? 'back' : name.startsWith('ch') ? 'body' : 'front');
  return JSON.stringify({
    title: 'The Rust Programming Language',
    creators: ['Steve Klabnik', 'Carol Nichols', 'Chris Krycho'],
    date: '2026-07-09',
    // Some of its links name headings that were renamed since.
    rules: { 'link-has-target': 'warning' },
    chapters: [...chapters].map(([name, paths]) => ({ files: paths, matter: matter(name) })),
  });
}
