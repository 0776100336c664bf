import { toString } from 'mdast-util-to-string';
import { didYouMean } from '../diagnostics/suggest.js';
import { report } from '../diagnostics/report.js';
import type { Construct, Directive } from './construct.js';

/** `:var[version]`: what the configuration has under `variables`. */
const insert: Directive = {
  kind: 'textDirective',
  names: ['var'],
  shows: 'other',
  make({ label, settings: { variables }, place, file }) {
    const name = toString(label).trim();
    if (name === '') return undefined;
    const value = Object.hasOwn(variables, name) ? variables[name] : undefined;
    if (value !== undefined) return [{ type: 'text', value }];
    const hint = didYouMean(name, Object.keys(variables)) ?? 'Add it under `variables`.';
    report(file, 'variable-is-defined', place, `The configuration has no variable “${name}”.`, hint);
    return undefined;
  },
};

export const variable: Construct = { name: 'variable', directives: [insert] };
