import type { Root } from 'hast';
import { authorId } from '../../resolve/destinations.js';
import { visit } from '../../tree/visit.js';
import type { Context } from '../context.js';

/** Attributes that name ids. */
const references = ['ariaLabelledBy', 'ariaDescribedBy', 'headers', 'htmlFor'];

/** Gives ids of raw HTML the name of their chapter; Octavo's own have it already. */
export function authorIds(tree: Root, { chapter }: Context): void {
  visit(tree, 'element', ({ properties }) => {
    if (typeof properties['id'] === 'string') {
      const id = properties['id'].replace(/\s+/g, '-');
      if (id === '') delete properties['id'];
      else properties['id'] = authorId(id, chapter);
    }
    for (const name of references) {
      const value = properties[name];
      if (value === undefined || value === null) continue;
      const ids = Array.isArray(value) ? value.map(String) : String(value).split(/\s+/);
      properties[name] = ids.map((id) => authorId(id, chapter));
    }
  });
}
