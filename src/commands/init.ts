import { mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline/promises';
import { OctavoError } from '../diagnostics/error.js';
import { canonicalLanguage } from '../languages/tag.js';
import { firstBook, type Wishes } from './first-book.js';
import { linkOctavo } from './link-octavo.js';

export interface InitFlags {
  /** The folder of a book of another tool. */
  from?: string;
  yes?: true;
  title?: string;
  author?: string;
  language?: string;
}

/** Writes a small book that builds at once; or, with `--from`, a configuration for existing files. */
export async function runInit(folder: string | undefined, flags: InitFlags, version: string): Promise<void> {
  if (flags.from !== undefined) {
    const { runInitFrom } = await import('./init-from.js');
    await runInitFrom(flags.from);
    return;
  }
  const place = path.resolve(folder ?? '.');
  const shown = path.relative(process.cwd(), place) || '.';
  const wishes = await wishesOf(flags, path.basename(place));
  const files = firstBook(wishes, version);
  await refuseExisting(place, shown, Object.keys(files));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(place, name)), { recursive: true });
    await writeFile(path.join(place, name), text, { flag: 'wx' }).catch((error: unknown) => {
      // A project can have a package.json already.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
      console.log(`${path.join(shown, name)} already exists and was not changed.`);
    });
  }
  const isReady = await linkOctavo(place);
  console.log(
    [
      `Wrote a book to ${shown}: ${Object.keys(files).join(', ')}.`,
      '',
      'Build it:',
      ...(shown === '.' ? [] : [`  cd ${shown}`]),
      ...(isReady ? [] : ['  npm install']),
      '  npm run book',
    ].join('\n'),
  );
}

/** Files that a project can have before it has a book. */
const shared = ['package.json', '.gitignore', 'README.md'];

/** Nothing is ever overwritten. */
async function refuseExisting(place: string, shown: string, names: string[]): Promise<void> {
  const there = new Set(await readdir(place, { recursive: true }).catch((): string[] => []));
  const taken = names.filter((name) => there.has(path.normalize(name)) && !shared.includes(name));
  if (taken.length > 0)
    throw new OctavoError('ERR_USAGE', `“${shown}” already contains ${taken.join(', ')}.`, {
      hint: 'Choose another folder. To use existing Markdown files, run `octavo init --from <folder>`.',
    });
}

async function wishesOf(flags: InitFlags, name: string): Promise<Wishes> {
  const words = name.replace(/[-_]+/g, ' ').trim();
  const title = flags.title ?? (words === '' ? 'My Book' : words.charAt(0).toUpperCase() + words.slice(1));
  const given = { title, author: flags.author ?? 'The Author', language: flags.language ?? 'en' };
  const wishes = flags.yes || !process.stdin.isTTY ? given : await ask(given);
  const language = canonicalLanguage(wishes.language);
  if (language === undefined)
    throw new OctavoError('ERR_USAGE', `“${wishes.language}” is not a language tag.`, {
      hint: 'Write a tag such as `en` or `de`.',
    });
  return { ...wishes, language };
}

async function ask(given: Wishes): Promise<Wishes> {
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = async (question: string, value: string) =>
      (await lines.question(`${question} (${value}): `)).trim() || value;
    return {
      title: await answer('Title', given.title),
      author: await answer('Author', given.author),
      language: await answer('Language', given.language),
    };
  } finally {
    lines.close();
  }
}
