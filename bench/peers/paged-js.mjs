/* global window */
// node paged-js.mjs <dist> <folder of pagedjs> <book.html> <book.pdf>: prints HTML with Paged.js in Octavo's browser.
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [dist, paged, html, out] = process.argv.slice(2);
const { closeBrowser, findBrowser } = await import(
  pathToFileURL(path.resolve(dist, 'pdf/browser/browser.js')).href
);
const { default: puppeteer } = await import('puppeteer-core');
const { executablePath, libraryPath } = await findBrowser({});

const browser = await puppeteer.launch({
  executablePath,
  headless: 'shell',
  pipe: true,
  protocolTimeout: 0,
  args: ['--no-sandbox', '--allow-file-access-from-files', '--disable-gpu'],
  env: { ...process.env, ...(libraryPath && { LD_LIBRARY_PATH: libraryPath }) },
});
try {
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  await page.goto(pathToFileURL(path.resolve(html)).href, { waitUntil: 'load' });
  await page.evaluate(() => {
    window.PagedConfig = { auto: false };
  });
  await page.addScriptTag({ content: await readFile(path.join(paged, 'dist/paged.polyfill.js'), 'utf8') });
  const pages = await page.evaluate(async () => (await window.PagedPolyfill.preview()).total);
  const pdf = await page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged: true,
    outline: true,
    timeout: 0,
  });
  await writeFile(out, pdf);
  console.log(`${pages} pages`);
} finally {
  await closeBrowser(browser);
}
