import type { PhrasingContent } from 'mdast';
import type { IndexMark } from '../../../model/apparatus.js';
import { indexPath } from '../index-path.js';
import type { Directive, Written } from './directive.js';

/**
 * `:index[Flask!blueprints]` marks a place for the index and shows nothing; `:indexed[blueprint]` shows its text as well.
 *
 * In braces: `see` or `seealso` with other entries, `start` and `end` of a range, `main`, `sort`.
 */
export const indexMarks: Directive[] = [
  { kind: 'textDirective', names: ['index'], make: (written) => markOf(written) },
  {
    kind: 'textDirective',
    names: ['indexed'],
    make: (written) => {
      const mark = written.label.length > 0 ? markOf(written) : undefined;
      return mark && [...mark, ...shown(written.label)];
    },
  },
];

function markOf({ label, attributes }: Written): [IndexMark] | undefined {
  const path = indexPath(structuredClone(label));
  // The end of a range needs no words: its beginning has them.
  if (path.length === 0 && !attributes.get('end')) return undefined;
  const mark: IndexMark = {
    type: 'indexMark',
    path,
    see: listOf(attributes.get('see')),
    seeAlso: listOf(attributes.get('seealso') ?? attributes.get('see-also')),
    main: attributes.has('main'),
  };
  const sort = attributes.get('sort');
  if (sort) mark.sort = sort;
  for (const side of ['start', 'end'] as const) {
    const name = attributes.get(side);
    if (name !== undefined) mark[side] = name;
  }
  return [mark];
}

function listOf(text = ''): string[] {
  return text
    .split(';')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

/** The last entry of the path is what the sentence says. */
function shown(label: PhrasingContent[]): PhrasingContent[] {
  return indexPath(label).at(-1) ?? [];
}
