import type { ElementContent, Root } from 'xast';
import type { ContentDocument } from './content-document.js';

/** The code points of a book: those of its code, and those of everything else. */
export interface Characters {
  text: Set<number>;
  code: Set<number>;
}

const codeElements = new Set(['code', 'kbd', 'pre', 'samp']);

export function charactersOf(documents: ContentDocument[]): Characters {
  const characters = { text: new Set<number>(), code: new Set<number>() };
  const collect = (nodes: (ElementContent | Root['children'][number])[], into: Set<number>): void => {
    for (const node of nodes) {
      if (node.type === 'element')
        collect(node.children, codeElements.has(node.name) ? characters.code : into);
      else if (node.type === 'text') for (const one of node.value) into.add(one.codePointAt(0) ?? 0);
    }
  };
  for (const { html } of documents) collect(html.children, characters.text);
  return characters;
}
