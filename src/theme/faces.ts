import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { OctavoError } from '../diagnostics/error.js';
import { findInside, obstacles } from '../files/inside.js';
import type { Manifest } from './manifest.js';
import type { FontFace } from '../model/theme.js';
import { everything, inRanges, parseUnicodeRange } from './unicode-range.js';
import { alikeIn } from './alike.js';
import { readGlyphs } from './woff2-cmap.js';

/**
 * The faces of a family, from its @fontsource package: a file for each weight, style and part of Unicode.
 *
 * @param folder The theme's folder; a package that its author installed is found from there.
 * @throws {OctavoError} `ERR_CONFIG` when the package, or a weight in it, is not there.
 */
export async function loadFaces(entry: Manifest['families'][number], folder: string): Promise<FontFace[]> {
  const root = findPackage(entry.package, folder);
  const { id, family, subsets } = await readJson<{ id: string; family: string; subsets: string[] }>(
    path.join(root, 'metadata.json'),
  );
  const parts = Object.entries(await readJson<Record<string, string>>(path.join(root, 'unicode.json')));
  // A package whose files were not cut up has no ranges, and one subset that holds everything.
  if (parts.length === 0) parts.push([subsets[0] ?? 'latin', everything]);
  if (entry.unicodeRange !== undefined) for (const part of parts) part[1] = entry.unicodeRange;
  const licence = await readLicence(root, entry.package);

  const faces: FontFace[] = [];
  // One after the other: of several files that are missing, every build names the same one.
  for (const [subset, unicodeRange] of parts) {
    const ranges = parseUnicodeRange(unicodeRange);
    for (const face of entry.faces) {
      const style = face.endsWith('i') ? 'italic' : 'normal';
      const weight = parseInt(face);
      const file = `${id}-${subset.replace(/[[\]]/g, '')}-${weight}-${style}.woff2`;
      const bytes = () => readFontFile(path.join(root, 'files', file));
      const glyphs = readGlyphs(await bytes());
      const codePoints = new Set([...glyphs.keys()].filter((codePoint) => inRanges(ranges, codePoint)));
      faces.push({
        family,
        weight,
        style,
        file,
        unicodeRange,
        codePoints,
        alike: alikeIn(glyphs),
        bytes,
        licence,
      });
    }
  }
  return faces;
}

/** The folder of an installed package, looked for from a folder and then from Octavo's own. */
export function findPackage(name: string, folder: string): string {
  for (const from of [path.join(folder, 'theme.json'), import.meta.url]) {
    try {
      return path.dirname(createRequire(from).resolve(`${name}/package.json`));
    } catch {
      continue;
    }
  }
  throw new OctavoError('ERR_CONFIG', `The font package ${name} is not installed.`, {
    hint: `Install it: npm install ${name}`,
  });
}

async function readFontFile(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    const name = path.basename(file);
    throw new OctavoError('ERR_CONFIG', `The theme names a font that its package does not have: ${name}`, {
      cause,
      hint: 'Change "faces" in theme.json to weights and styles that the package has.',
    });
  }
}

/** The text of a package's licence; a link to a file outside the package is not one. */
async function readLicence(root: string, name: string): Promise<string> {
  const found = await findInside(root, 'LICENSE');
  if ('absolute' in found) return readFile(found.absolute, 'utf8');
  throw new OctavoError(
    'ERR_CONFIG',
    `The LICENSE of the font package ${name} ${obstacles[found.obstacle]}.`,
    {
      hint: 'A font is embedded together with its licence.',
    },
  );
}

async function readJson<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(file, 'utf8')) as T;
}
