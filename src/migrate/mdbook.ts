import path from 'node:path';
import { at, names, readData, text } from './data.js';
import type { Tool } from './manuscript.js';
import { readSummary } from './summary.js';

/** mdBook: `book.toml` and `src/SUMMARY.md`. */
export const mdbook: Tool = {
  async read(folder) {
    const config = readData(await folder.text('book.toml'), 'toml');
    const book = at(config, 'book');
    const summary = path.posix.join(text(at(book, 'src')) ?? 'src', 'SUMMARY.md');
    const listed = await readSummary(folder, summary);
    if (!listed) return undefined;
    return {
      tool: `mdBook (${config === undefined ? '' : 'book.toml, '}${summary})`,
      title: text(at(book, 'title')) ?? listed.title,
      authors: [...names(at(book, 'authors')), ...names(at(book, 'author'))],
      language: text(at(book, 'language')),
      description: text(at(book, 'description')),
      dialect: ['mdbook'],
      items: listed.items,
      lost: listed.lost,
    };
  },
};
