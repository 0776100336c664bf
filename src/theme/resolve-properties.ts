import { type Atrule, type CssNode, type Declaration, findAll, generate, parse, type Rule } from 'css-tree';
import { applyEdits, type Edit } from './edits.js';

type Values = ReadonlyMap<string, string>;

/**
 * A style sheet in which custom properties are replaced by their values, because many e-readers know none. They are declared
 * on `html` or `:root`; the last declaration holds. What is declared within `@media` holds there: a rule that uses it is
 * written again for each of these media. A declaration without a value elsewhere is left out there.
 */
export function resolveProperties(css: string): string {
  const sheet = parse(css, { positions: true, parseCustomProperty: false });
  const top = childrenOf(sheet);
  const media = new Map<string, Map<string, string>>();
  const base = new Map<string, string>();
  const edits: Edit[] = [];
  for (const node of top) {
    const isMedia = node.type === 'Atrule' && node.name === 'media';
    const values = isMedia ? valuesOf(media, preludeOf(node)) : base;
    const rules = isMedia ? childrenOf(node.block) : [node];
    const declared = rules.flatMap(propertiesOn);
    for (const { property, value } of declared) values.set(property, generate(value).trim());
    // What held nothing else goes as a whole.
    const rest = findAll(node, ({ type }) => type === 'Declaration').length - declared.length;
    if (declared.length > 0) edits.push(...(rest === 0 ? [node] : declared).map((one) => without(css, one)));
  }
  const places = [base, ...media.values()];
  const isKnown = (name: string) => places.some((values) => values.has(name));
  for (const rule of top.filter((node) => node.type === 'Rule')) {
    const uses = childrenOf(rule.block).filter(isUse);
    for (const use of uses) edits.push(resolved(css, use, base, isKnown));
    const { end } = offsetsOf(rule);
    for (const [prelude, values] of media)
      edits.push({ start: end, end, text: copyFor(prelude, rule, uses, base, values) });
  }
  for (const block of top.filter((node) => node.type === 'Atrule')) {
    const values = new Map([...base, ...(media.get(preludeOf(block)) ?? [])]);
    const uses = findAll(block, isUse).filter((node) => node.type === 'Declaration');
    for (const use of uses) edits.push(resolved(css, use, values, isKnown));
  }
  return applyEdits(css, edits);
}

/** A rule for one of the media, with what is another there; empty where nothing is. */
function copyFor(prelude: string, rule: Rule, uses: Declaration[], base: Values, own: Values): string {
  const values = new Map([...base, ...own]);
  const written = uses.flatMap((use) => {
    const text = textOf(use, values);
    return text === textOf(use, base) || hasVariable(text) ? [] : [text];
  });
  return written.length === 0
    ? ''
    : `\n@media ${prelude} { ${generate(rule.prelude)} { ${written.join('; ')} } }`;
}

/** The edit that puts values into a declaration, or leaves it out where some of them are for other media only. */
function resolved(css: string, use: Declaration, values: Values, isKnown: (name: string) => boolean): Edit {
  const text = textOf(use, values);
  const missing = [...text.matchAll(variable)].map(([, name = '']) => name);
  if (missing.length > 0 && missing.every(isKnown)) return without(css, use);
  return { ...offsetsOf(use), text };
}

const variable = /var\(\s*(--[^\s,)]+)\s*(?:,((?:[^()]|\((?:[^()]|\([^()]*\))*\))*))?\)/gi;

const hasVariable = (text: string) => text.search(variable) >= 0;

function textOf({ property, value, important }: Declaration, values: Values): string {
  return `${property}: ${put(generate(value).trim(), values)}${important ? ' !important' : ''}`;
}

/** Puts values in the place of variables, and in that of variables in values. */
function put(text: string, values: Values, depth = 0): string {
  return text.replace(variable, (use: string, name: string, fallback?: string) => {
    const value = values.get(name) ?? fallback?.trim();
    // Properties that name each other in a circle have no value.
    return value === undefined || depth > 9 ? use : put(value, values, depth + 1);
  });
}

function isUse(node: CssNode): node is Declaration {
  return node.type === 'Declaration' && !node.property.startsWith('--') && hasVariable(generate(node.value));
}

function propertiesOn(rule: CssNode): Declaration[] {
  if (rule.type !== 'Rule' || !/^(?:html|:root)$/.test(generate(rule.prelude))) return [];
  return childrenOf(rule.block).filter(
    (one): one is Declaration => one.type === 'Declaration' && one.property.startsWith('--'),
  );
}

function valuesOf(media: Map<string, Map<string, string>>, prelude: string): Map<string, string> {
  const values = media.get(prelude) ?? new Map<string, string>();
  media.set(prelude, values);
  return values;
}

/** The edit that takes a declaration or a rule out, with the semicolon and the white space behind it. */
function without(css: string, node: CssNode): Edit {
  const { start, end } = offsetsOf(node);
  return { start, end: end + (/^\s*;?\s*/.exec(css.slice(end))?.[0].length ?? 0), text: '' };
}

function preludeOf({ prelude }: Atrule): string {
  return prelude ? generate(prelude) : '';
}

function childrenOf(node: CssNode | null): CssNode[] {
  return node && 'children' in node && node.children ? [...node.children] : [];
}

function offsetsOf({ loc }: CssNode): { start: number; end: number } {
  return { start: loc?.start.offset ?? 0, end: loc?.end.offset ?? 0 };
}
