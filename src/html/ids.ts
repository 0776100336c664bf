import { toString } from 'hast-util-to-string';
import type { Element, ElementContent, Root } from 'hast';
import { didYouMean } from '../diagnostics/suggest.js';
import type { Chapter, ChapterFile } from '../model/book.js';
import { report } from '../diagnostics/report.js';
import { authorId } from '../resolve/destinations.js';
import { unique } from '../tree/ids.js';
import { visit } from '../tree/visit.js';

/** HTML of one Markdown file, while it is still known which. */
export interface Piece {
  chapter: Chapter;
  file: ChapterFile;
  children: ElementContent[];
}

/**
 * Makes every id unique in the book, and every inner link lead to one; a link that leads nowhere becomes plain text.
 *
 * @param reserved Ids that no piece may have, with the slugs of their chapters: of notes, and of pages that targets make.
 * @returns For every id of the book, the slug of its chapter.
 */
export function settleIds(pieces: Piece[], reserved: Map<string, string>): Map<string, string> {
  const idToChapter = new Map(reserved);
  const taken = new Set(reserved.keys());
  for (const { chapter, file, children } of pieces) {
    visit(root(children), 'element', (node) => {
      const { id } = node.properties;
      if (typeof id !== 'string' || id === '') return;
      if (taken.has(id)) {
        const reason = `The id “${id.replace(`${chapter.slug}-`, '')}” is in the book a second time; this one gets another name.`;
        report(file.file, 'id-is-unique', node, reason, 'Rename one of them.');
      }
      const settled = unique(id, taken);
      node.properties['id'] = settled;
      idToChapter.set(settled, chapter.slug);
    });
  }
  for (const piece of pieces) settleLinks(piece, idToChapter);
  return idToChapter;
}

function settleLinks({ chapter, file, children }: Piece, idToChapter: Map<string, string>): void {
  visit(root(children), 'element', (node) => {
    const { href } = node.properties;
    if (node.tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#')) return;
    const id = [href.slice(1), authorId(href.slice(1), chapter)].find((name) => idToChapter.has(name));
    if (id !== undefined) {
      node.properties['href'] = `#${id}`;
      return;
    }
    const fragment = reportDead(node, href.slice(1), file, idToChapter);
    // A reference that was to be filled in says at least what it is about.
    if (toString(node) === '') node.children = [{ type: 'text', value: fragment }];
    node.tagName = 'span';
    delete node.properties['href'];
  });
}

function reportDead(
  node: Element,
  id: string,
  { file }: ChapterFile,
  idToChapter: Map<string, string>,
): string {
  const slugs = [...new Set(idToChapter.values())].filter((name) => id.startsWith(`${name}-`));
  const slug = slugs.sort((a, b) => b.length - a.length)[0] ?? '';
  const fragment = slug === '' ? id : id.slice(slug.length + 1);
  const others = [...idToChapter]
    .filter(([, owner]) => owner === slug)
    .map(([name]) => name.slice(slug.length + 1));
  const hint = didYouMean(fragment, others, (near) => `“#${near}”`);
  report(file, 'link-has-target', node, `The link to “#${fragment}” leads nowhere.`, hint);
  return fragment;
}

function root(children: ElementContent[]): Root {
  return { type: 'root', children };
}
