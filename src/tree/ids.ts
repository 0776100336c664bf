import slugify from '@sindresorhus/slugify';

/**
 * A name made of small ASCII letters, digits and dashes, for file names and ids, cut at a word when it is long; empty when
 * the text holds none.
 *
 * Reading systems and stores differ on anything beyond ASCII in a name. Cyrillic, Greek, Vietnamese and some more scripts are
 * transliterated; Latin letters lose their marks.
 */
export function asciiSlug(text: string): string {
  const ascii = text
    .replace(/ß/g, 'ss')
    .replace(/æ/gi, 'ae')
    .replace(/ø/gi, 'o')
    // Marks are part of the letter in other scripts: й is no и.
    .replace(/\p{Script=Latin}\p{M}*/gu, (letter) => letter.normalize('NFKD').replace(/\p{M}/gu, ''))
    .replace(/[^\p{L}\p{M}]/gu, (other) => other.normalize('NFKD'))
    .replace(/['’]/g, '');
  return (
    slugify(ascii, { decamelize: false, customReplacements: [['&', ' ']] })
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .replace(/^(?=.{49})(.{20,48})-.*$/, '$1')
      // A single long word has no place to cut.
      .slice(0, 64)
  );
}

/** Takes a name, or the name with the first number that makes it unique, and remembers it. */
export function unique(name: string, taken: Set<string>): string {
  let candidate = name;
  for (let n = 2; taken.has(candidate); n++) candidate = `${name}-${n}`;
  taken.add(candidate);
  return candidate;
}
