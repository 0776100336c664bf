import { expect, test } from '@jest/globals';
import { createNoteAdder } from '../../bench/dense-notes.js';

const prose = 'some words of a long and quiet text, '.repeat(100);

test('notes are in paragraphs about every 110 words, and each says its number and its words', () => {
  const { add, lengths } = createNoteAdder();
  const text = add(`# A heading\n\n${prose}\n`);
  expect(lengths).toHaveLength(7);
  expect(Math.min(...lengths)).toBeGreaterThanOrEqual(6);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(56);
  for (const [note, length] of lengths.entries()) {
    expect(text.match(new RegExp(`[a-z],?\\[\\^dense-${note}\\] `))).not.toBeNull();
    const definition = new RegExp(`^\\[\\^dense-${note}\\]: (.*)\\.$`, 'm').exec(text)?.[1]?.split(' ');
    expect(definition).toEqual(Array.from({ length }, (_, index) => `n${note}w${index + 1}`));
  }
});

test('code, headings, links and tables stay as they are, and their words count', () => {
  const { add } = createNoteAdder();
  const code = `\`\`\`\n${prose}\n\`\`\``;
  const rest = `## ${prose}\n\n[${prose}](x.md)\n\n| a |\n| - |\n| ${prose} |`;
  const text = add(`${code}\n\n${rest}\n\nA last one comes here\n`);
  expect(text).toContain(`${code}\n\n${rest}\n\nA last`);
  expect(text.match(/\[\^dense-0\](?!:)/g)).toHaveLength(1);
});

test('the count goes on from file to file, and the same book gets the same notes', () => {
  const [one, other] = [createNoteAdder(), createNoteAdder()];
  const files = [prose, prose, prose];
  expect(files.map(one.add)).toEqual(files.map(other.add));
  expect(one.lengths).toHaveLength(22);
});
