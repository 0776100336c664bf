import type { Browser, HTTPRequest, Page } from './browser.js';
import { decode, origin } from './links.js';

/** A file that documents may load. */
export interface ServedFile {
  mediaType: string;
  bytes: Uint8Array;
}

/** Finds a file by the path in its address, without the leading slash; undefined when there is none. */
export type Files = (path: string) => ServedFile | undefined;

/** A page of the browser in which documents are shown, one after the other. */
export interface IsolatedPage {
  page: Page;
  /**
   * Shows a document and waits until all that it needs is there.
   *
   * @param timeout In milliseconds.
   */
  show: (name: string, html: string, timeout: number) => Promise<void>;
  /** @throws {Error} When something else than the document is shown by now. */
  check: () => void;
}

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
  let shown = { address: '', html: '' };
  let awaited: string | undefined;

  const answer = async (request: HTTPRequest) => {
    const { address, html } = shown;
    const isDocument = request.isNavigationRequest();
    if (isDocument && request.frame() === page.mainFrame() && request.url() === awaited) {
      // Once: whatever else wants to go somewhere, such as a refresh, is not what was asked for.
      awaited = undefined;
      const headers = { 'content-security-policy': policy };
      await request.respond({ contentType: 'text/html; charset=utf-8', headers, body: html });
      return;
    }
    const file = isDocument || address === '' ? undefined : files(pathOf(request));
    // "aborted" leaves the document where it is; other reasons show a page of the browser's own instead.
    if (file === undefined) await request.abort('aborted');
    else await request.respond({ contentType: file.mediaType, body: Buffer.from(file.bytes) });
  };
  page.on('request', (request) => {
    // It fails when the page is gone in the meantime, which is told elsewhere.
    answer(request).catch(() => undefined);
  });

  const check = () => {
    if (page.url() !== shown.address) throw new Error(`The page went to ${page.url()}.`);
  };
  return {
    page,
    check,
    async show(name, html, timeout) {
      const address = `${origin}/${encodeURIComponent(name)}.html`;
      shown = { address, html };
      awaited = address;
      await page.goto(address, { waitUntil: 'load', timeout });
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
