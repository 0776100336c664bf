import type { Element } from 'hast';
import type { ClassName } from './vocabulary.js';

/** The classes of an element; none where it has none. */
export function classesOf({ properties: { className } }: Pick<Element, 'properties'>): string[] {
  return Array.isArray(className) ? className.map(String) : [];
}

export function hasClass(
  { properties: { className } }: Pick<Element, 'properties'>,
  name: ClassName,
): boolean {
  return Array.isArray(className) && className.includes(name);
}
