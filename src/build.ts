import { collect } from './diagnostics/collect.js';
import { reporterFor, type SourceFile } from './diagnostics/report.js';
import { checkOptions, listOf, optional, texts, wrongUse } from './diagnostics/usage.js';
import { copyForTarget } from './editions/copy.js';
import { pagesFor } from './editions/pages.js';
import type { Cache } from './files/cache.js';
import { prepareFolder, write } from './files/write.js';
import type { BuildResult, HtmlBook, ParsedBook, RenderContext, RenderedFile, Target } from './model/book.js';
import { filesOf } from './model/files.js';
import { sourcesOf } from './model/sources.js';
import { faultsIn, prepare, type PrepareOptions } from './prepare/prepare.js';

/** What `build` makes of a book, and how. */
export interface BuildOptions extends PrepareOptions {
  targets: Target[];
  /** The folder to write to. Absent: nothing is written, and the files are only returned. */
  out?: string;
  /** Results of earlier builds, from `openCache`. If absent, nothing is reused. */
  cache?: Cache | undefined;
  /** Called with a line of text when a new piece of work begins. */
  onProgress?: (text: string) => void;
}

/**
 * Takes a book through the whole route: resolve, render as HTML, render each target, write. The book stays as it was.
 *
 * A manuscript with errors gives messages and no files. Where one target has errors of its own, such as a table that fits no page,
 * its files are missing and those of the others are there. What an earlier build wrote stays as it was.
 *
 * @throws {OctavoError} `ERR_USAGE` when it is called with something else; other codes when something other than the
 *   manuscript is at fault.
 */
export async function build(book: ParsedBook, options: BuildOptions): Promise<BuildResult> {
  checkBuild(book, options);
  const { targets, out, onProgress: progress = () => {}, cache, signal } = options;
  const names = targets.map(({ name }) => name);
  const { theme, whole, editions, files, isGood } = await prepare(book, names, options);
  const context = { theme, progress, cache, signal };
  if (isGood && out !== undefined) await prepareFolder(out);
  const work = targets.map((target, index): Work => ({ target, htmlBook: editions[index] ?? whole }));
  const count = () => faultsIn(files, book.settings, options.strict);
  const finished = isGood ? await renderAll(work, whole, context, files, count) : [];
  signal?.throwIfAborted();
  if (out !== undefined) await write(finished, out, sourcesOf(book));
  await cache?.trim();
  return { files: finished, messages: collect(files, book.settings.rules) };
}

function checkBuild(book: unknown, options: unknown): void {
  const hint = 'Write `await build(await readBook(), { targets: [epub(), pdf()] })`.';
  const isBook =
    typeof book === 'object' &&
    book !== null &&
    ['settings', 'folder', 'chapters'].every((key) => key in book);
  if (!isBook)
    throw wrongUse('The first argument of `build` must be a book from `readBook` or `createBook`.', hint);
  checkOptions(
    'build',
    options,
    {
      targets: listOf('render', 'epub()', true),
      passes: listOf('run', "{ name: 'mine', run(book) {} }"),
      rehypePlugins: (value) =>
        value === undefined || Array.isArray(value) ? undefined : 'a list of plug-ins',
      constructs: (value) =>
        value === undefined || Array.isArray(value) ? undefined : 'a list of constructs',
      chapters: texts,
      out: optional('string', 'the path of a folder'),
      browser: optional('object', 'an object such as `{ sandbox: true }`'),
      cache: optional('object', 'what `openCache()` gives'),
      strict: optional('boolean', '`true` or `false`'),
      onProgress: optional('function', 'a function'),
      signal: optional('object', 'an AbortSignal'),
    },
    hint,
  );
}

/** A target, and the book without what is for other targets only. */
interface Work {
  target: Target;
  htmlBook: HtmlBook;
}

/** What all targets are told. */
type Context = Omit<RenderContext, 'report'>;

/**
 * Renders the targets with pages first, and then all others at once.
 *
 * @param sources Those with messages; what the targets report is added.
 * @param faults How many faults the book has by now.
 * @returns The files in the order of the targets, without those in which something is wrong.
 */
async function renderAll(
  work: Work[],
  whole: HtmlBook,
  context: Context,
  sources: SourceFile[],
  faults: () => number,
): Promise<RenderedFile[]> {
  const files = new Map<Target, RenderedFile[]>();
  const renderSome = async (paged: boolean, contextFor: (target: Target) => Context) => {
    const some = work.filter(({ target }) => (target.paged ?? false) === paged);
    const before = faults();
    const made = await Promise.all(
      some.map(async (one) => [one.target, await render(one, contextFor(one.target), sources)] as const),
    );
    if (faults() === before) for (const [target, rendered] of made) files.set(target, rendered);
  };
  await renderSome(true, () => context);
  const [printed] = [...files].flatMap(([{ name }, made]) =>
    made.flatMap(({ pages }) => (pages ? [{ name, pages }] : [])),
  );
  await renderSome(false, ({ name }) =>
    printed ? { ...context, pages: pagesFor(whole, printed.pages, printed.name, name) } : context,
  );
  return work.flatMap(({ target }) => files.get(target) ?? []);
}

/** Renders one target, and has it read its work back against the book as it was. */
async function render(
  { target, htmlBook }: Work,
  context: Context,
  sources: SourceFile[],
): Promise<RenderedFile[]> {
  const own = { ...context, report: reporterFor(target.name) };
  const copy = copyForTarget(htmlBook);
  sources.push(...filesOf(copy.book));
  const files = await target.render(copy, own);
  await target.verify?.(files, htmlBook, own);
  return files;
}
