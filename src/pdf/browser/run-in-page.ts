import type { Page } from './browser.js';
import { program } from '../page-program/bundle.js';
import type { PageProgram } from '../page-program/protocol.js';

/**
 * Calls a function of the page program. It works where the page itself may run no scripts.
 *
 * @param values Its arguments, as plain data.
 * @throws {PageProgramError} What the function throws.
 */
export async function runInPage<Name extends keyof PageProgram>(
  page: Page,
  name: Name,
  ...values: Parameters<PageProgram[Name]>
): Promise<ReturnType<PageProgram[Name]>> {
  const call = `octavo.functions.${name}(${values.map((value) => JSON.stringify(value)).join(', ')})`;
  // A fault of the program comes back as data: thrown, it could not be told from a fault of the browser.
  const outcome = (await page.evaluate(
    `(() => { try { ${program}\nreturn { value: ${call} }; } catch (error) { return { fault: String(error && error.stack || error) }; } })()`,
  )) as { value?: ReturnType<PageProgram[Name]>; fault?: string };
  if (outcome.fault !== undefined) throw new PageProgramError(name, outcome.fault);
  return outcome.value as ReturnType<PageProgram[Name]>;
}

/** The page program failed: a fault in Octavo. */
export class PageProgramError extends Error {
  override readonly name = 'PageProgramError';

  /** @param fault The error that was thrown in the page, with its stack. */
  constructor(name: string, fault: string) {
    super(`${name}: ${fault}`);
  }
}
