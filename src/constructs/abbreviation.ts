import { h } from 'hastscript';
import type { Data, Parent, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { report } from '../diagnostics/report.js';
import type { Construct, Directive } from './construct.js';

/** A short form and what it stands for: `:abbr[EPUB]{title="Electronic Publication"}`. */
export interface Abbreviation extends Parent {
  type: 'abbreviation';
  title: string;
  children: PhrasingContent[];
  data?: Data;
}

declare module 'mdast' {
  interface RootContentMap {
    abbreviation: Abbreviation;
  }
  interface PhrasingContentMap {
    abbreviation: Abbreviation;
  }
}

/** `:abbr[EPUB]{title="Electronic Publication"}`, or without a title where the configuration has it. */
const abbr: Directive = {
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

/** `<abbr title>` */
export const abbreviation: Construct = {
  name: 'abbreviation',
  directives: [abbr],
  html: { abbreviation: (node, { state }) => h('abbr', { title: node.title }, state.all(node)) },
};
