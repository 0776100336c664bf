/** Lines from the first to the last of a range, both counted from 1 and both in it. */
export type Lines = [first: number, last: number];

/** What a fence says behind its language: how its code is shown, and where it comes from. */
export interface Fence {
  /** As cross references name it. */
  id?: string;
  /** What is above the code: the name of its file, as a rule. */
  title?: string;
  caption?: string;
  /** What a diagram shows, for those who cannot see it, and how wide it is. */
  alt?: string;
  width?: string;
  /** Lines that stand out, counted from 1 in what is shown. */
  emphasised: Lines[];
  /** The number of the first line; absent when lines have no numbers. */
  numbersFrom?: number;
  /** The file that the code is taken from; absent when it is in the fence. */
  include?: Include;
  /** How many columns a tab is wide; absent when tabs stay. */
  tabs?: number;
  /** Whether each line begins with a plus, a minus or a space that says what became of it. */
  isDiff: boolean;
  /** Keys that mean nothing here; other tools have words of their own. */
  unknown: string[];
}

export interface Include {
  /** Relative to the folder of the chapter's file. */
  path: string;
  /** The name of the part that comment lines in the file mark; absent for all of it, or for `lines`. */
  region?: string;
  lines?: Lines;
}

const known = new Set(['title', 'caption', 'alt', 'width', 'id', 'tabs', 'lines', 'file']);

/** `key="value"`, `key='value'`, `key=value`, `{1,3-5}`, or a word. */
const token = /([\w-]+)=(?:"([^"]*)"|'([^']*)'|([^\s{}]*))|\{([\d\s,-]+)\}|([^\s{}]+)/g;

/**
 * Reads the info string of a fence without its language. What is not known is passed over: other tools have words of their
 * own there, such as `ignore` or `editable`.
 */
export function readFence(info: string): Fence {
  const fence: Fence = { emphasised: [], isDiff: false, unknown: [] };
  let region: string | undefined;
  let range: Lines | undefined;
  for (const [, key, double, single, bare, ranges, word] of info.matchAll(token)) {
    const value = double ?? single ?? bare ?? '';
    if (ranges !== undefined) fence.emphasised.push(...readLines(ranges));
    else if (word === 'lines') fence.numbersFrom ??= 1;
    else if (word === 'diff') fence.isDiff = true;
    else if (word?.startsWith('#') && word.length > 1) fence.id = word.slice(1);
    else if (isText(key) && value !== '') fence[key] = value;
    else if (key === 'tabs' && /^[1-8]$/.test(value)) fence.tabs = Number(value);
    else if (key === 'lines' && /^\d+$/.test(value)) fence.numbersFrom = Number(value);
    else if (key === 'lines') [range] = readLines(value);
    else if (key === 'file' && value !== '') {
      const [, path = value, name] = /^(.*?)#([^#]*)$/.exec(value) ?? [];
      fence.include = { path };
      region = name;
    } else if (key !== undefined && !known.has(key)) fence.unknown.push(key);
  }
  if (fence.include && region !== undefined) fence.include.region = region;
  else if (fence.include && range) fence.include.lines = range;
  return fence;
}

function isText(key: string | undefined): key is 'title' | 'caption' | 'alt' | 'width' | 'id' {
  return key !== undefined && ['title', 'caption', 'alt', 'width', 'id'].includes(key);
}

/** `3,5-7,9-`; a range without an end goes on to the last line, and one that runs backwards is none. */
export function readLines(text: string): Lines[] {
  return text.split(',').flatMap((part): Lines[] => {
    const [, from, dash, to] = /^\s*(\d+)\s*(-?)\s*(\d*)\s*$/.exec(part) ?? [];
    if (from === undefined) return [];
    const first = Number(from);
    const last = to ? Number(to) : dash ? Infinity : first;
    return first >= 1 && last >= first ? [[first, last]] : [];
  });
}
