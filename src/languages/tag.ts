/** The most letters of a language code that is in use: ISO 639-3. Longer ones are reserved and mean a name was written. */
const longestCode = 3;

/**
 * A language tag in its canonical spelling (`DE-at` is `de-AT`); undefined when it is none.
 *
 * @see https://www.rfc-editor.org/info/bcp47
 */
export function canonicalLanguage(tag: string): string | undefined {
  try {
    const [canonical] = Intl.getCanonicalLocales(tag);
    return canonical !== undefined && new Intl.Locale(canonical).language.length <= longestCode
      ? canonical
      : undefined;
  } catch {
    return undefined;
  }
}

/** The tag that someone meant who wrote `en_UK`, `english` or `English_UK`; undefined when that is anybody's guess. */
export function likelyLanguage(text: string): string | undefined {
  const [first = '', ...rest] = text.trim().split(/[_\s-]+/);
  return canonicalLanguage([codeOf(first) ?? first, ...rest].join('-'));
}

function codeOf(name: string): string | undefined {
  const letters = Array.from('abcdefghijklmnopqrstuvwxyz');
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const codes = letters.flatMap((a) => letters.map((b) => a + b));
  return codes.find((code) => names.of(code)?.toLowerCase() === name.toLowerCase());
}
