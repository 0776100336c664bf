import type { Code } from 'mdast';

/** What draws a diagram. */
export type Drawer = 'mermaid' | 'graphviz';

/** The languages of code that stands for a diagram, and what draws it. */
const drawers = new Map<string, Drawer>([
  ['mermaid', 'mermaid'],
  ['{mermaid}', 'mermaid'],
  ['dot', 'graphviz'],
  ['{dot}', 'graphviz'],
  ['graphviz', 'graphviz'],
]);

/** What draws a block of code as a diagram; undefined for code that is shown. */
export function drawerOf({ lang }: Code): Drawer | undefined {
  return drawers.get(lang ?? '');
}
