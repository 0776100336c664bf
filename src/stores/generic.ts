import type { Store } from './store.js';

/** What holds for any reader of EPUB 3.3, and what readers that are not browsers lose: https://www.w3.org/TR/epub-33/. */
export const generic: Store = {
  name: 'EPUB 3.3',
  css: [
    { pattern: /(?:^|[;{\s])--[\w-]+\s*:|var\(/, what: 'variables (`--name`, `var()`)' },
    { pattern: /position\s*:\s*(?:fixed|sticky)/, what: '`position: fixed`' },
    { pattern: /@import\b/, what: '`@import`, of which the EPUB has no file' },
    { pattern: /url\(\s*['"]?(?:https?:)?\/\//, what: 'an address on the network' },
    {
      pattern: /(?:^|[;{\s])(?:direction|unicode-bidi)\s*:/,
      what: '`direction`, which belongs into the text',
    },
  ],
  fonts: 'truetype',
  cover: { mediaTypes: ['image/gif', 'image/jpeg', 'image/png', 'image/svg+xml', 'image/webp'] },
  image: { mediaTypes: ['image/gif', 'image/jpeg', 'image/png', 'image/svg+xml', 'image/webp'] },
  // Where a ZIP archive without extensions ends.
  mostBytes: 2 ** 32 - 1,
};
