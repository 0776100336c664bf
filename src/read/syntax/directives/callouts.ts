import { calloutKinds } from '../../../model/callout-kinds.js';
import { captionOf, type Directive } from './directive.js';

/** `:::warning[Title]` */
export const callouts: Directive[] = calloutKinds.map((kind) => ({
  kind: 'containerDirective',
  names: [kind],
  make: (written) => [{ type: 'callout', kind, children: [...captionOf(written), ...written.blocks] }],
}));
