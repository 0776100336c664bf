import { performance } from 'node:perf_hooks';
import { join, relative, resolve, sep } from 'node:path';
import type { BuildResult, Target } from '../model/book.js';
import { build } from '../build.js';
import { toJson } from '../diagnostics/json.js';
import { OctavoError } from '../diagnostics/error.js';
import { openCache } from '../files/open-cache.js';
import { readBook } from '../read/read-book.js';
import { startProgress } from './progress.js';
import { type SafetyFlags, safetyFor, tellMissingSandbox } from './safety.js';
import { tellMessages } from './tell-messages.js';

export interface BuildFlags extends SafetyFlags {
  out?: string;
  /** The name of an edition. */
  profile?: string;
  /** The slugs of chapters; absent for the whole book. */
  chapter?: string[];
  strict?: true;
  /** Whether results of earlier builds are used, and those of this one kept. */
  cache: boolean;
  format: 'text' | 'json';
}

/** What a finished build tells; paths are told from the current folder. */
interface Outcome extends BuildResult {
  out: string;
  prefix: string;
  /** The folder of the book. */
  folder: string;
  /** Seconds that the rendering of a file took, by its path. */
  seconds: Map<string, number>;
  /** The targets of which there is no file. */
  missing: string[];
}

/** Builds a book. Problems and progress go to stderr, the finished files (and everything, as JSON) to stdout. */
export async function runBuild(target: string, flags: BuildFlags, signal: AbortSignal): Promise<number> {
  const progress = startProgress();
  try {
    const outcome = await buildBook(target, flags, signal, progress.show);
    progress.stop();
    if (flags.format === 'json') tellJson(outcome);
    else tellText(outcome);
    return outcome.messages.some(({ fatal }) => fatal === true || flags.strict === true) ? 1 : 0;
  } catch (error) {
    progress.stop();
    if (signal.aborted) console.error('Interrupted.');
    if (signal.aborted || flags.format !== 'json' || !(error instanceof OctavoError)) throw error;
    const { code, message, hint = null, messages } = error;
    printJson({ files: [], messages: messages.map((one) => toJson(one)), error: { code, message, hint } });
    return 2;
  }
}

async function buildBook(
  target: string,
  flags: BuildFlags,
  signal: AbortSignal,
  onProgress: (text: string) => void,
): Promise<Outcome> {
  // Loaded while the chapters are parsed, in a thread of their own.
  const loading = loadTargets(target);
  loading.catch(() => undefined);
  const { trust, browser } = await safetyFor(flags);
  const cache = flags.cache ? await openCache() : undefined;
  const book = await readBook(flags.config, { trust, profile: flags.profile, cache });
  const out = flags.out === undefined ? resolve(book.folder, book.settings.out) : resolve(flags.out);
  signal.throwIfAborted();
  const seconds = new Map<string, number>();
  const { epub, pdf } = await loading;
  if (pdf) tellMissingSandbox({ ...book.settings.browser, ...browser });
  const targets = [...(epub ? [epub()] : []), ...(pdf ? [pdf({ browser })] : [])];
  const timed = targets.map((one) => withTime(one, seconds));
  const result = await build(book, {
    targets: timed,
    out,
    strict: flags.strict ?? false,
    ...(flags.chapter && { chapters: flags.chapter }),
    browser,
    cache,
    onProgress,
    signal,
  });
  const folder = relative(process.cwd(), book.folder);
  const missing = targets
    .map(({ name }) => name)
    .filter((name) => !result.files.some(({ path }) => path.endsWith(`.${name}`)));
  return {
    ...result,
    out: relative(process.cwd(), out),
    prefix: folder && folder + sep,
    folder: book.folder,
    seconds,
    missing,
  };
}

/** Loads what the targets need; undefined for one that is not wanted. */
async function loadTargets(target: string) {
  const epub = target === 'pdf' ? undefined : await import('../epub/epub.js');
  const pdf = target === 'epub' ? undefined : await import('../pdf/pdf.js');
  await pdf?.loadPrinting();
  return { epub: epub?.epub, pdf: pdf?.pdf };
}

function withTime(target: Target, seconds: Map<string, number>): Target {
  return {
    ...target,
    async render(book, context) {
      const start = performance.now();
      const files = await target.render(book, context);
      for (const { path } of files) seconds.set(path, (performance.now() - start) / 1000);
      return files;
    },
  };
}

function tellText({ files, messages, out, prefix, folder, seconds, missing }: Outcome): void {
  tellMessages(messages, prefix, folder);
  for (const name of files.length > 0 ? missing : [])
    console.error(`The ${name.toUpperCase()} is not written, because of the errors above.`);
  for (const { path, bytes } of files) {
    console.log(`${join(out, path)}  ${sizeOf(bytes)}  ${(seconds.get(path) ?? 0).toFixed(1)} s`);
  }
}

function tellJson({ files, messages, out, prefix, seconds }: Outcome): void {
  const written = files.map(({ path, bytes }) => ({
    path: join(out, path),
    bytes: bytes.length,
    seconds: seconds.get(path) ?? 0,
  }));
  printJson({ files: written, messages: messages.map((one) => toJson(one, prefix)) });
}

function printJson(value: object): void {
  console.log(JSON.stringify(value, null, 2));
}

function sizeOf({ length }: Uint8Array): string {
  return length < 1e6 ? `${Math.ceil(length / 1e3)} kB` : `${(length / 1e6).toFixed(1)} MB`;
}
