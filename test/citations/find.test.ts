import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findCitations } from '../../src/citations/find.js';

const known = new Set(['gaskell', 'doe:2020']);
const find = (text: string) => findCitations(text, (key) => known.has(key));

test('citations in brackets', () => {
  expect(find('So [see @a, p. 12; -@doe:2020].')).toEqual([
    {
      start: 3,
      end: 30,
      narrative: false,
      items: [
        { key: 'a', prefix: 'see', suffix: 'p. 12', withoutAuthor: false },
        { key: 'doe:2020', prefix: '', suffix: '', withoutAuthor: true },
      ],
    },
  ]);
});

test('a key in a sentence, where it is known', () => {
  expect(find('As @gaskell says (@doe:2020).').map(({ items }) => items[0]?.key)).toEqual([
    'gaskell',
    'doe:2020',
  ]);
});

test('what is no citation', () => {
  for (const text of [
    'me@gaskell.org',
    '@app.route',
    '[mail me@gaskell]',
    '@types/node',
    '[a; @gaskells!',
    '[@]',
    'x@gaskell',
  ])
    expect(find(text)).toEqual([]);
});

test('places lie within the text and do not overlap', () => {
  const piece = fc.constantFrom('[', ']', '@', 'gaskell', ';', ',', ' ', '-', 'p. 1', '{', '}', '.');
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      let end = 0;
      for (const found of find(text)) {
        expect(found.start).toBeGreaterThanOrEqual(end);
        expect(found.end).toBeLessThanOrEqual(text.length);
        end = found.end;
      }
    }),
  );
});
