import { afterAll, beforeAll } from '@jest/globals';
import { type Browser, launchBrowser, type RunningBrowser } from '../../src/pdf/browser/browser.js';

/** Starts a browser before the tests of a file and closes it after them. @returns Gives the browser to a test. */
export function openBrowser(): () => Browser {
  let running: RunningBrowser;
  beforeAll(async () => {
    running = await launchBrowser({});
  });
  afterAll(() => running.close());
  return () => running.browser;
}
