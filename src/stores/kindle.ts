import { generic } from './generic.js';
import type { Store } from './store.js';

/**
 * Amazon Kindle: https://kindlegen.s3.amazonaws.com/AmazonKindlePublishingGuidelines.pdf, and for covers
 * https://kdp.amazon.com/en_US/help/topic/GPST5EKFJ6MX5UPK.
 */
export const kindle: Store = {
  name: 'Kindle',
  css: [
    ...generic.css,
    { pattern: /position\s*:\s*absolute/, what: '`position: absolute`' },
    { pattern: /margin[\w-]*\s*:[^;}]*(?:^|[\s:])-[\d.]/, what: 'a negative margin, which cuts text off' },
    { pattern: /(?:^|[;{\s])transform\s*:/, what: '`transform`' },
  ],
  fonts: 'truetype',
  cover: { mediaTypes: ['image/jpeg', 'image/png'], shortSide: 625, mostBytes: 50 * 10 ** 6 },
  image: { mediaTypes: ['image/gif', 'image/jpeg', 'image/png', 'image/svg+xml'], mostBytes: 5 * 10 ** 6 },
  mostBytes: 650 * 10 ** 6,
};
