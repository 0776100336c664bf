import { describe, expect, test } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { direction } from '../../src/languages/direction.js';
import { languageOf, languages } from '../../src/languages/languages.js';
import { wordNames, wordsFor, numbered } from '../../src/languages/words.js';

describe('every language', () => {
  test('has a file of its own, and is in the list', () => {
    const others = ['direction', 'language', 'languages', 'tag', 'words'];
    const files = readdirSync('src/languages').map((name) => name.replace(/\.ts$/, ''));
    expect(Object.keys(languages).sort()).toEqual(files.filter((name) => !others.includes(name)).sort());
  });

  test.each(Object.keys(languages))('%s has all words, and none of them empty', (tag) => {
    const words = wordsFor(tag);
    expect(wordNames.filter((name) => !words[name].trim())).toEqual([]);
    expect(Object.keys(languages[tag]?.words ?? {}).sort()).toEqual([...wordNames].sort());
  });
});

test('a region has what its language has', () => {
  expect(languageOf('de-AT')).toBe(languages['de']);
  expect(languageOf('tlh')).toBeUndefined();
});

test('a number is behind its word, or inside', () => {
  expect(numbered(wordsFor('en').chapter, 3, ' ')).toBe('Chapter 3');
  expect(numbered(wordsFor('ja').chapter, 3)).toBe('第3章');
});

test.each([
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['az-Arab', 'rtl'],
  ['en', 'ltr'],
  ['no such tag', 'ltr'],
])('%s runs %s', (tag, expected) => {
  expect(direction(tag)).toBe(expected);
});
