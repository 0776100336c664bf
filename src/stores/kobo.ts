import { generic } from './generic.js';
import type { Store } from './store.js';

/** Rakuten Kobo: https://github.com/kobolabs/epub-spec. */
export const kobo: Store = {
  name: 'Kobo',
  css: [
    ...generic.css,
    { pattern: /body\s*\{[^}]*padding/, what: 'padding of `body`' },
    {
      pattern: /body\s*\{[^}]*background/,
      what: 'a background of `body`, which the night mode needs for itself',
    },
  ],
  fonts: 'woff',
  cover: { mediaTypes: ['image/jpeg', 'image/png'], mostBytes: 3 * 10 ** 6 },
  image: { mediaTypes: ['image/jpeg', 'image/png', 'image/svg+xml', 'image/gif'], mostBytes: 5 * 10 ** 6 },
  longestNote: 5_000,
  mostBytes: 10 ** 9,
};
