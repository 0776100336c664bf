import { closest, distance } from 'fastest-levenshtein';

/** Words that people from other tools write for those that are known here. */
const synonyms = new Map([
  ['author', 'creators'],
  ['authors', 'creators'],
  ['lang', 'language'],
  ['toc', 'contentsDepth'],
  ['tocDepth', 'contentsDepth'],
  ['copyright', 'rights'],
  ['keywords', 'subjects'],
  ['tags', 'subjects'],
  ['output', 'out'],
  ['src', 'chapters'],
  ['print', 'pdf'],
  ['ebook', 'epub'],
]);

/** The known word that was meant, whatever its case; undefined when none is near. */
export function suggest(word: string, known: readonly string[]): string | undefined {
  const synonym = synonyms.get(word.toLowerCase());
  if (synonym !== undefined && known.includes(synonym)) return synonym;
  if (known.length === 0) return undefined;
  // Comparing takes time with the product of the lengths, and no known word is that long.
  const short = word.slice(0, 60).toLowerCase();
  const lower = known.map((one) => one.toLowerCase());
  const near = lower.find((one) => isSwapped(short, one)) ?? closest(short, lower);
  const isNear = isSwapped(short, near) || distance(short, near) <= Math.ceil(near.length / 3);
  return isNear ? known.find((one) => one.toLowerCase() === near) : undefined;
}

/** Whether two letters that are side by side have changed places, which counts as two changes otherwise. */
function isSwapped(a: string, b: string): boolean {
  const at = Array.from(a).findIndex((letter, index) => letter !== b[index]);
  return at >= 0 && a.slice(0, at) + (a[at + 1] ?? '') + (a[at] ?? '') + a.slice(at + 2) === b;
}

/** “Did you mean …?” where a known word is near; undefined otherwise. @param quoted How words of this kind are shown. */
export function didYouMean(
  word: string,
  known: readonly string[],
  quoted = (near: string): string => `“${near}”`,
): string | undefined {
  const near = suggest(word, known);
  return near === undefined ? undefined : `Did you mean ${quoted(near)}?`;
}
