import { dirname, join } from 'node:path';
import { visit } from 'unist-util-visit';
import type { Book } from './book.js';

/** The absolute paths of the files that a book was made of: configuration, chapters, cover and pictures. */
export function sourcesOf({ file, folder, chapters, settings }: Book): string[] {
  const paths = [file.path, settings.cover];
  for (const chapter of chapters) {
    for (const { path, tree } of chapter.files) {
      paths.push(path);
      visit(tree, ['image', 'definition'], (node) => {
        if ('url' in node) paths.push(join(dirname(path), decode(node.url)));
      });
    }
  }
  return paths.filter((path) => path !== undefined).map((path) => join(folder, path));
}

function decode(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
