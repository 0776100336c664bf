import path from 'node:path';
import { at, names, readData, text } from './data.js';
import { chaptersOf, type Tool } from './manuscript.js';
import { readSummary } from './summary.js';

/** GitBook and HonKit: `SUMMARY.md`, with `book.json`, `.gitbook.yaml`, or neither. */
export const gitbook: Tool = {
  async read(folder) {
    const config = readData(await folder.text('book.json'), 'json');
    const root =
      text(at(config, 'root')) ??
      text(at(readData(await folder.text('.gitbook.yaml'), 'yaml'), 'root')) ??
      '.';
    const summary = path.posix.join(root, text(at(config, 'structure', 'summary')) ?? 'SUMMARY.md');
    const listed = await readSummary(folder, summary);
    if (!listed) return undefined;
    const readme = path.posix.join(root, text(at(config, 'structure', 'readme')) ?? 'README.md');
    const isListed = chaptersOf(listed).some(({ files }) => files.includes(readme));
    const start = isListed || !(await folder.has(readme)) ? [] : [{ files: [readme], numbered: false }];
    const variables = Object.entries((at(config, 'variables') as Record<string, unknown> | undefined) ?? {});
    return {
      tool: `GitBook or HonKit (${config === undefined ? '' : 'book.json, '}${summary})`,
      title: text(at(config, 'title')) ?? listed.title,
      authors: names(at(config, 'author')),
      language: text(at(config, 'language')),
      description: text(at(config, 'description')),
      isbn: text(at(config, 'isbn')),
      cover: text(at(config, 'cover')) ?? ((await folder.has('cover.jpg')) ? 'cover.jpg' : undefined),
      variables: Object.fromEntries(
        variables.flatMap(([name, value]) => {
          const shown = text(value);
          return shown === undefined || !/^[\w.-]+$/.test(name) ? [] : [[name, shown]];
        }),
      ),
      dialect: ['gitbook'],
      items: [...start, ...listed.items],
      lost: listed.lost,
    };
  },
};
