import { toString } from 'mdast-util-to-string';
import { expect, test } from '@jest/globals';
import { afterPass, nodesOf, reported } from './after-pass.js';

const bib = [
  '@book{knuth, author = {Knuth, Donald}, title = {The Art}, year = 1968}',
  '@book{adams, author = {Adams, Ann and Brown, Bob}, title = {Another}, year = 1990}',
  '@book{unused, author = {Never}, title = {Cited}, year = 2000}',
].join('\n');
const resolved = (text: string, citations = 'citations: r.bib\n') =>
  afterPass('bibliography', { 'a.md': `# A\n\n${text}\n`, 'r.bib': bib }, citations);

test('citations say who and when, and lead to their entries', async () => {
  const book = await resolved('See [@knuth, p. 12; @adams] and @knuth.');
  expect(nodesOf(book, 'citation').map((node) => toString(node))).toEqual([
    '(Knuth 1968, p.\u00A012; Adams and Brown 1990)',
    'Knuth (1968)',
  ]);
  const entries = nodesOf(book, 'bibliographyEntry');
  expect(entries.map(({ id }) => id)).toHaveLength(2);
  expect(toString(entries[0])).toContain('Adams');
  const urls = new Set(nodesOf(book, 'citationReference').map(({ url }) => url));
  expect(urls).toEqual(new Set(entries.map(({ id }) => `#${id}`)));
});

test('numbers are given in the order of citing', async () => {
  const book = await resolved('[@knuth] [@adams] [@knuth]', 'citations: { file: r.bib, style: numeric }\n');
  expect(nodesOf(book, 'citation').map((node) => toString(node))).toEqual(['[1]', '[2]', '[1]']);
  expect(nodesOf(book, 'bibliographyEntry').map((node) => toString(node).includes('Knuth'))).toEqual([
    true,
    false,
  ]);
});

test('all works are listed where the book wants it', async () => {
  const book = await resolved('Nothing.', 'citations: { file: r.bib, all: true }\n');
  expect(nodesOf(book, 'bibliographyEntry')).toHaveLength(3);
});

test('what the bibliography does not have is told; without one, an @ is text', async () => {
  expect(reported(await resolved('[@knut]'))).toContain('a.md:3 citation-has-reference');
  const book = await resolved('Mail me@example.org or [@knuth].', '');
  expect(nodesOf(book, 'citation')).toEqual([]);
});
