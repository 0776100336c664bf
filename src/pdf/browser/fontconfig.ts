import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A font under the SIL Open Font License, in the package's *styles*: three folders above, as source and as compiled. */
const fallback = new URL('../../../styles/fonts/LiberationSans-Regular.ttf', import.meta.url);

/**
 * Writes a configuration of fontconfig that knows one font only.
 *
 * A book has its theme's fonts and no others: what the machine has installed would make it look otherwise
 * elsewhere. Chromium crashes where it has no font at all to measure with while those of the page are loaded.
 *
 * @param cache A folder that only this user can write to.
 * @returns The path of the file, for `FONTCONFIG_FILE`.
 */
export async function oneSystemFont(cache: string): Promise<string> {
  const folder = path.join(cache, 'fontconfig');
  const fonts = path.join(folder, 'fonts');
  await mkdir(fonts, { recursive: true, mode: 0o700 });
  const font = await readFile(fallback);
  await settle(path.join(fonts, path.basename(fallback.pathname)), font);
  const file = path.join(folder, 'fonts.conf');
  await settle(
    file,
    Buffer.from(`<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>${escape(fonts)}</dir>
  <cachedir>${escape(folder)}</cachedir>
</fontconfig>
`),
  );
  return file;
}

/** Writes a file unless it is there with the same content; never half of it, for several builds share it. */
async function settle(file: string, content: Buffer): Promise<void> {
  const present = await readFile(file).catch(() => undefined);
  if (present?.equals(content) === true) return;
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, content);
  await rename(draft, file);
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
