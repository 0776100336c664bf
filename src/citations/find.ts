/** A citation as it is in a text. */
export interface FoundCitation {
  start: number;
  end: number;
  narrative: boolean;
  items: FoundItem[];
}

export interface FoundItem {
  key: string;
  prefix: string;
  suffix: string;
  withoutAuthor: boolean;
}

const key = String.raw`@(?:\{([^{}\s]+)\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?<>~/-]*[\p{L}\p{N}_/])?))`;
const one = new RegExp(String.raw`^(?:(.*?)\s+|\s*)(-?)${key}(?:\s*,\s*(.*)|\s+(.*)|)$`, 'su');
/** A word joiner marks where two texts of a line meet. */
const bare = new RegExp(String.raw`(?<![^\s\u2060([{“‘«„—–])${key}`, 'gu');

/**
 * Finds citations in plain text: `[@key]`, `[see @key, p. 12; -@other]`, and `@key` in a sentence. The last is one only
 * where the key is known, since an `@` also begins names of decorators, of packages, and of people on networks.
 */
export function findCitations(text: string, isKnown: (key: string) => boolean): FoundCitation[] {
  const found: FoundCitation[] = [];
  for (const match of text.matchAll(/\[([^[\]]*@[^[\]]*)\]/gu)) {
    const items = match[1]?.split(';').map(itemOf) ?? [];
    if (!items.every((item) => item !== undefined)) continue;
    found.push({ start: match.index, end: match.index + match[0].length, narrative: false, items });
  }
  for (const match of text.matchAll(bare)) {
    const name = match[1] ?? match[2] ?? '';
    const { index } = match;
    if (!isKnown(name) || found.some(({ start, end }) => index >= start && index < end)) continue;
    const item = { key: name, prefix: '', suffix: '', withoutAuthor: false };
    found.push({ start: index, end: index + match[0].length, narrative: true, items: [item] });
  }
  return found.sort((a, b) => a.start - b.start);
}

function itemOf(text: string): FoundItem | undefined {
  const match = one.exec(text.trim());
  if (!match) return undefined;
  const [, prefix = '', minus, braced, plain = '', behindComma, behindSpace] = match;
  return {
    key: braced ?? plain,
    prefix: prefix.trim(),
    suffix: (behindComma ?? behindSpace ?? '').trim(),
    withoutAuthor: minus === '-',
  };
}
