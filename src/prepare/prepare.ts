import type { Construct } from '../constructs/construct.js';
import { withOwn } from '../constructs/constructs.js';
import { collect } from '../diagnostics/collect.js';
import type { SourceFile } from '../diagnostics/report.js';
import { diagrams } from '../diagrams/diagrams.js';
import { loadGraphviz } from '../diagrams/graphviz.js';
import { loadMermaid } from '../diagrams/mermaid.js';
import { excerpt } from '../editions/excerpt.js';
import { forTarget } from '../editions/for-target.js';
import { checkTargets } from '../editions/known-targets.js';
import { renderHtml } from '../html/render-html.js';
import { givenMoment } from '../metadata/modified.js';
import type { HtmlBook, ParsedBook, Pass } from '../model/book.js';
import { filesOf } from '../model/files.js';
import type { Theme } from '../model/theme.js';
import { passes as builtIn } from '../resolve/passes.js';
import { resolveBook } from '../resolve/resolve-book.js';
import { functionsOf } from '../settings/functions.js';
import type { PlugIns, Settings } from '../settings/schema.js';
import { themeOf } from '../theme/theme.js';
import { verifyEdition } from '../verify/manuscript/edition.js';
import { verifyManuscript } from '../verify/manuscript/manuscript.js';

/** How a book is made ready for its targets. */
export interface PrepareOptions {
  /** Further passes; they run after the built-in ones. */
  passes?: Pass[];
  /** Plug-ins that run on the HTML of each chapter, in place of those of the configuration. */
  rehypePlugins?: PlugIns;
  /** Constructs whose nodes are in the book, in place of those of the configuration. */
  constructs?: readonly Construct[];
  /** The slugs of the chapters to build, as an excerpt with a name of its own. Absent: the whole book. */
  chapters?: string[];
  /** The browser that draws diagrams; that of the configuration when absent. */
  browser?: Partial<Settings['browser']>;
  /** Take warnings for errors. */
  strict?: boolean;
  signal?: AbortSignal;
}

/** A book that its targets can be rendered from. */
export interface Prepared {
  theme: Theme;
  /** What all targets have. */
  whole: HtmlBook;
  /** The book for each target, in their order. */
  editions: HtmlBook[];
  /** All files that have messages. */
  files: SourceFile[];
  /** Whether nothing is in the way of rendering. */
  isGood: boolean;
}

/**
 * Takes a book up to its targets: resolves it, renders it as HTML, and checks that nothing was lost on the way.
 *
 * @param targets The names of the targets.
 * @throws {OctavoError} When something other than the manuscript is at fault.
 */
export async function prepare(
  book: ParsedBook,
  targets: string[],
  { passes = [], chapters, strict = false, signal, ...given }: PrepareOptions = {},
): Promise<Prepared> {
  const functions = await functionsOf(book.module);
  const { rehypePlugins = functions.rehypePlugins, constructs = functions.constructs } = given;
  const browser = { ...book.settings.browser, ...given.browser };
  const drawers = { mermaid: () => loadMermaid(browser, signal), graphviz: () => loadGraphviz() };
  const theme = await themeOf(book);
  const resolved = await resolveBook(book, [diagrams(drawers), ...builtIn, ...passes]);
  const html = await renderHtml(resolved, theme, rehypePlugins, withOwn({ ...book.settings, constructs }));
  checkTargets(html, targets);
  const whole = chapters === undefined ? html : excerpt(html, chapters);
  const editions = targets.map((name) => forTarget(whole, name));
  const files = [whole, ...editions].flatMap((one) => filesOf(one.book));
  const isGood = () => faultsIn(files, book.settings, strict) === 0;

  // An error in the manuscript would cause more messages here, which would only hide it.
  if (isGood()) {
    const isOwn = [...passes, ...rehypePlugins, ...constructs].length > 0;
    verifyManuscript(whole, isOwn ? 'plug-in-keeps-words' : 'manuscript-is-kept');
    for (const [index, edition] of editions.entries()) verifyEdition(whole, edition, targets[index] ?? '');
  }
  // Reports a wrong date before the long work of rendering, not after it.
  if (isGood()) givenMoment(book.settings);
  return { theme, whole, editions, files, isGood: isGood() };
}

/** How many messages are in the way of a book. */
export function faultsIn(files: SourceFile[], { rules }: Pick<Settings, 'rules'>, strict = false): number {
  return collect(files, rules).filter(({ fatal }) => fatal === true || strict).length;
}
