import { constants } from 'node:fs';
import { access } from 'node:fs/promises';
import type { Settings } from '../../settings/schema.js';
import { OctavoError } from '../../diagnostics/error.js';
import { systemBrowsers } from './system.js';

export interface FoundBrowser {
  executablePath: string;
  /** Who named it, for `octavo doctor` and for messages. */
  origin: string;
  /** For `LD_LIBRARY_PATH`, where the machine lacks libraries that the browser needs. */
  libraryPath?: string;
  /** The folder in the cache that it was unpacked to. */
  folder?: string;
}

/** What a search looks at; the tests give another one. */
export interface Surroundings {
  env: NodeJS.ProcessEnv;
  platform: NodeJS.Platform;
  isExecutable: (path: string) => Promise<boolean>;
  /** The browsers that puppeteer would start from its own cache; empty when it is not installed. */
  puppeteerBrowsers: () => Promise<string[]>;
  /** The browser that npm itself delivers; undefined when it is not installed. */
  bundledBrowser: () => Promise<Omit<FoundBrowser, 'origin'> | undefined>;
}

/**
 * Looks for a browser that can print: the one that the configuration names, that the environment names, in
 * puppeteer's cache, in `@sparticuz/chromium`, on the system.
 *
 * @throws {OctavoError} `ERR_BROWSER` when there is none, with what was tried.
 */
export async function searchBrowser(
  settings: Settings['browser'],
  around: Surroundings,
): Promise<FoundBrowser> {
  const tried: string[] = [];
  const check = async (executablePath: string | undefined, origin: string) => {
    if (executablePath === undefined || executablePath === '') return undefined;
    if (await around.isExecutable(executablePath)) return { executablePath, origin };
    tried.push(`${origin}: ${executablePath} is not a program that can be run`);
    return undefined;
  };

  if (settings.executablePath !== undefined) {
    const configured = await check(settings.executablePath, 'browser.executablePath');
    if (configured) return configured;
    throw notFound(tried, 'Correct browser.executablePath, or leave it out.');
  }
  for (const name of ['PUPPETEER_EXECUTABLE_PATH', 'CHROME_PATH']) {
    const named = await check(around.env[name], name);
    if (named) return named;
    // Do not replace a browser that was named.
    if (tried.length > 0) throw notFound(tried, `Correct ${name}, or unset it.`);
  }
  for (const one of await around.puppeteerBrowsers()) {
    const cached = await check(one, 'the cache of puppeteer');
    if (cached) return cached;
  }
  tried.push('the cache of puppeteer: it holds no browser');
  const origin = '@sparticuz/chromium';
  try {
    const bundled = await around.bundledBrowser();
    if (bundled) return { ...bundled, origin };
    tried.push(`${origin}: not installed, or not made for this machine`);
  } catch (error) {
    tried.push(`${origin}: ${error instanceof Error ? error.message : String(error)}`);
  }
  for (const one of systemBrowsers(around.platform, around.env)) {
    if (await around.isExecutable(one)) return { executablePath: one, origin: 'the system' };
  }
  tried.push('the system: no Chrome, Chromium or Edge where they are usually installed');
  throw notFound(tried, 'Run `npx puppeteer browsers install chrome-headless-shell`; EPUBs need no browser.');
}

function notFound(tried: string[], hint: string): OctavoError {
  const list = tried.map((line) => `\n  - ${line}`).join('');
  return new OctavoError('ERR_BROWSER', `No browser to lay out pages with was found. Tried:${list}`, {
    hint,
  });
}

export async function isExecutable(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
