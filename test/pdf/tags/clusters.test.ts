import { expect, test } from '@jest/globals';
import { joinClusters } from '../../../src/pdf/tags/clusters.js';
import { markDividedWords } from '../../../src/pdf/tags/divided-words.js';

const font = '/F6 12 Tf';
const matrix = '1 0 0 -1 300 80 Tm';
const span = (hex: string, ...shows: string[]) => [`/Span<</ActualText <${hex}> >> BDC`, ...shows, 'EMC'];
const object = (...lines: string[]) => ['BT', ...lines, 'ET'].join('\n');

test('the signs of letters are behind the bodies of the run, in the places that they had', () => {
  const run = object(
    '/ReversedChars BMC',
    ...span('feff064a', font, matrix, '2 -3 Td <0126> Tj', '-2 3 Td <0064> Tj'),
    ...span('feff0637', '9 0 Td <002a> Tj'),
    'EMC',
  );
  expect(joinClusters(run)).toBe(
    object(
      '/ReversedChars BMC',
      ...span('feff064a', font, matrix, '<0064> Tj'),
      ...span('feff0637', '9 0 Td <002a> Tj'),
      'EMC',
      ...span('feff', '-7 -3 Td <0126> Tj'),
    ),
  );
});

test('in a run to the right the body comes first', () => {
  const run = object(
    font,
    matrix,
    '<0001> Tj',
    ...span('feff0065', '5 0 Td <0002> Tj', '1 -2 Td <0003> Tj'),
    '6 2 Td <0004> Tj',
  );
  expect(joinClusters(run)).toBe(
    object(
      font,
      matrix,
      '<0001> Tj',
      ...span('feff0065', '5 0 Td <0002> Tj'),
      '7 0 Td <0004> Tj',
      ...span('feff', '-6 -2 Td <0003> Tj'),
    ),
  );
});

test('several characters of a reversed run are reversed, and those of others are not', () => {
  const lines = span('feff0644d83ddc4d0627', font, matrix, '<14f1> Tj');
  const turned = span('feff0627d83ddc4d0644', font, matrix, '<14f1> Tj');
  expect(joinClusters(object('/ReversedChars BMC', ...lines, 'EMC'))).toBe(
    object('/ReversedChars BMC', ...turned, 'EMC'),
  );
  expect(joinClusters(object(...lines))).toBe(object(...lines));
});

test('a run stays as it is where a show goes on from one that would be moved', () => {
  const run = object(font, matrix, ...span('feff0065', '<0002> Tj', '1 -2 Td <0003> Tj'), '<0004> Tj');
  expect(joinClusters(run)).toBe(run);
});

test('what goes on from a body keeps its place', () => {
  const run = object(
    '/ReversedChars BMC',
    font,
    matrix,
    '<0001> Tj',
    ...span('feff06440623', '<14f1> Tj'),
    '<0555> Tj',
    'EMC',
  );
  expect(joinClusters(run)).toBe(run.replace('06440623', '06230644'));
});

test('the hyphen of a line stands for the soft hyphen that divides the word', () => {
  const word = [font, matrix, '<0035> Tj'];
  const hyphen = [font, '1 0 0 -1 410 80 Tm', '<00B2> Tj'];
  const divided = [...word, ...span('feff00AD', '8 0 Td <0001> Tj')];
  expect(markDividedWords(`${object(...divided)}\n${object(...hyphen)}`)).toBe(
    `${object(...word)}\n${object(...span('feff00AD', ...hyphen))}`,
  );
  const rule = '384 442 26 1 re\nf';
  expect(markDividedWords(`${object(...divided)}\n${rule}\n${object(...hyphen)}`)).toBe(
    `${object(...word)}\n${rule}\n${object(...span('feff00AD', ...hyphen))}`,
  );
  expect(markDividedWords(`${object(...word)}\n${object(...hyphen)}`)).toBe(
    `${object(...word)}\n${object(...hyphen)}`,
  );
});
