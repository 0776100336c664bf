import { toString } from 'mdast-util-to-string';
import type { Directive } from './directive.js';

/** `:kbd[Ctrl+C]`: keys that are pressed together, with a plus between them; `:kbd[Ctrl++]` ends with the key plus. */
export const keys: Directive = {
  kind: 'textDirective',
  names: ['kbd'],
  make({ label }) {
    const value = toString(label);
    const names = value.split(/(?<=[^+\s]\s*)\+(?=\s*\S)/).map((name) => name.trim());
    return label.length > 0 ? [{ type: 'keys', value, names }] : undefined;
  },
};
