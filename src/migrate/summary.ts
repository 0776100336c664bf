import path from 'node:path';
import type { List, ListItem, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { decode } from '../tree/inner-links.js';
import { visit } from '../tree/visit.js';
import type { ChapterItem, Folder, Manuscript, PartItem } from './manuscript.js';

/** What a list of chapters holds: `SUMMARY.md` of mdBook and GitBook, `toc.md`, `_sidebar.md`. */
export type Listed = Pick<Manuscript, 'items' | 'lost' | 'title'>;

/**
 * Reads a list of links to chapters. A link in a list within a list is a section of the chapter above it; links outside of lists are
 * chapters without numbers, and headings begin parts.
 *
 * @param name The file of the list, relative to the folder; its links start there.
 */
export async function readSummary(folder: Folder, name: string): Promise<Listed | undefined> {
  const tree = await folder.tree(name);
  const items: (ChapterItem | PartItem)[] = [];
  const lost: string[] = [];
  const seen = new Set<string>();
  let part: PartItem | undefined;
  let title: string | undefined;
  let hasList = false;
  const add = (item: ChapterItem) => (part ? part.chapters : items).push(item);
  const isThere = async (url: string) => {
    const file = path.posix.join(path.posix.dirname(name), decode(url.replace(/[#?].*$/, '')));
    const found = await firstThere(folder, file);
    if (found === undefined && url !== '' && !/^[a-z]+:/i.test(url))
      lost.push(`“${url}” in “${name}” is not a file in the folder.`);
    return found;
  };
  const filesOf = async (node: ListItem): Promise<string[]> => {
    const files: string[] = [];
    for (const url of linksOf(node)) {
      const file = await isThere(url);
      if (file === undefined || seen.has(file)) continue;
      seen.add(file);
      files.push(file);
    }
    return files;
  };

  for (const node of tree.children) {
    if (node.type === 'heading') {
      const words = toString(node);
      if (title === undefined && node.depth === 1 && items.length === 0) {
        title = /^(?:summary|table of contents|contents|toc)$/i.test(words) ? '' : words;
      } else if (!/^(?:summary|table of contents|contents|toc)$/i.test(words)) {
        part = { part: words, chapters: [] };
        items.push(part);
      }
    } else if (node.type === 'list') {
      hasList = true;
      for (const item of node.children) {
        const files = await filesOf(item);
        if (files.length > 0) add({ files });
        else if (listIn(item) !== undefined && part === undefined)
          for (const inner of listIn(item)?.children ?? []) add({ files: await filesOf(inner) });
      }
    } else {
      // Links after the list end the parts.
      if (hasList && linksOf(node).length > 0) part = undefined;
      for (const url of linksOf(node)) {
        const file = await isThere(url);
        if (file === undefined || seen.has(file)) continue;
        seen.add(file);
        add({ files: [file], numbered: false, matter: hasList ? 'back' : 'front' });
      }
    }
  }
  const kept = items.filter((item) => ('part' in item ? item.chapters.length > 0 : item.files.length > 0));
  return kept.length > 0 ? { items: kept, lost, title: title || undefined } : undefined;
}

/** The file itself, with an ending, or the index of a folder. */
async function firstThere(folder: Folder, file: string): Promise<string | undefined> {
  const names = [file, `${file}.md`, `${file}/README.md`, `${file}/index.md`, file.replace(/\.html$/, '.md')];
  for (const name of names) {
    const clean = path.posix.normalize(name);
    if (/\.(?:md|markdown|mdx|qmd|rmd)$/i.test(clean) && (await folder.has(clean))) return clean;
  }
  return undefined;
}

/** The addresses of all links of a node, in order. */
function linksOf(node: RootContent | Root): string[] {
  const urls: string[] = [];
  visit(node, 'link', ({ url }) => {
    urls.push(url);
  });
  return urls;
}

function listIn({ children }: ListItem): List | undefined {
  return children.find((child) => child.type === 'list');
}
