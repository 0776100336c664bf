import { setTimeout } from 'node:timers/promises';
import type { Browser, HTTPRequest, Page } from './browser.js';
import type { ShownContent } from '../page-program/protocol.js';
import { BrowserFailure } from './failure.js';
import { runInPage } from './run-in-page.js';
import { decode } from '../../tree/inner-links.js';

/**
 * The host of everything that is printed. Names under `.invalid` lead nowhere (RFC 2606), and links to it are
 * links to another document of the book, which become destinations when the documents are joined.
 */
export const origin = 'https://octavo.invalid';

/** A file that documents may load. */
export interface ServedFile {
  mediaType: string;
  bytes: Uint8Array;
}

/** Finds a file by the path in its address, without the leading slash; undefined when there is none. */
export type Files = (path: string) => ServedFile | undefined;

/** What a page shows, and how. */
export interface ShownDocument extends ShownContent {
  /** Style sheets, font faces included; a page that goes on with the same ones keeps the fonts it has. */
  css: string;
}

/** A page of the browser in which documents are shown, one after the other. */
export interface IsolatedPage {
  page: Page;
  /**
   * Shows a document and waits until all that it needs is there.
   *
   * @param timeout In milliseconds.
   */
  show: (document: ShownDocument, timeout: number) => Promise<void>;
  /** @throws {Error} When something else than the document is shown by now. */
  check: () => void;
}

const address = `${origin}/document.html`;

/** Everything comes from memory; scripts, frames, forms and other hosts are forbidden a second time here. */
const policy = [
  "default-src 'none'",
  "img-src 'self' data:",
  "font-src 'self'",
  "style-src 'unsafe-inline'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Opens a page that no script runs in and that reaches nothing but the given files: a manuscript is not to be
 * trusted, and rendering goes on in a browser.
 */
export async function openIsolatedPage(browser: Browser, files: Files): Promise<IsolatedPage> {
  const page = await browser.newPage();
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  await page.emulateMediaType('print');
  let html: string | undefined;
  let css: string | undefined;

  const answer = async (request: HTTPRequest) => {
    const isDocument = request.isNavigationRequest();
    if (isDocument && html !== undefined) {
      // Once: whatever else wants to go somewhere, such as a refresh, is not what was asked for.
      const body = html;
      html = undefined;
      const headers = { 'content-security-policy': policy };
      await request.respond({ contentType: 'text/html; charset=utf-8', headers, body });
      return;
    }
    const file = isDocument ? undefined : files(pathOf(request));
    // "aborted" leaves the document where it is; other reasons show a page of the browser's own instead.
    if (file === undefined) await request.abort('aborted');
    else await request.respond({ contentType: file.mediaType, body: Buffer.from(file.bytes) });
  };
  page.on('request', (request) => {
    // It fails when the page is gone in the meantime, which is told elsewhere.
    answer(request).catch(() => undefined);
  });

  const check = () => {
    if (page.url() !== address) throw new BrowserFailure(`The page went to ${page.url()}.`);
  };
  return {
    page,
    check,
    async show({ css: wanted, ...content }, timeout) {
      if (css !== wanted) {
        // Nothing in it may end the element.
        html = `<!doctype html><meta charset="utf-8"><style>${wanted.replaceAll('</', '<\\/')}</style>`;
        await page.goto(address, { waitUntil: 'load', timeout });
        css = wanted;
      }
      await runInPage(page, 'fill', content);
      // Asked again and again from outside, because nothing runs in the page that could wait.
      const end = Date.now() + timeout;
      while (!(await runInPage(page, 'isLoaded'))) {
        if (Date.now() > end) throw new BrowserFailure('Fonts and pictures did not come in time.');
        await setTimeout(10);
      }
      check();
    },
  };
}

/** The path of a request for a file of this host; otherwise one that no file has. */
function pathOf(request: HTTPRequest): string {
  const url = request.url();
  const isOwn = request.method() === 'GET' && url.startsWith(`${origin}/`);
  return isOwn ? decode(url.slice(origin.length + 1)) : '';
}
