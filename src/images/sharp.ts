import type sharp from 'sharp';

export type Sharp = typeof sharp;

/** The library that decodes and converts pictures; undefined where it is not installed, for it is optional. */
export async function loadSharp(): Promise<Sharp | undefined> {
  try {
    return (await import('sharp')).default;
  } catch {
    return undefined;
  }
}

/** What to do where it is missing. */
export const installSharp = 'install sharp, and Octavo converts it: `npm install sharp`';
