import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { asciiSlug, unique } from '../../src/tree/ids.js';

describe('the name for a text', () => {
  test.each([
    ['Hello, World!', 'hello-world'],
    ['It’s the author’s', 'its-the-authors'],
    ['Q & A', 'q-a'],
    ['camelCase API', 'camelcase-api'],
    ['Größe, Æther, Ørsted, Łódź, đây', 'grosse-aether-orsted-lodz-day'],
    ['ﬁne ½', 'fine-1-2'],
    ['Война и мир; Чайковский', 'voyna-i-mir-chaykovskiy'],
    ['Ελληνικά', 'ellinika'],
    ['Tiếng Việt', 'tieng-viet'],
    ['日本語', ''],
    ['--- 1. ---', '1'],
    [
      'A long title that goes on and on until nobody wants to read it any more',
      'a-long-title-that-goes-on-and-on-until-nobody',
    ],
  ])('%s', (text, slug) => {
    expect(asciiSlug(text)).toBe(slug);
  });

  test('is of lowercase letters, digits and single hyphens, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), (text) => {
        const slug = asciiSlug(text);
        expect(slug).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
        expect(asciiSlug(slug)).toBe(slug);
      }),
    );
  });
});

test('a name that is taken gets a number', () => {
  const taken = new Set<string>();
  expect(['a', 'a', 'a-2', 'a'].map((name) => unique(name, taken))).toEqual(['a', 'a-2', 'a-2-2', 'a-3']);
});
