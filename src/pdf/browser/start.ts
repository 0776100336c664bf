import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import puppeteer, { type Browser } from 'puppeteer-core';
import { BrowserFailure } from './failure.js';
import { pipeTransport } from './pipe.js';
import { createProfile } from './profile.js';

/** How long a browser may take to start, to close, and to answer a heartbeat; and the time between heartbeats. In milliseconds. */
const startTimeout = 30_000;
const closeTimeout = 5_000;
const silenceTimeout = 60_000;
const heartbeat = 10_000;

/** A browser, and the function that ends it. */
export interface RunningBrowser {
  browser: Browser;
  close: () => Promise<void>;
}

/** What a browser is started with. */
export interface Start {
  executablePath: string;
  args: string[];
  env: NodeJS.ProcessEnv;
  signal?: AbortSignal | undefined;
  /** How long the start may take, in milliseconds. */
  patience?: number;
}

/**
 * Starts a browser and watches it: when it stops responding, its process is killed, and what waits for it fails.
 *
 * The process is not started by puppeteer, which provides it only after the browser has answered, and whose signal handlers keep a
 * script running that was told to end.
 *
 * @throws {BrowserFailure} When it does not start in time, exits, or is not a browser. Its process has ended by then.
 */
export async function startBrowser(start: Start): Promise<RunningBrowser> {
  const { executablePath, env, signal, patience = startTimeout } = start;
  signal?.throwIfAborted();
  const profile = await createProfile();
  const args = puppeteer.defaultArgs({ headless: 'shell', userDataDir: profile.folder, args: start.args });
  const child = spawn(executablePath, [...args, '--remote-debugging-pipe'], {
    env,
    stdio: ['ignore', 'ignore', 'pipe', 'pipe', 'pipe'],
    // A process group: Ctrl+C does not reach it, and its children can be killed with it.
    detached: process.platform !== 'win32',
  });
  const lastWords = listen(child.stderr);
  const atExit = () => {
    kill(child);
  };
  process.once('exit', atExit);
  const stopped = new AbortController();
  const ended = endOf(child).finally(() => {
    stopped.abort();
    process.off('exit', atExit);
  });
  const close = async (browser?: Browser) => {
    stopped.abort();
    if (browser)
      await Promise.race([
        browser.close().catch(() => undefined),
        ended,
        setTimeout(closeTimeout, undefined, { ref: false }),
      ]);
    kill(child);
    await ended;
    await profile.remove();
  };

  let fail: (reason: string) => void = () => undefined;
  const failure = new Promise<never>((_, reject) => {
    fail = (reason) => {
      reject(new BrowserFailure(reason));
      kill(child);
    };
  });
  // It may fail when nobody waits for it any more.
  failure.catch(() => undefined);
  void ended.then((how) => {
    fail([how, lastWords()].filter(Boolean).join(': '));
  });
  const late = globalThis.setTimeout(() => {
    fail(`no answer within ${patience / 1000} seconds`);
  }, patience);
  const interrupted = () => {
    fail('it was interrupted');
  };
  signal?.addEventListener('abort', interrupted, { once: true });
  try {
    const [, , , input, output] = child.stdio as unknown as [null, null, Readable, Writable, Readable];
    const transport = pipeTransport(input, output, fail);
    // Each step has a time-out of its own, which grows with the document.
    const connecting = puppeteer.connect({ transport, protocolTimeout: 0, defaultViewport: null });
    // How the process ended says more than that the connection is closed.
    const browser = await Promise.race([connecting.catch(() => failure), failure]);
    void watch(browser, stopped.signal, fail);
    return { browser, close: () => close(browser) };
  } catch (error) {
    await close();
    signal?.throwIfAborted();
    throw error;
  } finally {
    clearTimeout(late);
    // From here on, the caller closes it.
    signal?.removeEventListener('abort', interrupted);
  }
}

/** Sends heartbeats until the browser is closed. */
async function watch(browser: Browser, stopped: AbortSignal, fail: (reason: string) => void): Promise<void> {
  const pause = (time: number) => setTimeout(time, true, { ref: false, signal: stopped }).catch(() => false);
  while (await pause(heartbeat)) {
    const answer = browser.version().then(Boolean, () => true);
    const isThere = await Promise.race([answer, pause(silenceTimeout).then((isLate) => !isLate)]);
    if (!isThere) fail('it stopped responding');
  }
}

/** Waits for the end of a process. @returns How it ended, in words. */
async function endOf(child: ChildProcess): Promise<string> {
  try {
    const [code, signal] = (await once(child, 'exit')) as [number | null, string | null];
    return signal === null ? `it exited with code ${code}` : `it was killed by ${signal}`;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Collects the last lines of a stream. */
function listen(stream: Readable | null): () => string {
  let said = '';
  stream?.on('data', (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-2000);
  });
  return () => said.trim();
}

/** Kills a process and its children. */
function kill({ pid, exitCode, signalCode }: ChildProcess): void {
  if (pid === undefined || exitCode !== null || signalCode !== null) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has just ended.
  }
}
