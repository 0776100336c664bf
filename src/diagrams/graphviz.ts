/**
 * Draws graphs in the DOT language: https://graphviz.org/doc/info/lang.html.
 *
 * @returns A function that gives the SVG of a source, and throws where it has a mistake; undefined where the package is not installed.
 */
export async function loadGraphviz(): Promise<((source: string) => string) | undefined> {
  const module = await import('@hpcc-js/wasm-graphviz').catch(() => undefined);
  if (!module) return undefined;
  const graphviz = await module.Graphviz.load();
  return (source) => graphviz.dot(withFont(source), 'svg').replaceAll(/font-family="Arial[^"]*"/g, family);
}

/** Graphviz knows the widths of the letters of Arial, and the font of the books' diagrams has the same. */
function withFont(source: string): string {
  const font = 'fontname=Arial';
  return source.replace('{', `{ graph [${font}]; node [${font}]; edge [${font}]; `);
}

const family = 'font-family="Liberation Sans,Arial,Helvetica,sans-serif"';
