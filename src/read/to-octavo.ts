import type { Root } from 'mdast';
import { location } from 'vfile-location';
import { dialectsFor } from '../dialects/dialects.js';
import type { Composed } from '../dialects/edits.js';
import { withIncludes } from '../dialects/includes.js';
import { translate } from '../dialects/translate.js';
import { originOf } from '../diagnostics/origin.js';
import type { SourceFile } from '../diagnostics/report.js';
import type { Settings } from '../settings/schema.js';

/**
 * Rewrites the text of a file in Octavo’s dialect: included files, and the spellings of other tools. The file gets the new text;
 * messages find their way back by its `pieces`.
 *
 * @param folder That of the book.
 * @param parse Gives the tree of a text; it is empty, and the file has a message, when the text exceeds the limits.
 * @returns The tree of the new text.
 */
export async function toOctavo(
  file: SourceFile,
  { dialect, limits, variables }: Pick<Settings, 'dialect' | 'limits' | 'variables'>,
  folder: string,
  parse: (text: string) => Promise<Root>,
): Promise<Root> {
  const dialects = dialectsFor(dialect);
  const { path, text } = file;
  const written: Composed = { text, pieces: [{ at: 0, original: { path, text }, from: 0, isCopy: true }] };
  const whole = await withIncludes(
    written,
    dialects.flatMap(({ includes = [] }) => includes),
    {
      folder,
      mostMegabytes: limits.fileSize,
      tell: (composed, offset, reason) => {
        tellMissing(file, composed, offset, reason);
      },
    },
  );
  const { composed, tree } = await translate(whole, dialects, variables, parse);
  if (composed !== written) {
    // Messages so far refer to the original text.
    file.messages = file.messages.map((message) =>
      Object.freeze({ original: { path, place: message.place }, ...message }),
    );
    file.text = composed.text;
    file.pieces = composed.pieces;
  }
  const isRefused = file.messages.some(({ rule }) => rule === 'file-is-within-limits');
  return tree ?? (isRefused ? { type: 'root', children: [] } : await parse(composed.text));
}

function tellMissing(file: SourceFile, { pieces }: Composed, offset: number, reason: string): void {
  const origin = originOf(pieces, offset);
  const { path = file.path, text = '' } = origin?.original ?? {};
  const place = location(text).toPoint(origin?.offset ?? 0);
  file.messages.push(
    Object.freeze({
      rule: 'included-file-exists' as const,
      source: 'octavo',
      place,
      original: { path, place },
      reason: `${reason}; it is left out.`,
      hint: 'Paths are relative to the file that includes it.',
    }),
  );
}
