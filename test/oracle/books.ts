import { access, cp, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { temporaryFolder } from '../book-folder.js';

/** Real books that stand beside the repository where they are at hand; data, never part of it. */
const shelf = path.resolve('../shared/books');

/**
 * A copy of a book with a configuration of its own; undefined when the book is not there.
 *
 * @param only The names of the files to take; links to the others are warnings then.
 */
export async function realBook(name: keyof typeof configs, only = /./): Promise<string | undefined> {
  const source = path.join(shelf, name);
  try {
    await access(source);
  } catch {
    return undefined;
  }
  const folder = await temporaryFolder();
  await cp(source, folder, { recursive: true });
  const files = (await readdir(path.join(folder, 'chapters')))
    .filter((file) => file.endsWith('.md') && only.test(file))
    .sort();
  await writeFile(path.join(folder, 'book.yml'), configs[name](files));
  return folder;
}

const configs = {
  'explore-flask': () => `title: Explore Flask
creators: [{ name: Robert Picard, fileAs: 'Picard, Robert' }]
date: 2014-07
rights: Public domain
cover: images/cover.png
chapters: chapters/*.md
`,
  // The files of a chapter carry its number: 005-ch01-01-installation.md.
  'rust-book': (files: string[]) => {
    const chapters = new Map<string, string[]>();
    for (const file of files) {
      const name = /^\d+-(ch\d\d|appendix)/.exec(file)?.[1] ?? file;
      chapters.set(name, [...(chapters.get(name) ?? []), `chapters/${file}`]);
    }
    const matter = (name: string) =>
      name === 'appendix' ? 'back' : /^ch(?!00)/.test(name) ? 'body' : 'front';
    return JSON.stringify({
      title: 'The Rust Programming Language',
      creators: ['Steve Klabnik', 'Carol Nichols', 'Chris Krycho'],
      date: '2026-07-09',
      // Some of its links name headings that were renamed since.
      rules: { 'link-has-target': 'warning' },
      chapters: [...chapters].map(([name, paths]) => ({ files: paths, matter: matter(name) })),
    });
  },
};
