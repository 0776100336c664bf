/** The first syllables of pinyin, for each letter the character that comes first in the order of `zh`. */
const pinyin = Array.from('阿八嚓哒妸发旮哈讥咔垃痳拏噢妑七呥扨它穵夕丫帀');
const pinyinLetters = Array.from('ABCDEFGHJKLMNOPQRSTWXYZ');

/** The rows of the Japanese syllabary: each begins with its vowel. */
const kana = 'あかさたなはまやらわ';

/**
 * Gives the letter that an entry of an index is under, and `symbols` for what begins with no letter.
 *
 * Whether a letter with a mark has a group of its own is a matter of the language: Ä is under A in German, and behind
 * Z in Swedish.
 *
 * @param language A BCP 47 tag.
 */
export function letterGroups(language: string, symbols: string): (text: string) => string {
  const collator = new Intl.Collator(language, { sensitivity: 'base' });
  const han = new Intl.Collator('zh');
  return (text) => {
    const [first = ''] = text.normalize('NFC');
    if (!/\p{L}/u.test(first)) return symbols;
    if (/\p{sc=Hira}|\p{sc=Kana}/u.test(first)) return kanaRow(first);
    // Only pinyin has letters; elsewhere Chinese characters are sorted by their strokes, or by their readings.
    if (/\p{sc=Han}/u.test(first))
      return /^zh(?!.*(hant|tw|hk|mo))/i.test(language) ? pinyinLetter(first, han) : '';
    const upper = first.toLocaleUpperCase(language);
    const [base = upper] = upper.normalize('NFD');
    return collator.compare(base, upper) === 0 ? base : upper;
  };
}

function kanaRow(character: string): string {
  // Katakana are in the same order 96 places behind hiragana; marks of voice are taken off.
  const [plain = character] = character.normalize('NFKD');
  const code = plain.codePointAt(0) ?? 0;
  const hiragana = code >= 0x30a1 && code <= 0x30f6 ? String.fromCodePoint(code - 0x60) : plain;
  return Array.from(kana).findLast((row) => hiragana >= small(row)) ?? hiragana;
}

/** Small vowels are before the large ones. */
function small(row: string): string {
  return row === 'あ' ? 'ぁ' : row === 'や' ? 'ゃ' : row === 'わ' ? 'ゎ' : row;
}

function pinyinLetter(character: string, collator: Intl.Collator): string {
  const at = pinyin.findLastIndex((first) => collator.compare(first, character) <= 0);
  return pinyinLetters[at] ?? '';
}
