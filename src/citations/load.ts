import type { SourceFile } from '../diagnostics/report.js';
import { location } from 'vfile-location';
import { report } from '../diagnostics/report.js';
import { parseBibtex } from './bibtex.js';
import { fromBibtex } from './from-bibtex.js';
import { fromCsl } from './from-csl.js';
import type { Reference } from '../model/reference.js';

const rule = 'bibliography-is-valid';

/** The works of a bibliography by their keys: BibTeX, or CSL-JSON where the name ends with `.json`. Problems are noted on the file. */
export function loadReferences(file: SourceFile): Map<string, Reference> {
  return /\.json$/i.test(file.path) ? fromJson(file) : fromText(file);
}

function fromText(file: SourceFile): Map<string, Reference> {
  const { entries, problems } = parseBibtex(file.text);
  const at = (offset: number) => location(file.text).toPoint(offset);
  for (const { reason, offset } of problems) report(file, rule, at(offset), reason);
  const references = new Map<string, Reference>();
  for (const entry of entries) {
    if (references.has(entry.key)) tellDouble(file, entry.key, at(entry.offset));
    else
      references.set(
        entry.key,
        fromBibtex(entry, (command) => {
          tellUnknown(file, command, entry.key, at(entry.offset));
        }),
      );
  }
  return references;
}

function fromJson(file: SourceFile): Map<string, Reference> {
  const references = new Map<string, Reference>();
  let value: unknown;
  try {
    value = JSON.parse(file.text);
  } catch (error) {
    report(file, rule, undefined, `The bibliography is no valid JSON: ${String(error)}.`);
    return references;
  }
  if (!Array.isArray(value)) {
    report(file, rule, undefined, 'The bibliography is no list of items.', 'Export it as CSL-JSON.');
    return references;
  }
  for (const [index, one] of value.entries()) {
    const reference = fromCsl(one);
    if (!reference) {
      report(
        file,
        rule,
        undefined,
        `Item ${index + 1} of the bibliography is not CSL-JSON.`,
        'It wants an “id”.',
      );
    } else if (references.has(reference.key)) tellDouble(file, reference.key, undefined);
    else references.set(reference.key, reference);
  }
  return references;
}

function tellUnknown(
  file: SourceFile,
  command: string,
  key: string,
  place: ReturnType<ReturnType<typeof location>['toPoint']>,
): void {
  const reason = `The entry “${key}” has “${command}”, which is not known; only what is in its braces is shown.`;
  report(file, 'bibliography-command-is-known', place, reason, 'Write the character itself.');
}

function tellDouble(
  file: SourceFile,
  key: string,
  place: ReturnType<ReturnType<typeof location>['toPoint']>,
): void {
  report(
    file,
    rule,
    place,
    `The bibliography has the key “${key}” twice.`,
    'The first counts; rename the other.',
  );
}
