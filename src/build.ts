import type { Construct } from './constructs/construct.js';
import { withOwn } from './constructs/constructs.js';
import { collect } from './diagnostics/collect.js';
import { reporterFor } from './diagnostics/report.js';
import { checkOptions, listOf, optional, texts, wrongUse } from './diagnostics/usage.js';
import { copyForTarget } from './editions/copy.js';
import { excerpt } from './editions/excerpt.js';
import { forTarget } from './editions/for-target.js';
import { checkTargets } from './editions/known-targets.js';
import { pagesFor } from './editions/pages.js';
import { prepareFolder, write } from './files/write.js';
import { renderHtml } from './html/render-html.js';
import type {
  BuildResult,
  HtmlBook,
  ParsedBook,
  Pass,
  RenderContext,
  RenderedFile,
  Target,
} from './model/book.js';
import { givenMoment } from './metadata/modified.js';
import { filesOf } from './model/files.js';
import { sourcesOf } from './model/sources.js';
import { passes as builtIn } from './resolve/passes.js';
import { resolveBook } from './resolve/resolve-book.js';
import { functionsOf } from './settings/functions.js';
import { themeOf } from './theme/theme.js';
import { verifyEdition } from './verify/manuscript/edition.js';
import { verifyManuscript } from './verify/manuscript/manuscript.js';
import type { PlugIns } from './settings/schema.js';

/** What `build` makes of a book, and how. */
export interface BuildOptions {
  targets: Target[];
  /** Further passes; they run after the built-in ones. */
  passes?: Pass[];
  /** Plug-ins that run on the HTML of each chapter, in place of those of the configuration. */
  rehypePlugins?: PlugIns;
  /** Constructs whose nodes are in the book, in place of those of the configuration. */
  constructs?: readonly Construct[];
  /** The slugs of the chapters to build, as an excerpt with a name of its own. Absent: the whole book. */
  chapters?: string[];
  /** The folder to write to. Absent: nothing is written, and the files are only returned. */
  out?: string;
  /** Take warnings for errors. */
  strict?: boolean;
  /** Called with a line of text when a new piece of work begins. */
  onProgress?: (text: string) => void;
  signal?: AbortSignal;
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
  const { targets, passes = [], chapters, out, strict = false } = options;
  const { onProgress: progress = () => {}, signal } = options;
  const functions = await functionsOf(book.module);
  const { rehypePlugins = functions.rehypePlugins, constructs = functions.constructs } = options;

  const theme = await themeOf(book);
  const resolved = await resolveBook(book, [...builtIn, ...passes]);
  const whole = await renderHtml(resolved, theme, rehypePlugins, withOwn(constructs));
  checkTargets(
    whole,
    targets.map(({ name }) => name),
  );
  const chosen = chapters === undefined ? whole : excerpt(whole, chapters);
  const editions = targets.map((target): Edition => {
    const htmlBook = forTarget(chosen, target.name);
    return { target, htmlBook, copy: copyForTarget(htmlBook) };
  });
  const books = [chosen, ...editions.flatMap(({ htmlBook, copy }) => [htmlBook, copy])];
  const files = books.flatMap((one) => filesOf(one.book));
  const messages = () => collect(files, book.settings.rules);
  const faults = () => messages().filter(({ fatal }) => fatal === true || strict).length;

  // An error in the manuscript would cause more messages here, which would only hide it.
  if (faults() === 0) {
    const isOwn = [...passes, ...rehypePlugins, ...constructs].length > 0;
    verifyManuscript(chosen, isOwn ? 'plug-in-keeps-words' : 'manuscript-is-kept');
    for (const { target, htmlBook } of editions) verifyEdition(chosen, htmlBook, target.name);
  }
  const isGood = faults() === 0;
  if (isGood) await checkSurroundings(book, out);
  const finished = isGood ? await renderAll(editions, chosen, { theme, progress, signal }, faults) : [];
  signal?.throwIfAborted();
  if (out !== undefined) await write(finished, out, sourcesOf(book));
  return { files: finished, messages: messages() };
}

/** Reports a wrong date or a full disk before the long work of rendering, not after it. */
async function checkSurroundings({ settings }: ParsedBook, out: string | undefined): Promise<void> {
  givenMoment(settings);
  if (out !== undefined) await prepareFolder(out);
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
      strict: optional('boolean', '`true` or `false`'),
      onProgress: optional('function', 'a function'),
      signal: optional('object', 'an AbortSignal'),
    },
    hint,
  );
}

/** A target, and the book without what is for other targets only. */
interface Edition {
  target: Target;
  htmlBook: HtmlBook;
  /** The one that the target gets, and may change. */
  copy: HtmlBook;
}

/** What all targets are told. */
type Context = Omit<RenderContext, 'report'>;

/**
 * Renders the targets with pages first, and then all others at once.
 *
 * @param faults How many faults the book has by now.
 * @returns The files in the order of the targets, without those in which something is wrong.
 */
async function renderAll(
  editions: Edition[],
  whole: HtmlBook,
  context: Context,
  faults: () => number,
): Promise<RenderedFile[]> {
  const files = new Map<Target, RenderedFile[]>();
  const renderSome = async (paged: boolean, contextFor: (target: Target) => Context) => {
    const some = editions.filter(({ target }) => (target.paged ?? false) === paged);
    const before = faults();
    const made = await Promise.all(
      some.map(
        async (edition) => [edition.target, await render(edition, contextFor(edition.target))] as const,
      ),
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
  return editions.flatMap(({ target }) => files.get(target) ?? []);
}

/** Renders one target, and has it read its work back against the book as it was. */
async function render({ target, htmlBook, copy }: Edition, context: Context): Promise<RenderedFile[]> {
  const own = { ...context, report: reporterFor(target.name) };
  const files = await target.render(copy, own);
  await target.verify?.(files, htmlBook, own);
  return files;
}
