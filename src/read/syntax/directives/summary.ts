import type { Directive } from './directive.js';

/** `:::summary` */
export const summary: Directive = {
  kind: 'containerDirective',
  names: ['summary'],
  make: ({ blocks }) => [{ type: 'summary', children: blocks }],
};
