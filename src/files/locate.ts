import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { findInside, type Obstacle, obstacles } from './inside.js';
import { decode } from '../tree/inner-links.js';
import type { RuleId } from '../diagnostics/rules.js';

/** Beyond this no picture belongs into a book. */
const mostBytes = 64 * 1024 * 1024;

export type Located =
  | { absolute: string }
  /** Which rule does not hold, as a sentence, and what to do. */
  | { rule: RuleId; reason: string; hint: string };

/** What a file is wanted for, in the words and rules of its messages. */
export interface Wanted {
  noun: string;
  /** As it is asked for: “Name an image file.” */
  one: string;
  rules: Record<'local' | 'inside' | 'exists' | 'readable', RuleId>;
}

const image: Wanted = {
  noun: 'image',
  one: 'an image file',
  rules: {
    local: 'image-is-local',
    inside: 'image-is-in-book-folder',
    exists: 'image-exists',
    readable: 'image-is-readable',
  },
};

/**
 * Finds the file that an address means, of an image if nothing else is said. Nothing outside the book's folder is ever named to a reader, also not through
 * symbolic links, and only regular files are.
 *
 * @param folder The book's folder, a real path.
 * @param from The folder, relative to the book's, that the address starts from.
 */
export async function locate(
  folder: string,
  from: string,
  url: string,
  { noun, one, rules }: Wanted = image,
): Promise<Located> {
  if (/^([a-z][a-z0-9+.-]+:|\/\/|\\\\)/i.test(url)) {
    return {
      rule: rules.local,
      reason: `The ${noun} “${short(url)}” is not a file of the book.`,
      hint: 'Download it into the folder of the book and name that file.',
    };
  }
  const relative = decode(url.replace(/[?#].*$/, ''));
  const shown = path.posix.join(from.replaceAll('\\', '/'), relative.replaceAll('\\', '/'));
  const found = await findInside(folder, path.isAbsolute(relative) ? relative : shown);
  if ('obstacle' in found) return refusal(found.obstacle);
  if (found.size > mostBytes) {
    return {
      rule: rules.readable,
      reason: `The ${noun} “${shown}” has ${found.size} bytes; it may have ${mostBytes}.`,
      hint: 'Make it smaller.',
    };
  }
  return { absolute: found.absolute };

  async function refusal(obstacle: Obstacle): Promise<Located> {
    const reason = `The ${noun} “${obstacle === 'outside' ? short(url) : shown}” ${obstacles[obstacle]}.`;
    if (obstacle === 'outside')
      return { rule: rules.inside, reason, hint: 'Copy it into the folder of the book.' };
    if (obstacle === 'not-a-file')
      return { rule: rules.readable, reason: `“${shown}” is not a file.`, hint: `Name ${one}.` };
    const hint = obstacle === 'missing' ? await similar(folder, shown) : 'Name the file itself.';
    return { rule: rules.exists, reason, hint };
  }
}

/** The name as it is written on disk, where only its case or its form of Unicode differs. */
async function similar(folder: string, shown: string): Promise<string> {
  const parent = path.join(folder, path.dirname(shown));
  const fold = (name: string) => name.normalize('NFC').toLowerCase();
  const wanted = fold(path.basename(shown));
  const names = await readdir(parent).catch(() => undefined);
  if (!names)
    return `The folder “${path.dirname(shown)}” is not there either; paths start at the chapter’s file.`;
  const match = names.find((name) => fold(name) === wanted);
  return match === undefined
    ? 'Paths start at the folder of the chapter’s file.'
    : `There is “${match}”: mind capital letters.`;
}

function short(url: string): string {
  return url.length > 80 ? `${url.slice(0, 77)}…` : url;
}
