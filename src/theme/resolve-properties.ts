import { type CssNode, type Declaration, findAll, generate, parse } from 'css-tree';

/**
 * A style sheet in which custom properties are replaced by what they are declared as on `html` or `:root`, outside of
 * `@media`; the last declaration holds. E-readers need that, because many know no custom properties.
 */
export function resolveProperties(css: string): string {
  const sheet = parse(css, { positions: true, parseCustomProperty: false });
  const values = new Map<string, string>();
  const cuts: { start: number; end: number; text: string }[] = [];
  for (const declaration of declarationsOnRoot(sheet)) {
    values.set(declaration.property, generate(declaration.value).trim());
    const { start, end } = offsetsOf(declaration);
    // With the semicolon and the white space behind it.
    const rest = /^\s*;?\s*/.exec(css.slice(end))?.[0].length ?? 0;
    cuts.push({ start, end: end + rest, text: '' });
  }
  const inCuts = (at: number) => cuts.some(({ start, end }) => at >= start && at < end);
  const uses = findAll(sheet, (node) => node.type === 'Function' && node.name.toLowerCase() === 'var');
  // Of variables in variables the outermost is replaced, with all that is in it.
  let done = 0;
  for (const use of uses) {
    const { start, end } = offsetsOf(use);
    if (start < done || inCuts(start)) continue;
    cuts.push({ start, end, text: valueOf(css.slice(start, end), values) });
    done = end;
  }
  return [...cuts]
    .sort((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: put }) => text.slice(0, start) + put + text.slice(end), css);
}

/** What `var(--name, fallback)` stands for; itself where nothing is known. */
function valueOf(use: string, values: ReadonlyMap<string, string>, depth = 0): string {
  const [, name = '', fallback] = /^var\(\s*(--[^\s,)]+)\s*(?:,([^]*))?\)$/i.exec(use) ?? [];
  const value = values.get(name) ?? fallback?.trim();
  if (value === undefined || depth > 9) return use;
  return value.replace(/var\((?:[^()]|\([^()]*\))*\)/gi, (inner) => valueOf(inner, values, depth + 1));
}

function declarationsOnRoot(sheet: CssNode): Declaration[] {
  if (sheet.type !== 'StyleSheet') return [];
  return [...sheet.children].flatMap((rule) =>
    rule.type === 'Rule' && /^(?:html|:root)$/.test(generate(rule.prelude))
      ? [...rule.block.children].filter(
          (one): one is Declaration => one.type === 'Declaration' && one.property.startsWith('--'),
        )
      : [],
  );
}

function offsetsOf({ loc }: CssNode): { start: number; end: number } {
  return { start: loc?.start.offset ?? 0, end: loc?.end.offset ?? 0 };
}
