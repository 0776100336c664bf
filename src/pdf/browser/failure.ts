import { setTimeout } from 'node:timers/promises';
import { type Page, ProtocolError, TimeoutError } from 'puppeteer-core';

/** The browser or its page did not live to see the end of a piece of work, or did not do what it was told. */
export class BrowserFailure extends Error {}

/** Whether an error is certainly the browser's: a time-out, a connection or a target that is gone. */
export function isOfBrowser(error: unknown): boolean {
  // TargetCloseError, which is not exported, is a ProtocolError.
  return error instanceof BrowserFailure || error instanceof ProtocolError || error instanceof TimeoutError;
}

/** A living page answers in a few milliseconds. */
const patience = 2000;

/** Whether a page still answers; puppeteer has no class for the errors of one that has crashed. */
export async function isAlive(page: Page): Promise<boolean> {
  const answer = page.evaluate('true').then(Boolean, () => false);
  return Promise.race([answer, setTimeout(patience, false, { ref: false })]);
}
