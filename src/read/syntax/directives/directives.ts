import { abbreviation } from './abbreviation.js';
import { aside } from './aside.js';
import { callouts } from './callouts.js';
import type { Directive } from './directive.js';
import { epigraph } from './epigraph.js';
import { figure } from './figure.js';
import { only } from './only.js';
import { glossary } from './glossary.js';
import { indexMarks } from './index-marks.js';
import { keys } from './keys.js';
import { lists } from './lists.js';
import { spans } from './spans.js';
import { summary } from './summary.js';
import { table } from './table.js';
import { variable } from './variable.js';
import { verse } from './verse.js';

/** All directives that Octavo knows. */
export const directives: readonly Directive[] = [
  ...callouts,
  aside,
  epigraph,
  verse,
  keys,
  abbreviation,
  summary,
  figure,
  table,
  ...only,
  variable,
  ...spans,
  ...indexMarks,
  glossary,
  ...lists,
];
