import type { Settings } from '../../settings/schema.js';
import { apple } from './apple.js';
import { generic } from './generic.js';
import { kindle } from './kindle.js';
import { kobo } from './kobo.js';
import type { Store } from './store.js';

export type { Store } from './store.js';

/** The stores by their names in the configuration. */
export const stores: Record<Settings['epub']['store'], Store> = { apple, generic, kindle, kobo };
