import puppeteer, { type Browser } from 'puppeteer-core';
import type { Settings } from '../../settings/schema.js';
import { OctavoError } from '../../diagnostics/error.js';
import { bundledPackage, unpackBundled } from './bundled.js';
import { cacheFolder } from './cache-folder.js';
import { type FoundBrowser, isExecutable, searchBrowser } from './find.js';
import { oneSystemFont } from './fontconfig.js';
import { hasLibraries } from './libraries.js';

export type { Browser, HTTPRequest, Page } from 'puppeteer-core';
export type { FoundBrowser } from './find.js';

type BrowserSettings = Settings['browser'];

/** How long a browser may take to start, and to close itself, in milliseconds. */
const startTimeout = 60_000;
const closeTimeout = 5_000;

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
): Promise<T> {
  const browser = await launchBrowser(settings);
  try {
    return await work(browser);
  } finally {
    await closeBrowser(browser);
  }
}

/**
 * Starts a browser that shows nothing and reaches nothing.
 *
 * @throws {OctavoError} `ERR_BROWSER` when there is none or it does not start.
 */
export async function launchBrowser(settings: BrowserSettings): Promise<Browser> {
  const found = await findBrowser(settings);
  try {
    return await puppeteer.launch({
      executablePath: found.executablePath,
      // Old headless, where the browser has it: it starts faster, and the bundled one is nothing else.
      headless: 'shell',
      // A pipe, not a port that other programs of the machine could connect to.
      pipe: true,
      args: launchArguments(settings),
      env: await environment(found),
      timeout: startTimeout,
      // Each step has a time-out of its own, which grows with the document.
      protocolTimeout: 0,
    });
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new OctavoError(
      'ERR_BROWSER',
      `The browser ${found.executablePath} (${found.origin}) did not start: ${reason}`,
      {
        cause,
        hint: /sandbox/i.test(reason)
          ? 'This machine does not let programs make a sandbox. Where you trust the manuscript, set `browser: {sandbox: false}`.'
          : 'Name another browser with `browser: {executablePath: …}` or CHROME_PATH.',
      },
    );
  }
}

/** Asks the browser to close, and ends its process when it does not answer. */
export async function closeBrowser(browser: Browser): Promise<void> {
  const child = browser.process();
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, closeTimeout);
  });
  await Promise.race([browser.close().catch(() => undefined), patience]);
  clearTimeout(timer);
  if (child?.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
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
  const { executablePath, libraries } = await unpackBundled(folder, await cacheFolder());
  return { executablePath, ...((await hasLibraries()) ? {} : { libraryPath: libraries }) };
}
