import { cp } from 'node:fs/promises';
import path from 'node:path';
import { OctavoError } from '../diagnostics/error.js';
import { findTheme } from '../theme/find.js';

/** Copies a built-in theme into a new folder, for a book to change. */
export async function runThemeEject(name = 'default', folder = 'theme'): Promise<void> {
  const place = path.resolve(folder);
  try {
    await cp(await findTheme(name), place, { recursive: true, force: false, errorOnExist: true });
  } catch (cause) {
    if (!/^(?:ERR_FS_CP_)?EEXIST$/.test((cause as NodeJS.ErrnoException).code ?? '')) throw cause;
    throw new OctavoError('ERR_USAGE', `“${folder}” already holds a theme.`, {
      cause,
      hint: `Name another folder: octavo theme eject ${name} <folder>`,
    });
  }
  const shown = path.relative(process.cwd(), place);
  console.log(`Copied the theme “${name}” to ${shown}. To use it, add this to book.yml:\ntheme: ${shown}`);
}
