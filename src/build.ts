import type { Book, BuildResult, Pass, RenderContext, RenderedFile, Target, HtmlBook } from './model/book.js';
import { collect } from './model/messages.js';
import { renderHtml } from './html/render-html.js';
import { passes as builtIn } from './resolve/passes.js';
import { runPass } from './resolve/run-pass.js';
import { copyOf } from './editions/copy.js';
import { excerpt } from './editions/excerpt.js';
import { forTarget } from './editions/for-target.js';
import { checkTargets } from './editions/known-targets.js';
import { pagesFor } from './editions/pages.js';
import { write } from './files/write.js';
import { sourcesOf } from './model/sources.js';

export interface BuildOptions {
  targets: Target[];
  /** Further passes; they run after the built-in ones. */
  passes?: Pass[];
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
 * Takes a book through the whole route: resolve, render as HTML, render each target, write.
 *
 * A book with errors gives messages and no files, and what an earlier build wrote stays as it was.
 *
 * @throws {OctavoError} When something other than the manuscript is at fault.
 */
export async function build(book: Book, options: BuildOptions): Promise<BuildResult> {
  const { targets, passes = [], chapters, out, strict = false } = options;
  const { onProgress: progress = () => {}, signal } = options;

  for (const pass of [...builtIn, ...passes]) await runPass(pass, book);
  checkTargets(
    book,
    targets.map(({ name }) => name),
  );
  const whole = await renderHtml(book);
  const chosen = chapters === undefined ? whole : excerpt(whole, chapters);
  const editions = targets.map((target) => ({ target, htmlBook: forTarget(chosen, target.name) }));
  const messages = () => collect(chosen.book);
  const failed = () => messages().some((message) => message.fatal === true || strict);

  let files: RenderedFile[] = [];
  if (!failed()) {
    const rendered = await renderAll(editions, chosen, { progress, signal });
    if (!failed()) files = rendered;
  }
  signal?.throwIfAborted();
  if (out !== undefined) await write(files, out, sourcesOf(book));
  return { files, messages: messages() };
}

/** A target, and the book without what is for others only. */
interface Edition {
  target: Target;
  htmlBook: HtmlBook;
}

/** Renders the targets with pages first, and then all others at once. @returns The files in the order of the targets. */
async function renderAll(
  editions: Edition[],
  whole: HtmlBook,
  context: RenderContext,
): Promise<RenderedFile[]> {
  const files = new Map<Target, RenderedFile[]>();
  const renderSome = async (paged: boolean, contextFor: (target: Target) => RenderContext) => {
    const some = editions.filter(({ target }) => (target.paged ?? false) === paged);
    await Promise.all(
      some.map(async (edition) =>
        files.set(edition.target, await render(edition, contextFor(edition.target))),
      ),
    );
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

/** Renders one target from a copy of its own, so that none can harm another, and has it read its work back. */
async function render({ target, htmlBook }: Edition, context: RenderContext): Promise<RenderedFile[]> {
  const files = await target.render(copyOf(htmlBook), context);
  await target.verify?.(files, htmlBook);
  return files;
}
