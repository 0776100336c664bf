import { dirname, join } from 'node:path';
import type { ParsedBook } from './book.js';
import { visit } from '../tree/visit.js';

/** The absolute paths of the files that a book was made of: configuration, chapters, cover, pictures and included code. */
export function sourcesOf({ file, folder, chapters, settings }: ParsedBook): string[] {
  const { cover, glossary, changes, citations } = settings;
  const paths = [file.path, cover, glossary, changes, citations?.file];
  for (const chapter of chapters) {
    for (const { path, tree } of chapter.files) {
      paths.push(path);
      const add = (url: string) => paths.push(join(dirname(path), decode(url)));
      visit(tree, (node) => {
        if (node.type === 'image' || node.type === 'definition') add(node.url);
        if (node.type === 'image') Object.values(node.data?.targets ?? {}).forEach(add);
        if (node.type === 'code' && node.data?.fence?.include) add(node.data.fence.include.path);
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
