import { expect, test } from '@jest/globals';
import { follow } from '../../src/verify/follow.js';

const runs = (...texts: string[]) => texts.map((text) => ({ text }));
const long = 'alongrunofwordsthatdoesnotoccurtwicebychance';

test('runs are found in their order, with something between them', () => {
  expect(follow('one1.two2.three', runs('one', 'two', 'three'))).toEqual({ losses: [], doubles: [] });
});

test('a run that is gone, and one in another place', () => {
  expect(follow('onethree', runs('one', 'two', 'three')).losses).toEqual([
    { text: 'two', isElsewhere: false },
  ]);
  expect(follow(`onetwo${'x'.repeat(500)}${long}`, runs('one', long, 'two')).losses).toEqual([
    { text: long, isElsewhere: true },
  ]);
});

test('what is there twice is told, but no numbers and no few letters', () => {
  expect(follow('firstlinefirstlinelast', runs('firstline', 'last')).doubles).toEqual([
    { text: 'firstline' },
  ]);
  expect(follow('firstlastlinelastline', runs('first', 'lastline')).doubles).toEqual([{ text: 'lastline' }]);
  expect(follow('one123123two', runs('one123', 'two')).doubles).toEqual([]);
  expect(follow('aaabab', runs('aa', 'ab')).doubles).toEqual([]);
});

test('any amount of text may be before a run that says so', () => {
  const far = 'x'.repeat(1000);
  expect(follow(`one${far}two`, runs('one', 'two')).losses).toHaveLength(1);
  expect(follow(`one${far}two`, [{ text: 'one' }, { text: 'two', isFree: true }]).losses).toEqual([]);
});
