import { captionOf, type Directive } from './directive.js';

/** `:::aside[Title]` */
export const aside: Directive = {
  kind: 'containerDirective',
  names: ['aside'],
  make: (written) => [{ type: 'aside', children: [...captionOf(written), ...written.blocks] }],
};
