import type { Settings } from '../settings/schema.js';

export type Creator = Settings['creators'][number];

/**
 * Who made the work, as a library catalogue enters them first: its authors and creators (MARC relators `aut` and `cre`), or
 * where it has none those of the role that is named first, as the editors of a collection. All others contributed.
 */
export function mainCreators(creators: readonly Creator[]): Creator[] {
  const authors = creators.filter(({ role }) => role === 'aut' || role === 'cre');
  return authors.length > 0 ? authors : creators.filter(({ role }) => role === creators[0]?.role);
}
