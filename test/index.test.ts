import { expect, test } from '@jest/globals';
import * as octavo from '../src/index.js';

test('the public door opens on exactly this', () => {
  expect(Object.keys(octavo).sort()).toEqual([
    'OctavoError',
    'build',
    'check',
    'createBook',
    'defineConfig',
    'epub',
    'openCache',
    'pdf',
    'readBook',
  ]);
});
