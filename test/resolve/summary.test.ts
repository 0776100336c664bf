import { expect, test } from '@jest/globals';
import { afterPass, reported } from './after-pass.js';

test('chapters of the body without a summary are told', async () => {
  const files = {
    'p.md': '# P',
    'a.md': '# A\n\nText.',
    'b.md': '# B\n\n:::summary\nDone.\n:::',
    'c.md': '# C\n\n## Summary\n\nDone.',
  };
  const config = 'chapters: [{ file: p.md, kind: preface }, a.md, b.md, c.md]\n';
  expect(reported(await afterPass('summary', files, config), 'chapter-has-summary')).toEqual([
    'a.md:1 chapter-has-summary',
  ]);
});
