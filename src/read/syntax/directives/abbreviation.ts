import { toString } from 'mdast-util-to-string';
import { report } from '../../../diagnostics/report.js';
import type { Directive } from './directive.js';

/** `:abbr[EPUB]{title="Electronic Publication"}`, or without a title where the configuration has it. */
export const abbreviation: Directive = {
  kind: 'textDirective',
  names: ['abbr'],
  make({ label, attributes, place, file, settings }) {
    if (label.length === 0) return undefined;
    const short = toString(label);
    const title = attributes.get('title') ?? settings.abbreviations[short];
    if (title !== undefined && title !== '') return [{ type: 'abbreviation', title, children: label }];
    report(
      file,
      'abbreviation-is-explained',
      place,
      `Nothing tells what “${short}” stands for.`,
      `Write :abbr[${short}]{title="…"}, or put it under “abbreviations” in the configuration.`,
    );
    return label;
  },
};
