import { generic } from './generic.js';
import type { Store } from './store.js';

/** Apple Books: https://help.apple.com/itc/booksassetguide/, https://itunespartner.apple.com/books/support/9-prepare-book. */
export const apple: Store = {
  name: 'Apple Books',
  css: generic.css,
  fonts: 'truetype',
  cover: { mediaTypes: ['image/jpeg', 'image/png'], shortSide: 1400 },
  image: { mediaTypes: ['image/jpeg', 'image/png', 'image/svg+xml', 'image/gif'], mostPixels: 5_600_000 },
  mostBytes: 2 * 10 ** 9,
};
