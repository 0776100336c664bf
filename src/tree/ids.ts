/**
 * A name made of small ASCII letters, digits and dashes, for file names and ids, cut at a word when it is long; empty when
 * the text holds none.
 *
 * Reading systems and stores differ on anything beyond ASCII in a name.
 */
export function asciiSlug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/ß/g, 'ss')
    .replace(/æ/gi, 'ae')
    .replace(/ø/gi, 'o')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .replace(/^(?=.{49})(.{20,48})-.*$/, '$1');
}

/** Takes a name, or the name with the first number that makes it unique, and remembers it. */
export function unique(name: string, taken: Set<string>): string {
  let candidate = name;
  for (let n = 2; taken.has(candidate); n++) candidate = `${name}-${n}`;
  taken.add(candidate);
  return candidate;
}
