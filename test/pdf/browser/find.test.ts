import { describe, expect, test } from '@jest/globals';
import { searchBrowser, type Surroundings } from '../../../src/pdf/browser/find.js';
import { systemBrowsers } from '../../../src/pdf/browser/system.js';

/** A machine with these programs, and nothing else. */
function machine(programs: string[], more: Partial<Surroundings> = {}): Surroundings {
  return {
    env: { PATH: '/usr/bin' },
    platform: 'linux',
    isExecutable: (path) => Promise.resolve(programs.includes(path)),
    puppeteerBrowsers: () => Promise.resolve([]),
    bundledBrowser: () => Promise.resolve(undefined),
    ...more,
  };
}

const bundled = { executablePath: '/cache/headless-shell', libraryPath: '/cache/lib' };
const everywhere = machine(['/mine', '/env', '/chrome', '/puppeteer', '/usr/bin/chromium'], {
  env: { PATH: '/usr/bin', PUPPETEER_EXECUTABLE_PATH: '/env', CHROME_PATH: '/chrome' },
  puppeteerBrowsers: () => Promise.resolve(['/puppeteer']),
  bundledBrowser: () => Promise.resolve(bundled),
});

describe('the browser that is taken', () => {
  test('is the one of the configuration, before all others', async () => {
    const found = await searchBrowser({ executablePath: '/mine' }, everywhere);
    expect(found).toEqual({ executablePath: '/mine', origin: 'browser.executablePath' });
  });

  test('is then the one of the environment, of puppeteer, of npm, of the system', async () => {
    const origins: string[] = [];
    const around = { ...everywhere };
    const next = async () => origins.push((await searchBrowser({}, around)).origin);
    await next();
    around.env = { ...everywhere.env, PUPPETEER_EXECUTABLE_PATH: '' };
    await next();
    around.env = { PATH: '/usr/bin' };
    await next();
    around.puppeteerBrowsers = () => Promise.resolve([]);
    await next();
    around.bundledBrowser = () => Promise.resolve(undefined);
    await next();
    expect(origins).toEqual([
      'PUPPETEER_EXECUTABLE_PATH',
      'CHROME_PATH',
      'the cache of puppeteer',
      '@sparticuz/chromium',
      'the system',
    ]);
  });

  test('keeps the libraries that come with it', async () => {
    const around = machine([], { bundledBrowser: () => Promise.resolve(bundled) });
    expect(await searchBrowser({}, around)).toEqual({ ...bundled, origin: '@sparticuz/chromium' });
  });

  test('is the next one where the first cannot be unpacked', async () => {
    const around = machine(['/usr/bin/chromium'], {
      bundledBrowser: () => Promise.reject(new Error('no space left')),
    });
    expect((await searchBrowser({}, around)).executablePath).toBe('/usr/bin/chromium');
  });
});

describe('without a browser', () => {
  test('the error tells what was tried and what helps', async () => {
    const around = machine([]);
    const failure = searchBrowser({}, around);
    await expect(failure).rejects.toHaveProperty('code', 'ERR_BROWSER');
    await expect(failure).rejects.toHaveProperty(
      'hint',
      expect.stringContaining('npx puppeteer browsers install'),
    );
    await expect(failure).rejects.toThrow(/puppeteer[^]*@sparticuz\/chromium[^]*the system/);
  });

  test('a path of the environment that is wrong is never replaced by another browser', async () => {
    const around = {
      ...everywhere,
      env: { CHROME_PATH: '/gone' },
      isExecutable: (path: string) => Promise.resolve(path !== '/gone'),
    };
    await expect(searchBrowser({}, around)).rejects.toMatchObject({
      hint: 'Correct CHROME_PATH, or unset it.',
    });
  });

  test('a path of the configuration that is wrong is never replaced by another browser', async () => {
    await expect(searchBrowser({ executablePath: '/typo' }, everywhere)).rejects.toThrow('/typo');
  });
});

test('every system has its own places', () => {
  expect(systemBrowsers('darwin', {})[0]).toBe(
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  );
  expect(systemBrowsers('win32', { PROGRAMFILES: 'C:\\Programs' })).toEqual([
    'C:\\Programs\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Programs\\Microsoft\\Edge\\Application\\msedge.exe',
  ]);
  // A relative folder in PATH would run what lies in the book's own folder.
  expect(systemBrowsers('linux', { PATH: '.:/opt/bin' }).every((path) => path.startsWith('/opt/bin/'))).toBe(
    true,
  );
});
