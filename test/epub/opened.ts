import { strFromU8, unzipSync } from 'fflate';
import { visit } from 'unist-util-visit';
import type { Element, Nodes, Root } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import type { Target } from '../../src/model/book.js';
import { build } from '../../src/build.js';
import { epub } from '../../src/epub/epub.js';
import { readBook } from '../../src/read/read-book.js';
import { bookFolder } from '../book-folder.js';

/** An EPUB as a test looks at it. */
export interface Opened {
  bytes: Uint8Array;
  /** The file's name. */
  name: string;
  /** The entries of the archive in order. */
  paths: string[];
  /** A file of the folder `EPUB` as text. */
  text(path: string): string;
  /** The elements of a file of the folder `EPUB` with this name and these attributes. */
  all(path: string, name: string, attributes?: Record<string, string>): Element[];
  /** The messages of the build. */
  messages: string[];
}

/** Builds the book in a folder and opens what comes out. @param others Further targets of the same build. */
export async function openedBook(folder: string, others: Target[] = []): Promise<Opened> {
  const { files, messages } = await build(await readBook(folder), { targets: [epub(), ...others] });
  const [file] = files;
  if (!file) throw new Error(`No EPUB: ${messages.join('\n')}`);
  const entries = unzipSync(file.bytes);
  const text = (path: string) => strFromU8(entries[`EPUB/${path}`] ?? new Uint8Array());
  return {
    bytes: file.bytes,
    name: file.path,
    paths: Object.keys(entries),
    text,
    all: (path, name, attributes = {}) => elements(fromXml(text(path)), name, attributes),
    messages: messages.map(String),
  };
}

/** Builds the book of the files; all `*.md` are its chapters when there is no `book.yml`. */
export async function openedFiles(
  files: Record<string, string | Uint8Array>,
  others: Target[] = [],
): Promise<Opened> {
  return openedBook(await bookFolder(files), others);
}

/** The elements of a tree with this name and these attributes, in order. */
export function elements(
  tree: Root | Element,
  name: string,
  attributes: Record<string, string> = {},
): Element[] {
  const found: Element[] = [];
  visit(tree, 'element', (element) => {
    const fits = Object.entries(attributes).every(([key, value]) => element.attributes[key] === value);
    if (element.name === name && fits) found.push(element);
  });
  return found;
}

/** All text in a node. */
export function textOf(node: Nodes): string {
  if (node.type === 'text') return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
