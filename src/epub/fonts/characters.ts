import type { ElementContent, Root } from 'xast';
import { mathItalic } from '../../html/math/italics.js';
import { stackOf } from '../../theme/stack-of.js';
import type { ContentDocument } from '../documents/content-document.js';

/** The code points of a book: those of its code, those of its formulas, and those of everything else. */
export interface Characters {
  text: Set<number>;
  code: Set<number>;
  math: Set<number>;
}

export function charactersOf(documents: ContentDocument[]): Characters {
  const characters = { text: new Set<number>(), code: new Set<number>(), math: new Set<number>() };
  const collect = (nodes: (ElementContent | Root['children'][number])[], into: Set<number>): void => {
    for (const node of nodes) {
      if (node.type === 'element') {
        const stack = stackOf[node.name];
        collect(node.children, stack === undefined ? into : characters[stack]);
      }
      if (node.type === 'text') for (const one of node.value) into.add(one.codePointAt(0) ?? 0);
    }
  };
  for (const { html } of documents) collect(html.children, characters.text);
  for (const one of [...characters.math]) characters.math.add(mathItalic(one));
  return characters;
}
