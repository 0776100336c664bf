import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser, HTTPRequest } from '../pdf/browser/browser.js';
import type { Settings } from '../settings/schema.js';
import { type Desk, type Draw, type Drawn, drawOneByOne } from './draw.js';

/**
 * What draws diagrams of mermaid: https://mermaid.js.org. It works in a page of the browser that reaches no network.
 *
 * @param settings Those of the browser, which starts with the first diagram.
 * @returns Undefined where the package is not installed.
 */
export async function loadMermaid(
  settings: Settings['browser'],
  signal?: AbortSignal,
): Promise<Draw | undefined> {
  const program = await readProgram();
  if (program === undefined) return undefined;
  return async (sources) => {
    const { withBrowser } = await import('../pdf/browser/browser.js');
    return withBrowser(
      settings,
      (browser) => drawOneByOne(sources, () => openPage(browser, program)),
      signal,
    );
  };
}

async function readProgram(): Promise<string | undefined> {
  try {
    const main = createRequire(import.meta.url).resolve('mermaid');
    return await readFile(path.join(path.dirname(main), 'mermaid.min.js'), 'utf8');
  } catch {
    return undefined;
  }
}

const address = 'https://diagrams.invalid/';

/** Nothing is loaded, and no script of a diagram runs; what is run from outside does. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

const config = {
  startOnLoad: false,
  securityLevel: 'strict',
  suppressErrorRendering: true,
  // The same source gives the same bytes.
  deterministicIds: true,
  theme: 'neutral',
  fontFamily: 'Liberation Sans, Arial, Helvetica, sans-serif',
  // Letters in HTML are not shown by all readers of SVG.
  htmlLabels: false,
  flowchart: { htmlLabels: false },
  class: { htmlLabels: false },
};

async function openPage(browser: Browser, program: string): Promise<Desk> {
  const page = await browser.newPage();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    // It fails when the page is gone in the meantime.
    answer(request).catch(() => undefined);
  });
  await page.goto(address);
  await page.evaluate(`${program}\nmermaid.initialize(${JSON.stringify(config)})`);
  return {
    draw: async (source) =>
      (await page.evaluate(
        `mermaid.render('diagram', ${JSON.stringify(source)}).then(({ svg }) => ({ svg }), (error) => ({ fault: String(error?.message ?? error) }))`,
      )) as Drawn,
    close: () => page.close().catch(() => undefined),
  };
}

async function answer(request: HTTPRequest): Promise<void> {
  if (!request.isNavigationRequest() || request.url() !== address) return request.abort('aborted');
  return request.respond({
    contentType: 'text/html; charset=utf-8',
    headers: { 'content-security-policy': policy },
    body: '<!doctype html><title>Diagrams</title>',
  });
}
