import type { ListOf } from '../../../model/apparatus.js';
import type { Directive } from './directive.js';

const kinds: ListOf['kind'][] = ['figure', 'table', 'listing'];

/** `::index`, `::bibliography`, `::list-of-figures` …: the places of lists that Octavo makes. */
export const lists: Directive[] = [
  { kind: 'leafDirective', names: ['index'], make: () => [{ type: 'indexList', groups: [] }] },
  {
    kind: 'leafDirective',
    names: ['bibliography'],
    make: () => [{ type: 'bibliography', numbered: false, children: [] }],
  },
  ...kinds.map((kind): Directive => ({
    kind: 'leafDirective',
    names: [`list-of-${kind}s`],
    make: () => [{ type: 'listOf', kind, labels: [] }],
  })),
];
