import { report } from '../../../diagnostics/report.js';
import type { Only } from '../../../model/nodes.js';
import type { Directive, Written } from './directive.js';

/** `:::only{target=pdf}`, `:::only{not=epub,html}`, and `:only[…]{target=pdf}` in a line. */
export const only: Directive[] = [
  { kind: 'containerDirective', names: ['only'], make: (written) => make(written, written.blocks) },
  {
    kind: 'textDirective',
    names: ['only'],
    make: (written) => (written.label.length > 0 ? make(written, written.label) : undefined),
  },
];

function make({ attributes, place, file }: Written, children: Only['children']): Only[] | undefined {
  const not = attributes.get('target') === undefined;
  const names = (attributes.get(not ? 'not' : 'target') ?? '').split(/[\s,]+/).filter((name) => name !== '');
  if (names.length === 0) {
    const hint = 'Write {target=pdf}, {target=epub}, or {not=epub}.';
    report(file, 'only-names-targets', place, 'This does not say which books it is for.', hint);
    return undefined;
  }
  return [{ type: 'only', targets: names, not, inline: place.type === 'textDirective', children }];
}
