import type { Paragraph } from 'mdast';
import { withAttribution } from '../attributions.js';
import type { Directive } from './directive.js';

/** `:::epigraph`, words of somebody else’s that a chapter opens with. */
export const epigraph: Directive = {
  kind: 'containerDirective',
  names: ['epigraph'],
  make({ label, blocks }) {
    const first: Paragraph[] = label.length > 0 ? [{ type: 'paragraph', children: label }] : [];
    return [{ type: 'epigraph', children: withAttribution([...first, ...blocks]) }];
  },
};
