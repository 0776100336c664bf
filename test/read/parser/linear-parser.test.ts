import { afterAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Event } from 'micromark-util-types';
import { EditMap } from 'micromark-util-edit-map';
import { sourceFile } from '../../../src/diagnostics/report.js';
import { editInPlace } from '../../../src/read/parser/linear-parser.js';
import { withParser } from '../../../src/read/parser/parser.js';
import { toMdast } from '../../../src/read/parser/to-mdast.js';
import { checkConfig } from '../../../src/settings/check.js';

// eslint-disable-next-line @typescript-eslint/unbound-method -- It is put back where it was.
const copying = EditMap.prototype.consume;
afterAll(() => {
  EditMap.prototype.consume = copying;
});

/** Changes of a list of thirty that do not overlap. */
const changes = fc
  .uniqueArray(fc.nat(9), { maxLength: 8 })
  .chain((tens) =>
    fc.tuple(
      ...tens.map((at) => fc.tuple(fc.constant(at * 3), fc.nat(3), fc.array(fc.nat(), { maxLength: 4 }))),
    ),
  );

test('changes in place give the list that copying gives', () => {
  editInPlace();
  // eslint-disable-next-line @typescript-eslint/unbound-method -- as above.
  const inPlace = EditMap.prototype.consume;
  expect(inPlace).not.toBe(copying);
  fc.assert(
    fc.property(changes, (all) => {
      const results = [copying, inPlace].map((consume) => {
        const map = new EditMap();
        const list = Array.from({ length: 30 }, (_, at) => -at) as unknown as Event[];
        for (const [at, removed, added] of all) map.add(at, removed, added as unknown as Event[]);
        consume.call(map, list);
        return { list, left: map.map.length + map.index.size };
      });
      expect(results[1]).toEqual(results[0]);
    }),
  );
});

const pieces = [
  'A line.',
  '> a quotation',
  '- an item',
  '1. one',
  '   more',
  '[^a]: a note',
  'x[^a] and[^b]',
  '[^b]: b',
  '    code',
  '',
  '',
];

test('a thread gives the trees that an unchanged parser gives', async () => {
  const settings = checkConfig({ title: 'T', chapters: 'a.md' });
  EditMap.prototype.consume = copying;
  await withParser(settings, '.', async (parser) => {
    const texts = fc.array(fc.constantFrom(...pieces), { minLength: 400, maxLength: 500 });
    await fc.assert(
      fc.asyncProperty(texts, async (lines) => {
        const text = lines.join('\n');
        const tree = await parser.parse(sourceFile('a.md', text));
        expect(tree).toEqual(JSON.parse(JSON.stringify(toMdast(text, { math: false, depth: 100 }))));
      }),
      { numRuns: 20 },
    );
  });
});
