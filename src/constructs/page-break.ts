import { h } from 'hastscript';
import type { Data } from 'mdast';
import type { Node } from 'unist';
import type { Construct } from './construct.js';

/** What follows begins on a new page: `::page-break`. */
export interface PageBreak extends Node {
  type: 'pageBreak';
  data?: Data;
}

declare module 'mdast' {
  interface RootContentMap {
    pageBreak: PageBreak;
  }
  interface BlockContentMap {
    pageBreak: PageBreak;
  }
}

export const pageBreak: Construct = {
  name: 'pageBreak',
  directives: [
    { kind: 'leafDirective', names: ['page-break', 'pagebreak'], make: () => [{ type: 'pageBreak' }] },
  ],
  html: { pageBreak: () => h('div', { className: ['page-break'] }) },
};
