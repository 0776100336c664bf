import type { RootContent } from 'hast';
import { x } from 'xastscript';
import type { Element } from 'xast';
import type { Words } from '../../languages/words.js';
import { fitAttributes } from './attributes.js';
import { contentDocument, type ContentDocument } from './content-document.js';
import type { Links } from './links.js';
import { notesSection } from './notes.js';
import type { Piece } from './split-chapter.js';
import { addSemantics, chapterAttributes } from './semantics.js';
import { fitContentModel } from './content-model.js';
import { toXhtml } from './xhtml.js';

/** The document of a piece of a chapter, its notes at its end. @param words Those of the chapter's language. */
export function chapterDocument(
  { chapter, children, notes, continues }: Piece,
  path: string,
  links: Links,
  words: Words,
): ContentDocument {
  const convert = (nodes: RootContent[]) =>
    fitContentModel(
      toXhtml(nodes, (element) => {
        addSemantics(element);
        leadLink(element, path, links);
        fitAttributes(element, (id) => links(`#${id}`, path) === `#${id}`);
      }),
    );
  const content = convert(children);
  const attributes = continues
    ? { class: 'chapter', 'aria-labelledby': continues.id }
    : chapterAttributes(chapter, content);
  const section = x('section', attributes, content);
  if (notes.length > 0) {
    const composed = notes.map((one) => ({ note: one.note, children: convert(one.children) }));
    section.children.push(notesSection(composed, words, (id) => links(`#${id}`, path) ?? `#${id}`));
  }
  return contentDocument({
    path,
    title: [chapter.title.trim() || chapter.slug, ...(continues ? [continues.title] : [])].join(': '),
    language: chapter.language,
    bodyType: `${chapter.matter}matter`,
    children: [section],
  });
}

/** A link that leads nowhere loses its address; its text stays, and the book has a message about it. */
function leadLink({ attributes }: Element, path: string, links: Links): void {
  if (attributes['href'] === undefined || attributes['href'] === null) return;
  const href = links(attributes['href'], path);
  if (href === undefined) delete attributes['href'];
  else attributes['href'] = href;
}
