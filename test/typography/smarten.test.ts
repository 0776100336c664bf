import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { languages } from '../../src/languages/languages.js';
import { en } from '../../src/languages/en.js';
import { smarten } from '../../src/typography/smarten.js';

const set = (tag: string, text: string) => smarten(text, languages[tag] ?? en).join('');

describe('English', () => {
  test.each([
    [`"Plain," he said.`, '“Plain,” he said.'],
    [`She said "no" and 'yes'.`, 'She said “no” and ‘yes’.'],
    [`"He said 'no'," she said.`, '“He said ‘no’,” she said.'],
    [`"'Hello,' he said," she said. "'No!'"`, '“‘Hello,’ he said,” she said. “‘No!’”'],
    [`'He said "no"'`, '‘He said “no”’'],
    [`don't, it's, dogs' and o'clock`, 'don’t, it’s, dogs’ and o’clock'],
    [`'tis the '90s, rock 'n' roll, '07`, '’tis the ’90s, rock ’n’ roll, ’07'],
    [`the 1990's`, 'the 1990’s'],
    [`("Brackets") and "dash"--"dash"`, '(“Brackets”) and “dash”–“dash”'],
    [`"Who's there?"`, '“Who’s there?”'],
    [`Did he say "no"? And "yes"!`, 'Did he say “no”? And “yes”!'],
    [`"...and then"`, '“…and then”'],
    [`a 6" x 9" page, 5' 10" tall`, `a 6" x 9" page, 5' 10" tall`],
    [`"This goes on in the next paragraph.`, '“This goes on in the next paragraph.'],
    [`"outer "inner" outer"`, '“outer ‘inner’ outer”'],
    ['“Curly” already, and ‘so’ on, isn’t it', '“Curly” already, and ‘so’ on, isn’t it'],
    [`\uFFFC's method, "\uFFFC", '\uFFFC'`, '\uFFFC’s method, “\uFFFC”, ‘\uFFFC’'],
    ['pages 10--12, a word---or two -- said', 'pages 10–12, a word—or two – said'],
    ['use --watch or ---- or <!-- x -->', 'use --watch or ---- or <!-- x -->'],
    ['Wait... what. ../a and a.../b and ....', 'Wait… what. ../a and a.../b and ....'],
    ['5 km, 100 %, 3 in all, p. 12, No. 5', '5\u00A0km, 100\u00A0%, 3 in all, p.\u00A012, No.\u00A05'],
    ['J. R. R. Tolkien, option A. But', 'J.\u00A0R.\u00A0R. Tolkien, option A. But'],
    [`alone ' and " here`, `alone ' and " here`],
  ])('%s', (typed, expected) => {
    expect(set('en', typed)).toBe(expected);
  });
});

describe('other languages', () => {
  test.each([
    ['de', `"Er sagte 'nein'", wie geht's?`, '„Er sagte ‚nein‘“, wie geht’s?'],
    ['de', 'z. B. und d. h.', 'z.\u00A0B. und d.\u00A0h.'],
    ['de', `So 'ne Frage auf S. 12`, 'So ’ne Frage auf S.\u00A012'],
    ['fr', `Il dit "non" !`, 'Il dit «\u202Fnon\u202F»\u202F!'],
    [
      'fr',
      `Quoi? Vraiment ?! C'est : oui; 10:30, a::b`,
      'Quoi\u202F? Vraiment\u202F?! C’est\u00A0: oui\u202F; 10:30, a::b',
    ],
    ['fr', '« Oui », dit-il. «Non».', '«\u202FOui\u202F», dit-il. «\u202FNon\u202F».'],
    ['fr', `"L'un dit 'oui'."`, '«\u202FL’un dit “oui”.\u202F»'],
    ['fr', '«Il dit --», --verbeux', '«\u202FIl dit –\u202F», --verbeux'],
    ['es', `"Dijo 'no'". ¿"Sí"?`, '«Dijo “no”». ¿«Sí»?'],
    ['it', `"Dell'arte"`, '«Dell’arte»'],
    ['pt', `"Olá"`, '“Olá”'],
    ['ja', `「はい」と "OK" と言った。It's`, `「はい」と "OK" と言った。It’s`],
    ['zh', `他说"好"。`, '他说“好”。'],
    ['ar', `قال "نعم" لي`, 'قال «نعم» لي'],
    ['he', `הוא אמר "כן" לצה"ל`, 'הוא אמר ”כן” לצה״ל'],
  ])('%s: %s', (tag, typed, expected) => {
    expect(set(tag, typed)).toBe(expected);
  });
});

describe('every text', () => {
  const tag = fc.constantFrom(...Object.keys(languages));
  const typed = fc
    .array(
      fc.constantFrom(
        ...Array.from(`ab 12"'-.,;:!?()«»“”‘’„\uFFFC\n`),
        '--',
        '---',
        '...',
        'km',
        "it's",
        '\u202F',
        '\u00A0',
      ),
    )
    .map((pieces) => pieces.join(''));

  test('keeps its letters, its figures and what is no text', () => {
    const bare = (text: string) => text.replace(/[^\p{L}\p{N}\uFFFC]/gu, '');
    fc.assert(
      fc.property(tag, typed, (name, text) => {
        expect(bare(set(name, text))).toBe(bare(text));
      }),
    );
  });

  test('loses nothing: what was typed can be told from what was made', () => {
    const back = (text: string) =>
      text
        .replace(/[\u00A0\u202F\s]/g, '')
        .replace(/—/g, '---')
        .replace(/–/g, '--')
        .replace(/…/g, '...')
        .replace(/[«»“”„״"]|[‘’‚׳']/g, "'");
    fc.assert(
      fc.property(tag, typed, (name, text) => {
        expect(back(set(name, text))).toBe(back(text));
      }),
    );
  });

  test('comes out the same the second time', () => {
    fc.assert(
      fc.property(tag, typed, (name, text) => {
        // What stays straight the first time can be beside other marks the second.
        const once = set(name, text.replace(/["']/g, ''));
        expect(set(name, once)).toBe(once);
      }),
    );
  });

  test('has a place for every unit that was typed', () => {
    fc.assert(
      fc.property(tag, typed, (name, text) => {
        expect(smarten(text, languages[name] ?? en)).toHaveLength(text.length);
      }),
    );
  });
});
