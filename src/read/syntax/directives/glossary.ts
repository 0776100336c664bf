import { glossaryOf } from '../glossary-entries.js';
import type { Directive } from './directive.js';

/** `:::glossary` round a list of `- **term**: definition`. */
export const glossary: Directive = {
  kind: 'containerDirective',
  names: ['glossary'],
  make: ({ blocks, file }) => glossaryOf(blocks, file),
};
