import { describe, expect, test } from '@jest/globals';
import { VFileMessage, type Options } from 'vfile-message';
import { formatMessages, summary } from '../../src/diagnostics/format.js';
import { toJson } from '../../src/diagnostics/json.js';
import { printable } from '../../src/diagnostics/printable.js';

interface Parts extends Options {
  file?: string;
  fatal?: boolean;
  note?: string;
}

function messageOf(reason: string, { file, fatal = true, note, ...options }: Parts = {}): VFileMessage {
  const message = new VFileMessage(reason, { source: 'octavo', ruleId: 'image-exists', ...options });
  return Object.assign(message, { file, fatal, note });
}

const place = { start: { line: 12, column: 3 }, end: { line: 12, column: 20 } };
const missing = messageOf('The image “a.png” is missing.', {
  file: 'chapters/views.md',
  place,
  note: 'Draw it.',
});
const empty = messageOf('The chapter is empty.', {
  file: 'chapters/views.md',
  fatal: false,
  ruleId: 'chapter-has-content',
});

describe('text', () => {
  test('is a line for each message, its hint below, and a summary', () => {
    expect(formatMessages([missing, empty])).toBe(
      [
        'chapters/views.md:12:3  error  The image “a.png” is missing.  image-exists',
        '  Hint: Draw it.',
        'chapters/views.md  warning  The chapter is empty.  chapter-has-content',
        '',
        '1 error, 1 warning',
      ].join('\n'),
    );
  });

  test('is empty for no messages', () => {
    expect(formatMessages([])).toBe('');
  });

  test('names files from where the reader stands', () => {
    expect(formatMessages([missing], { prefix: 'docs/book/' })).toMatch(
      /^docs\/book\/chapters\/views\.md:12:3 {2}/,
    );
  });

  test('has colours only where they are wanted', () => {
    expect(formatMessages([missing], { color: true })).toContain('\u001B[31merror\u001B[0m');
    expect(formatMessages([missing])).not.toContain('\u001B');
  });

  test('does without a place, a rule and a hint', () => {
    const bare = Object.assign(new VFileMessage('Odd.'), { fatal: false });
    expect(formatMessages([bare])).toBe('warning  Odd.\n\n1 warning');
  });

  test('shows what a terminal would obey', () => {
    const hostile = messageOf('\u001B[2J\u0007a\u009B31m', {
      file: 'a\u001B]0;title\u0007.md',
      note: '\u202Eevil',
    });
    const text = formatMessages([hostile]);
    expect(text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Bidi_Control}]/u);
    expect(text).toContain('\\u{1b}[2J');
  });

  test.each([
    ['one\ntwo', 'one two'],
    ['one \r\n  two', 'one two'],
    ['a\u2028b', 'a\\u{2028}b'],
    ['über 漢字 👩‍👩‍👧', 'über 漢字 👩‍👩‍👧'],
  ])('%j is printed on one line', (text, expected) => {
    expect(printable(text)).toBe(expected);
  });
});

test.each([
  [[], ''],
  [[missing], '1 error'],
  [[missing, missing, empty], '2 errors, 1 warning'],
  [[empty, empty], '2 warnings'],
])('the summary counts', (messages, expected) => {
  expect(summary(messages)).toBe(expected);
});

test('messages for programs have every field', () => {
  expect(toJson(missing, 'book/')).toEqual({
    file: 'book/chapters/views.md',
    line: 12,
    column: 3,
    endLine: 12,
    endColumn: 20,
    severity: 'error',
    reason: 'The image “a.png” is missing.',
    hint: 'Draw it.',
    ruleId: 'image-exists',
    source: 'octavo',
  });
  expect(toJson(new VFileMessage('Odd.'))).toMatchObject({
    file: null,
    line: null,
    endLine: null,
    ruleId: null,
    severity: 'warning',
  });
});
