import type { Settings } from '../../settings/schema.js';
import { OctavoError } from '../../diagnostics/error.js';
import { BrowserFailure, isAlive, isOfBrowser } from './failure.js';
import { PageProgramError } from './run-in-page.js';
import { type Browser, launchBrowser, type RunningBrowser, withBrowser } from './browser.js';
import { type Files, type IsolatedPage, openIsolatedPage } from './serve.js';

/** Runs a piece of work in a page of its own; `name` is what a message calls it. */
export type Run = <T>(name: string, work: (page: IsolatedPage) => Promise<T>) => Promise<T>;

/**
 * A browser with a few pages for the time of `use`. Work that is lost because a page or the browser dies is done
 * once more, in a fresh browser of its own.
 *
 * @param size How many pages work at the same time.
 * @throws {OctavoError} `ERR_BROWSER` when the second try fails as well.
 */
export async function withPages<T>(
  settings: Settings['browser'],
  files: Files,
  size: number,
  use: (run: Run) => Promise<T>,
  outside?: AbortSignal,
): Promise<T> {
  // When one piece of work fails, the others end.
  const stop = new AbortController();
  const signal = outside ? AbortSignal.any([outside, stop.signal]) : stop.signal;
  let running: Promise<RunningBrowser> | undefined;
  const idle: IsolatedPage[] = [];
  const enter = gate(size);

  const onShared = async <R>(work: (page: IsolatedPage) => Promise<R>): Promise<R> => {
    signal.throwIfAborted();
    const current = (running ??= launchBrowser(settings, signal));
    const { browser, close } = await current;
    if (!browser.connected) {
      // Another piece of work may have started a new one.
      if (running === current) {
        idle.length = 0;
        running = undefined;
        await close();
      }
      return onShared(work);
    }
    const page = idle.pop() ?? (await open(browser, files));
    const result = await guard(page, work, signal);
    idle.push(page);
    return result;
  };
  const run: Run = (name, work) =>
    enter(async () => {
      try {
        return await onShared(work);
      } catch (error) {
        if (!(error instanceof BrowserFailure)) throw named(error, name, signal);
      }
      try {
        return await withBrowser(
          settings,
          async (fresh) => guard(await open(fresh, files), work, signal),
          signal,
        );
      } catch (cause) {
        if (!(cause instanceof BrowserFailure)) throw named(cause, name, signal);
        throw new OctavoError('ERR_BROWSER', `The browser failed twice on “${name}”: ${cause.message}`, {
          cause,
          hint: 'Look for very large images or tables in it, or try another browser with `--browser`.',
        });
      }
    });

  try {
    return await use(run);
  } finally {
    stop.abort();
    const last = await running?.catch(() => undefined);
    await last?.close();
  }
}

/** @throws {BrowserFailure} When the browser is gone. */
async function open(browser: Browser, files: Files): Promise<IsolatedPage> {
  try {
    return await openIsolatedPage(browser, files);
  } catch (error) {
    if (!isOfBrowser(error)) throw error;
    throw new BrowserFailure(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** Waiting for a renderer that has crashed ends with nothing but a time-out, so its death is waited for as well. */
async function guard<T>(
  isolated: IsolatedPage,
  work: (page: IsolatedPage) => Promise<T>,
  signal: AbortSignal,
): Promise<T> {
  signal.throwIfAborted();
  const { page } = isolated;
  const browser = page.browser();
  const stop = new AbortController();
  const death = new Promise<never>((_, reject) => {
    const fail = (why: string) => () => {
      reject(new BrowserFailure(why));
    };
    const [crash, gone] = [fail('the page crashed'), fail('the browser ended')];
    const aborted = () => {
      reject(signal.reason instanceof Error ? signal.reason : new Error('aborted'));
    };
    page.once('error', crash);
    browser.once('disconnected', gone);
    signal.addEventListener('abort', aborted, { once: true });
    stop.signal.addEventListener('abort', () => {
      page.off('error', crash);
      browser.off('disconnected', gone);
      signal.removeEventListener('abort', aborted);
    });
  });
  try {
    return await Promise.race([work(isolated), death]);
  } catch (error) {
    if (error instanceof OctavoError || error instanceof PageProgramError || signal.aborted) throw error;
    if (!isOfBrowser(error) && (await isAlive(page))) throw error;
    throw new BrowserFailure(error instanceof Error ? error.message : String(error), { cause: error });
  } finally {
    stop.abort();
  }
}

/** An error of the work itself, with the name of the document; it is neither the author's nor the browser's. */
function named(error: unknown, name: string, signal: AbortSignal): unknown {
  if (error instanceof OctavoError || signal.aborted) return error;
  const reason = error instanceof Error ? error.message : String(error);
  return new OctavoError('ERR_INTERNAL', `Octavo failed on “${name}”: ${reason}`, {
    cause: error,
    hint: 'This is a fault in Octavo. Report it with this text and the chapter that shows it.',
  });
}

/** Lets only so many pieces of work be under way at a time. */
function gate(size: number) {
  let free = size;
  const waiting: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
