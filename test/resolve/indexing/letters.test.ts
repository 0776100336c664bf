import { expect, test } from '@jest/globals';
import { letterGroups } from '../../../src/resolve/indexing/letters.js';

test('letters are those of the language', () => {
  const groups = (language: string, ...words: string[]) => words.map(letterGroups(language, '#')).join(' ');
  expect(groups('en', 'blueprint', 'École', '2to3', '.gitignore', 'Ørsted')).toBe('B E # # Ø');
  expect(groups('de', 'Äpfel', 'öl')).toBe('A O');
  expect(groups('sv', 'ämne', 'öl', 'apa')).toBe('Ä Ö A');
  expect(groups('es', 'ñandú', 'árbol')).toBe('Ñ A');
  expect(groups('ja', 'うみ', 'ガラス', 'ページ', 'っ', 'ん', 'Flask')).toBe('あ か は た わ F');
  expect(groups('zh', '北京', '中国', '安全', '阿')).toBe('B Z A A');
  expect(groups('zh-Hant', '北京')).toBe('');
  expect(groups('he', 'שלום')).toBe('ש');
});
