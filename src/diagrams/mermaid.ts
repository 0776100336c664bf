import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser } from '../pdf/browser/browser.js';

/** The program of mermaid for browsers; undefined where the package is not installed. */
export async function loadMermaid(): Promise<string | undefined> {
  try {
    const main = createRequire(import.meta.url).resolve('mermaid');
    return await readFile(path.join(path.dirname(main), 'mermaid.min.js'), 'utf8');
  } catch {
    return undefined;
  }
}

/** What a source became. */
export type Drawn = { svg: string } | { fault: string };

/** Nothing may be loaded, and no script of a diagram runs; what is run from outside does. */
const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** How long a diagram may take, in milliseconds. */
const patience = 30_000;

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

/** Draws diagrams in a page of the browser that reaches no network. */
export async function drawMermaid(
  browser: Browser,
  program: string,
  sources: readonly string[],
): Promise<Drawn[]> {
  const page = await browser.newPage();
  try {
    page.setDefaultTimeout(patience);
    await page.setRequestInterception(true);
    page.on('request', (request) => {
      const isDocument = request.isNavigationRequest() && request.url() === address;
      const done = isDocument
        ? request.respond({
            contentType: 'text/html; charset=utf-8',
            headers: { 'content-security-policy': policy },
            body: '<!doctype html><title>Diagrams</title>',
          })
        : request.abort('aborted');
      done.catch(() => undefined);
    });
    await page.goto(address);
    await page.evaluate(`${program}\nmermaid.initialize(${JSON.stringify(config)})`);
    const drawn: Drawn[] = [];
    for (const [index, source] of sources.entries()) {
      const call = `mermaid.render(${JSON.stringify(`diagram-${index + 1}`)}, ${JSON.stringify(source)})`;
      drawn.push(
        (await page.evaluate(
          `${call}.then(({ svg }) => ({ svg }), (error) => ({ fault: String(error?.message ?? error) }))`,
        )) as Drawn,
      );
    }
    return drawn;
  } finally {
    await page.close().catch(() => undefined);
  }
}

const address = 'https://diagrams.invalid/';
