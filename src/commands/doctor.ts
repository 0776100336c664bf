import { arch, platform } from 'node:os';
import { loadConfig } from '../settings/load.js';
import type { Settings } from '../settings/schema.js';
import { OctavoError } from '../diagnostics/error.js';
import { findBrowser } from '../pdf/browser/browser.js';
import { checkTrust } from '../settings/trust.js';
import { type SafetyFlags, safetyFor } from './safety.js';
import { tellError } from './report-error.js';

export type DoctorFlags = SafetyFlags;

/** Tells what a build on this machine would use; 2 when it could not print. */
export async function runDoctor(flags: DoctorFlags, version: string): Promise<number> {
  const settings = await browserSettings(flags);
  console.log(`octavo   ${version}`);
  console.log(`node     ${process.version} on ${platform()} ${arch()}`);
  console.log(`sharp    ${(await hasSharp()) ? 'installed' : 'not installed (optional)'}`);
  try {
    const { executablePath, origin } = await findBrowser(settings);
    console.log(`browser  ${executablePath} (${origin})`);
    return 0;
  } catch (error) {
    if (!(error instanceof OctavoError)) throw error;
    console.log('browser  none');
    tellError(error);
    return 2;
  }
}

/** Without a book there is nothing to say about the browser. */
async function browserSettings(flags: DoctorFlags): Promise<Settings['browser']> {
  const { trust, browser } = await safetyFor(flags);
  try {
    const config = await loadConfig(flags.config);
    if (!trust) await checkTrust(config);
    return { ...config.settings.browser, ...browser };
  } catch (error) {
    if (flags.config === undefined && error instanceof OctavoError && error.messages.length === 0)
      return browser;
    throw error;
  }
}

async function hasSharp(): Promise<boolean> {
  return import('sharp').then(
    () => true,
    () => false,
  );
}
