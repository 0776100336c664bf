import type { Browser } from 'puppeteer-core';
import type { Settings } from '../../settings/schema.js';
import { OctavoError } from '../../diagnostics/error.js';
import { bundledPackage, removeIfBroken, unpackBundled } from './bundled.js';
import { cacheFolder } from '../../files/cache-folder.js';
import { type FoundBrowser, isExecutable, searchBrowser } from './find.js';
import { isOfBrowser } from './failure.js';
import { oneSystemFont } from './fontconfig.js';
import { hasLibraries } from './libraries.js';
import { type RunningBrowser, startBrowser } from './start.js';

export type { Browser, HTTPRequest, Page } from 'puppeteer-core';
export type { FoundBrowser } from './find.js';
export type { RunningBrowser } from './start.js';

type BrowserSettings = Settings['browser'];

/**
 * Finds a browser that can print; unpacks the one that npm delivers where that is the first.
 *
 * @throws {OctavoError} `ERR_BROWSER` when there is none, with what was tried.
 */
export function findBrowser(settings: BrowserSettings): Promise<FoundBrowser> {
  return searchBrowser(settings, {
    env: process.env,
    platform: process.platform,
    isExecutable,
    puppeteerBrowsers,
    bundledBrowser,
  });
}

/** Starts a browser for the time of `work`, and closes it whatever happens. */
export async function withBrowser<T>(
  settings: BrowserSettings,
  work: (browser: Browser) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  const { browser, close } = await launchBrowser(settings, signal);
  try {
    return await work(browser);
  } finally {
    await close();
  }
}

/**
 * Starts a browser without a window and without a network. If that fails, replaces a damaged copy in the cache and tries again.
 *
 * @throws {OctavoError} `ERR_BROWSER` when there is none or it does not start.
 */
export async function launchBrowser(
  settings: BrowserSettings,
  signal?: AbortSignal,
): Promise<RunningBrowser> {
  let found = await findBrowser(settings);
  const start = async (): Promise<RunningBrowser> =>
    startBrowser({
      executablePath: found.executablePath,
      args: launchArguments(settings),
      env: await environment(found),
      signal,
    });
  try {
    return await start();
  } catch (error) {
    if (!isOfBrowser(error)) throw error;
  }
  if (found.folder !== undefined) {
    await removeIfBroken(found.folder);
    found = await findBrowser(settings);
  }
  try {
    return await start();
  } catch (cause) {
    if (!isOfBrowser(cause)) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    const message = `The browser ${found.executablePath} (${found.origin}) did not start: ${reason}`;
    throw new OctavoError('ERR_BROWSER', message, { cause, hint: hintFor(reason, found) });
  }
}

function hintFor(reason: string, { folder }: FoundBrowser): string {
  if (/sandbox/i.test(reason))
    return 'This machine does not allow the browser’s sandbox. If you trust the manuscript, pass `--no-sandbox`.';
  const other = 'name another browser with `--browser` or CHROME_PATH.';
  if (folder === undefined) return `Start it by hand to see its output, or ${other}`;
  return `Run \`octavo clean\` to delete the copy in ${folder}, which the next build unpacks again, or ${other}`;
}

function launchArguments({ sandbox }: BrowserSettings): string[] {
  // Chromium refuses to start with a sandbox as root; everybody else has to ask for going without.
  const isRoot = process.getuid?.() === 0;
  return [
    ...((sandbox ?? !isRoot) ? [] : ['--no-sandbox']),
    // Every request is answered from memory; should one ever get past that, it finds no name and no proxy.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--proxy-server=http://127.0.0.1:9',
    '--proxy-bypass-list=<-loopback>',
    '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--disable-domain-reliability',
    '--disable-component-update',
    '--no-pings',
    // Hinting rounds the widths of letters to the pixels of a screen.
    '--font-render-hinting=none',
    '--disable-gpu',
    '--lang=en-US',
  ];
}

async function environment({ libraryPath }: FoundBrowser): Promise<Record<string, string | undefined>> {
  const env: Record<string, string | undefined> = { ...process.env };
  if (process.platform === 'linux') env['FONTCONFIG_FILE'] = await oneSystemFont(await cacheFolder());
  if (libraryPath !== undefined) {
    env['LD_LIBRARY_PATH'] = [libraryPath, env['LD_LIBRARY_PATH']].filter(Boolean).join(':');
  }
  return env;
}

async function puppeteerBrowsers(): Promise<string[]> {
  const full = await import('puppeteer').catch(() => undefined);
  if (full === undefined) return [];
  return [{ headless: 'shell' as const }, {}].flatMap((options) => {
    try {
      return [full.default.executablePath(options)];
    } catch {
      // It throws where its cache does not hold this kind of browser.
      return [];
    }
  });
}

async function bundledBrowser(): Promise<Omit<FoundBrowser, 'origin'> | undefined> {
  const folder = bundledPackage();
  if (folder === undefined) return undefined;
  const { folder: copy, executablePath, libraries } = await unpackBundled(folder, await cacheFolder());
  return { executablePath, folder: copy, ...((await hasLibraries()) ? {} : { libraryPath: libraries }) };
}
