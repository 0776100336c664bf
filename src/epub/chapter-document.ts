import type { RootContent } from 'hast';
import { x } from 'xastscript';
import type { Element } from 'xast';
import type { Matter, TypesetChapter } from '../book.js';
import type { Labels } from '../html/labels.js';
import { fitAttributes } from './attributes.js';
import { contentDocument, type ContentDocument } from './content-document.js';
import type { Links } from './links.js';
import { notesSection } from './notes.js';
import { addSemantics } from './semantics.js';
import { fitContentModel } from './content-model.js';
import { toXhtml } from './xhtml.js';

/** The document of one chapter, its notes at its end. @param labels Those of the chapter's language. */
export function chapterDocument(
  { chapter, tree, notes }: TypesetChapter,
  path: string,
  links: Links,
  labels: Labels,
): ContentDocument {
  const convert = (nodes: RootContent[]) =>
    fitContentModel(
      toXhtml(nodes, (element) => {
        addSemantics(element);
        leadLink(element, path, links);
        fitAttributes(element, (id) => links(`#${id}`, path) === `#${id}`);
      }),
    );
  const section = x('section', sectionAttributes(chapter.matter, chapter.slug), convert(tree.children));
  if (notes.length > 0) {
    const composed = notes.map(({ note, children }) => ({ note, children: convert(children) }));
    section.children.push(notesSection(composed, labels));
  }
  return contentDocument({
    path,
    title: chapter.title.trim() || chapter.slug,
    language: chapter.language,
    bodyType: `${chapter.matter}matter`,
    children: [section],
  });
}

function sectionAttributes(matter: Matter, heading: string) {
  const semantics = matter === 'body' ? { 'epub:type': 'chapter', role: 'doc-chapter' } : {};
  return { class: 'chapter', ...semantics, 'aria-labelledby': heading };
}

/** A link that leads nowhere loses its address; its text stays, and the book has a message about it. */
function leadLink({ attributes }: Element, path: string, links: Links): void {
  if (attributes['href'] === undefined || attributes['href'] === null) return;
  const href = links(attributes['href'], path);
  if (href === undefined) delete attributes['href'];
  else attributes['href'] = href;
}
