import type { Element, ElementContent } from 'xast';
import type { Chapter } from '../../model/book.js';
import { classesWith, type Meaning, vocabulary } from '../../html/vocabulary.js';
import { showsTitle, traitsOf } from '../../settings/chapter-kinds.js';

/**
 * Says to reading systems what elements of Octavo's vocabulary are, in the terms of EPUB
 * (https://www.w3.org/TR/epub-ssv-11/) and of ARIA (https://www.w3.org/TR/dpub-aria-1.1/).
 *
 * Callouts keep the role `note`, which is all that screen readers make of `doc-notice` and `doc-tip`, and which,
 * unlike these, makes no landmark of each.
 */
export function addSemantics({ name, attributes }: Element): void {
  if (name === 'img' && attributes['alt'] === '') attributes['role'] = 'presentation';
  for (const className of (attributes['class'] ?? '').split(' ')) {
    const { on, role, epub } = meanings.get(className) ?? {};
    if (epub === undefined || on?.split(' ').includes(name) !== true) continue;
    // What authors write by hand has the class alone.
    if (role === undefined || role === attributes['role']) Object.assign(attributes, semanticsOf(epub));
  }
}

const meanings = new Map(Object.entries<Meaning>(vocabulary));

/** The attributes that say what an element is. */
export function semanticsOf({ type, role }: NonNullable<Meaning['epub']>): Record<string, string> {
  return { ...(type !== undefined && { 'epub:type': type }), ...(role !== undefined && { role }) };
}

/**
 * What is a list in a chapter rather than the chapter itself, where Octavo makes it; term and role have one name. An index
 * has its role alone: the term wants the structure of EPUB Indexes, which no reading system is known to use.
 */
const lists: string[] = classesWith(
  ({ role, epub }) => role !== undefined && role === `doc-${epub?.type ?? ''}`,
);

/**
 * The attributes of the section that a chapter is, by its kind; without a title to be named by, it has a name of its own.
 *
 * @param children What is in it.
 */
export function chapterAttributes(
  chapter: Chapter,
  children: ElementContent[],
): Record<string, string | undefined> {
  const { kind, matter, slug, title } = chapter;
  const plain = matter === 'body' ? { type: 'chapter', role: 'doc-chapter' } : {};
  const { type, role }: { type?: string; role?: string } = kind === undefined ? plain : traitsOf(kind);
  const isHeld =
    type !== undefined &&
    children.some((child) => child.type === 'element' && child.attributes['epub:type'] === type);
  const isList = type !== undefined && lists.includes(type);
  return {
    class: kind === undefined ? 'chapter' : `chapter kind-${kind}`,
    // What is in the chapter says it then.
    'epub:type': isHeld ? undefined : type,
    role: isHeld ? undefined : isList ? `doc-${type}` : role,
    ...(showsTitle(chapter) ? { 'aria-labelledby': slug } : { 'aria-label': title }),
  };
}
