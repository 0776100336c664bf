import type { Settings } from '../../settings/schema.js';

export type Creator = Settings['creators'][number];

/** Whether somebody made the work, as authors do, or the editor of a book without authors. All others contributed. */
export function isMainCreator(creator: Creator, _index: number, creators: Creator[]): boolean {
  return creator.role === 'aut' || creator.role === 'cre' || creator.role === creators[0]?.role;
}
