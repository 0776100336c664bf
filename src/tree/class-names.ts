import type { Element } from 'hast';

/** The classes of an element; none where it has none. */
export function classesOf({ properties: { className } }: Pick<Element, 'properties'>): string[] {
  return Array.isArray(className) ? className.map(String) : [];
}

export function hasClass({ properties: { className } }: Pick<Element, 'properties'>, name: string): boolean {
  return Array.isArray(className) && className.includes(name);
}
