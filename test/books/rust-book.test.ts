import { beforeAll, describe, expect, test } from '@jest/globals';
import { epub, type BuildResult } from '../../src/index.js';
import { buildFromShelf, documentsOf, isOnShelf } from './build-book.js';
import { rustConfig } from './rust-book.js';

const there = isOnShelf('rust-book');

(there ? describe : describe.skip)(there ? 'The Rust book' : 'The Rust book (it is not there)', () => {
  let result: BuildResult;
  let documents: Map<string, string>;
  beforeAll(async () => {
    result = await buildFromShelf('rust-book', rustConfig(), [epub()]);
    documents = documentsOf(result);
  });

  test('builds; what is wrong with it are headings that links name and that are gone', () => {
    expect(result.files).toHaveLength(1);
    expect(new Set(result.messages.map(({ ruleId }) => ruleId))).toEqual(
      // It says hello in eleven scripts, and in one place it has lines for the compiler only.
      new Set(['link-has-target', 'heading-levels-are-consecutive', 'glyph-is-in-fonts', 'syntax-is-known']),
    );
  });

  test('has all 103 notes, and links between chapters lead to documents that are there', () => {
    const text = [...documents.values()].join('\n');
    expect(text.match(/epub:type="footnote"/g)).toHaveLength(103);
    const links = [...text.matchAll(/<a [^>]*href="([^"#:]+\.xhtml)/g)].map(([, name]) => name ?? '');
    expect(links.length).toBeGreaterThan(150);
    for (const name of new Set(links)) expect([...documents.keys()].some((known) => known.endsWith(`/${name}`))).toBe(true);
    expect(text).not.toMatch(/href="[^"]*\.md["#]/);
  });
});
