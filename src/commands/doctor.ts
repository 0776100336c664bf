import { arch, platform } from 'node:os';
import { scriptOf } from '../html/scripts.js';
import type { ParsedBook } from '../model/book.js';
import { OctavoError } from '../diagnostics/error.js';
import { filesBelow } from '../files/cache.js';
import { cacheFolder } from '../files/cache-folder.js';
import { findBrowser } from '../pdf/browser/browser.js';
import { prepare } from '../prepare/prepare.js';
import { readBook } from '../read/read-book.js';
import { type SafetyFlags, safetyFor } from './safety.js';
import { tellError } from './report-error.js';

export type DoctorFlags = SafetyFlags;

/** Tells what a build on this machine would use; 2 when it could not print. */
export async function runDoctor(flags: DoctorFlags, version: string): Promise<number> {
  const { trust, browser } = await safetyFor(flags);
  const book = await readIfAny(flags.config, trust);
  console.log(`octavo   ${version}`);
  console.log(`node     ${process.version} on ${platform()} ${arch()}`);
  console.log(`sharp    ${(await hasSharp()) ? 'installed' : 'not installed (optional)'}`);
  if (book) console.log(`fonts    ${await fontsFor(book)}`);
  try {
    const { executablePath, origin } = await findBrowser({ ...book?.settings.browser, ...browser });
    console.log(`browser  ${executablePath} (${origin})`);
    console.log(`cache    ${await cached()}`);
    return 0;
  } catch (error) {
    if (!(error instanceof OctavoError)) throw error;
    console.log('browser  none');
    tellError(error);
    return 2;
  }
}

/** The cache folder and its size. */
async function cached(): Promise<string> {
  const folder = await cacheFolder();
  const size = (await filesBelow(folder)).reduce((sum, file) => sum + file.size, 0);
  return `${folder}, ${Math.ceil(size / 1e6)} MB; \`octavo clean\` deletes it`;
}

/** The book in the current folder, or that was asked for; undefined where there is none, and none was. */
async function readIfAny(config: string | undefined, trust: boolean): Promise<ParsedBook | undefined> {
  try {
    return await readBook(config, { trust });
  } catch (error) {
    if (config === undefined && error instanceof OctavoError && error.messages.length === 0) return undefined;
    throw error;
  }
}

/** Which packages of fonts a book lacks, with the command that installs them. */
async function fontsFor(book: ParsedBook): Promise<string> {
  const { whole } = await prepare(book, []);
  const missing = [...whole.missingGlyphs];
  if (missing.length === 0) return 'complete for this book';
  const scripts = missing.flatMap((one) => scriptOf(one) ?? []);
  const packages = [...new Set(scripts.map(({ font }) => font))];
  const without = missing.filter((one) => !scriptOf(one)).join(' ');
  const named = packages.map((name) => `'${name}'`).join(', ');
  return [
    `${missing.length} characters of this book are missing`,
    ...(packages.length > 0
      ? [
          `Run: npm install ${packages.join(' ')}`,
          `Then write in the configuration: fonts: {body: [${named}]}`,
        ]
      : []),
    ...(without === '' ? [] : [`No package is known for: ${without}`]),
  ].join('\n         ');
}

async function hasSharp(): Promise<boolean> {
  return import('sharp').then(
    () => true,
    () => false,
  );
}
