import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { type Browser, launchBrowser, type RunningBrowser } from '../../../src/pdf/browser/browser.js';
import { openIsolatedPage } from '../../../src/pdf/browser/serve.js';

let running: RunningBrowser;
let browser: Browser;
let server: Server;
let outside: string;
const called: string[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    called.push(request.url ?? '');
    response.end('<p>outside</p>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  outside = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  running = await launchBrowser({});
  browser = running.browser;
});
afterAll(async () => {
  await running.close();
  server.close();
});

const sheet = { title: 'kept', language: 'en', direction: 'ltr', className: '', css: '' } as const;

/** What a manuscript that got past the sanitiser could hold; `OUT` is a server that must not be called. */
const vectors = [
  '<meta http-equiv="refresh" content="0; url=OUT/refresh">',
  '<meta http-equiv="refresh" content="0; url=file:///etc/passwd">',
  '<meta http-equiv="refresh" content="0">',
  '<img src="OUT/image.png" srcset="OUT/set.png 2x">',
  '<img src="file:///etc/passwd">',
  '<iframe src="OUT/frame"></iframe><iframe src="file:///etc/passwd"></iframe><iframe srcdoc="<img src=OUT/srcdoc>"></iframe>',
  '<object data="OUT/object"></object><embed src="OUT/embed">',
  '<script>fetch("OUT/script"); location = "OUT/location"</script><script src="OUT/src.js"></script>',
  '<img src="x" onerror="new Image().src = \'OUT/handler\'">',
  '<link rel="stylesheet" href="OUT/link.css"><link rel="prefetch" href="OUT/prefetch"><link rel="preconnect" href="OUT">',
  '<style>@import url(OUT/import.css); p { background: url(OUT/css.png) } @font-face { font-family: f; src: url(OUT/font) } p { font-family: f }</style><p>x</p>',
  '<p style="background: url(OUT/style.png)">x</p>',
  '<svg><image href="OUT/svg.png"/><use href="OUT/use.svg#a"/><foreignObject><img src="OUT/foreign.png"></foreignObject></svg>',
  '<video poster="OUT/poster.png" src="OUT/video"></video><audio src="OUT/audio"></audio>',
  '<base href="OUT/base/"><img src="relative.png">',
  '<form action="OUT/form"><input autofocus formaction="OUT/formaction"></form>',
  '<a href="OUT/ping" ping="OUT/ping" autofocus>x</a>',
];

test('a document reaches nothing, goes nowhere and runs nothing', async () => {
  const page = await openIsolatedPage(browser, () => undefined);
  for (const vector of vectors) {
    await page.show({ ...sheet, body: vector.replaceAll('OUT', outside) }, 10_000);
    await wait(30);
    page.check();
    await page.page.pdf({ timeout: 10_000 });
    expect(await page.page.evaluate(() => document.title)).toBe('kept');
  }
  await wait(300);
  expect(called).toEqual([]);
  // The server would have told.
  await fetch(`${outside}/control`);
  expect(called).toEqual(['/control']);
});

test('files come from memory, and only those that were given', async () => {
  const asked: string[] = [];
  const page = await openIsolatedPage(browser, (path) => {
    asked.push(path);
    const bytes = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="7" height="9"/>');
    return path === 'images/a b.svg' ? { mediaType: 'image/svg+xml', bytes } : undefined;
  });
  const body = '<img src="images/a%20b.svg"><img src="/../secret.svg"><img src="/%ff">';
  await page.show({ ...sheet, body }, 10_000);
  const widths = await page.page.evaluate(() => Array.from(document.images, (image) => image.naturalWidth));
  expect(widths).toEqual([7, 0, 0]);
  expect(asked).toContain('images/a b.svg');
});

test('a document leaves nothing for the next one, which has all its fonts when it is shown', async () => {
  const font = await readFile(
    fileURLToPath(
      import.meta.resolve('@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2'),
    ),
  );
  const page = await openIsolatedPage(browser, (path) =>
    path === 'serif.woff2' ? { mediaType: 'font/woff2', bytes: font } : undefined,
  );
  const css = '@font-face { font-family: Own; src: url(/serif.woff2) } span { font: 100px Own }';
  const first = '<base href="/x/"><style>p { color: red }</style><p>first</p>';
  await page.show({ ...sheet, className: 'one', direction: 'rtl', css, body: first }, 10_000);
  await page.page.evaluate(() => {
    document.head.append(document.createElement('style'));
  });
  await page.show({ ...sheet, css, body: '<p><span>second</span></p>' }, 10_000);
  const shown = await page.page.evaluate(() => ({
    styles: document.querySelectorAll('style, base').length,
    root: document.documentElement.className + document.documentElement.dir,
    width: document.querySelector('span')?.getBoundingClientRect().width,
    isLoaded: Array.from(document.fonts).every(({ status }) => status === 'loaded'),
  }));
  expect(shown).toMatchObject({ styles: 1, root: 'ltr', isLoaded: true });
  await page.show(
    { ...sheet, css: css.replace('/serif.woff2', '/none'), body: '<p><span>second</span></p>' },
    10_000,
  );
  // Without the font the word has another width.
  const other = await page.page.evaluate(() => document.querySelector('span')?.getBoundingClientRect().width);
  expect(other).not.toBe(shown.width);
});
