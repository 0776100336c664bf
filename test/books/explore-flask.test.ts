import { beforeAll, describe, expect, test } from '@jest/globals';
import type { BuildResult } from '../../src/index.js';
import { buildFromShelf, documentsOf, isOnShelf } from './build-book.js';
import { flaskConfig } from './explore-flask.js';
import { readPdf, type ReadPdf } from './read-pdf.js';

const there = isOnShelf('explore-flask');

(there ? describe : describe.skip)(there ? 'Explore Flask' : 'Explore Flask (the book is not there)', () => {
  let result: BuildResult;
  let documents: Map<string, string>;
  let printed: ReadPdf;
  beforeAll(async () => {
    result = await buildFromShelf('explore-flask', flaskConfig);
    documents = documentsOf(result);
    printed = await readPdf(result.files.find(({ path }) => path.endsWith('.pdf'))?.bytes);
  });
  const count = (pattern: RegExp) => [...documents.values()].reduce((sum, text) => sum + [...text.matchAll(pattern)].length, 0);

  test('builds; four tables have no heads, six pictures few pixels, and two lines are before long addresses', () => {
    const rules = result.messages.map(({ ruleId }) => ruleId).sort();
    expect(rules).toEqual([
      ...Array<string>(6).fill('image-is-fine-enough'),
      ...Array<string>(2).fill('line-is-not-loose'),
      ...Array<string>(4).fill('table-has-header-cells'),
    ]);
    expect(result.files.map(({ path }) => path)).toEqual(['explore-flask.epub', 'explore-flask.pdf']);
  });

  test('has 14 chapters, 51 notes and 10 warnings as callouts', () => {
    expect(count(/<h1[^>]*class="chapter-title"/g)).toBe(14);
    expect(count(/<aside[^>]*class="callout note"/g)).toBe(51);
    expect(count(/<aside[^>]*class="callout warning"/g)).toBe(10);
  });

  test('links all 4 footnotes both ways', () => {
    const text = [...documents.values()].join('\n');
    const references = [...text.matchAll(/<a\b[^>]*epub:type="noteref"[^>]*>/g)].map(([tag]) => tag);
    expect(references).toHaveLength(4);
    for (const tag of references) {
      const id = /\bid="([^"]+)"/.exec(tag)?.[1] ?? '?';
      const note = /\bhref="#([^"]+)"/.exec(tag)?.[1] ?? '?';
      expect(text).toMatch(new RegExp(`<aside[^>]*id="${note}"`));
      expect(text).toMatch(new RegExp(`href="#${id}"`));
    }
  });

  test('holds every picture', () => {
    expect(count(/<img\b/g)).toBeGreaterThanOrEqual(12);
    expect(count(/<item [^>]*media-type="image\/png"/g)).toBe(13);
  });

  test('the PDF is tagged, names its chapters in the outline, and numbers its pages', () => {
    expect(printed.tagged).toBe(true);
    expect(printed.outline).toEqual(expect.arrayContaining(['1. Preface', '4. Organizing your project', '14. Conclusion']));
    expect(printed.outline.filter((title) => /^\d+\. /.test(title))).toHaveLength(14);
    expect(printed.labels).toEqual(expect.arrayContaining(['i', '1', '2']));
  });
});
