/** A script of which a font has all characters or none. */
export interface Script {
  /** As messages call it. */
  name: string;
  /** A package of a font that has it. */
  font: string;
}

/** What messages call the two scripts of Japanese syllables, and the Chinese characters beside them. */
export const japanese = 'Japanese';

/** The packages, by the names that Unicode gives scripts. A character of several scripts counts as one of the first. */
const fonts: Record<string, string> = {
  Arabic: 'noto-naskh-arabic',
  Armenian: 'noto-serif-armenian',
  Bengali: 'noto-serif-bengali',
  Cherokee: 'noto-sans-cherokee',
  Cyrillic: 'noto-serif',
  Devanagari: 'noto-serif-devanagari',
  Ethiopic: 'noto-sans-ethiopic',
  Georgian: 'noto-serif-georgian',
  Greek: 'noto-serif',
  Gujarati: 'noto-serif-gujarati',
  Gurmukhi: 'noto-sans-gurmukhi',
  Han: 'noto-serif-sc',
  Hangul: 'noto-serif-kr',
  Hebrew: 'noto-serif-hebrew',
  Hiragana: 'noto-serif-jp',
  Kannada: 'noto-sans-kannada',
  Katakana: 'noto-serif-jp',
  Khmer: 'noto-serif-khmer',
  Lao: 'noto-serif-lao',
  Latin: 'noto-serif',
  Malayalam: 'noto-serif-malayalam',
  Mongolian: 'noto-sans-mongolian',
  Myanmar: 'noto-serif-myanmar',
  Runic: 'noto-sans-runic',
  Sinhala: 'noto-serif-sinhala',
  Syriac: 'noto-sans-syriac',
  Tamil: 'noto-serif-tamil',
  Telugu: 'noto-serif-telugu',
  Thaana: 'noto-sans-thaana',
  Thai: 'noto-serif-thai',
  Tibetan: 'noto-serif-tibetan',
};

const patterns = Object.entries(fonts).map(([name, font]) => ({
  script: { name: isKana(name) ? japanese : name, font: `@fontsource/${font}` },
  pattern: new RegExp(`\\p{Script_Extensions=${name}}`, 'u'),
}));

function isKana(name: string): boolean {
  return name === 'Hiragana' || name === 'Katakana';
}

/** The script of a character; undefined for symbols, and for scripts without a known package. */
export function scriptOf(character: string): Script | undefined {
  return patterns.find(({ pattern }) => pattern.test(character))?.script;
}
