import { apple } from './apple.js';
import { generic } from './generic.js';
import { kindle } from './kindle.js';
import { kobo } from './kobo.js';
import type { Store } from './store.js';

export type { Store } from './store.js';

/** The stores by their names in the configuration. A new one is a file in this folder, and its name here. */
export const stores = { generic, apple, kindle, kobo } satisfies Record<string, Store>;

export type StoreName = keyof typeof stores;
