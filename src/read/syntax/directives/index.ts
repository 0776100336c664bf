import { callouts } from './callouts.js';
import type { Directive } from './directive.js';
import { figure } from './figure.js';
import { spans } from './spans.js';
import { summary } from './summary.js';
import { table } from './table.js';

/** All directives that Octavo knows. */
export const directives: readonly Directive[] = [...callouts, summary, figure, table, ...spans];
