import { type CssNode, type Declaration, findAll, generate, parse, type SyntaxParseError } from 'css-tree';
import { OctavoError } from '../diagnostics/error.js';
import { didYouMean } from '../diagnostics/suggest.js';
import { addressesIn } from '../tree/css-addresses.js';
import { applyEdits, type Edit } from './edits.js';
import type { Theme } from '../model/theme.js';

/** A style sheet of a theme as it was written. */
export interface Sheet {
  /** What errors call it. */
  file: string;
  css: string;
}

/** Families that the reader's machine has by definition; they may end a list, after the fonts that the theme brings. */
const generic = new Set(
  `serif sans-serif monospace cursive fantasy system-ui ui-serif ui-sans-serif ui-monospace ui-rounded emoji math fangsong
  inherit initial unset revert revert-layer`.split(/\s+/),
);

/**
 * A style sheet with the font families of its stacks: `var(--font-text)` becomes the families of the stack `text`, and a list
 * that names the families of a stack one by one becomes the stack that the book has in its place. All else stays as it was
 * written. E-readers need plain lists, because many know no custom properties.
 *
 * @param stacks The families of each stack in this book.
 * @param written The families of each stack as the theme has them, before the book's own fonts came in.
 * @throws {OctavoError} `ERR_CONFIG` where the sheet is not CSS, loads another file, or names a family that no font of the theme or book provides.
 */
export function resolveFonts(
  { file, css }: Sheet,
  { stacks, fonts }: Pick<Theme, 'stacks' | 'fonts'>,
  written: Theme['stacks'],
): string {
  const fail = (node: CssNode, reason: string, hint: string): never => {
    const { line = 1, column = 1 } = node.loc?.start ?? {};
    throw new OctavoError('ERR_CONFIG', `${file}:${line}:${column} ${reason}`, { hint });
  };
  const tree = parseSheet({ file, css });
  for (const { node, address } of addressesIn(tree)) {
    if (/^data:/i.test(address)) continue;
    const hint =
      'Files of a theme are not packaged. Embed small images as `data:` URLs, and list fonts in theme.json.';
    fail(node, `The style sheet loads “${address}”.`, hint);
  }
  const known = new Set(fonts.map(({ family }) => family.toLowerCase()));
  const edits: Edit[] = [];
  for (const declaration of fontDeclarations(tree)) {
    for (const item of familiesIn(declaration)) {
      if (item.variable !== undefined) {
        const stack = stacks[item.variable];
        if (!stack) {
          const names = Object.keys(stacks).map((name) => `--font-${name}`);
          fail(
            item.node,
            `The theme has no stack “${item.variable}”.`,
            didYouMean(`--font-${item.variable}`, names) ?? `The stacks are ${names.join(', ')}.`,
          );
        } else edits.push({ ...item, text: listOf(stack) });
      } else if (!generic.has(item.name.toLowerCase()) && !known.has(item.name.toLowerCase())) {
        fail(
          item.node,
          `No font of the theme or the book provides the family “${item.name}”.`,
          'Add its package under “families” in theme.json, or take the family out.',
        );
      }
    }
    edits.push(...listEdits(familiesIn(declaration), stacks, written));
  }
  return applyEdits(css, edits);
}

/** @throws {OctavoError} `ERR_CONFIG` with the place of the first fault. */
function parseSheet({ file, css }: Sheet): CssNode {
  return parse(css, {
    positions: true,
    onParseError({ message, line, column }: SyntaxParseError) {
      throw new OctavoError(
        'ERR_CONFIG',
        `${file}:${line}:${column} The style sheet is not valid CSS: ${message}.`,
        {
          hint: 'Correct the line; a browser would skip it.',
        },
      );
    },
  });
}

/** What sets a font, but for the descriptors of `@font-face` rules. */
function fontDeclarations(sheet: CssNode): Declaration[] {
  const faces = findAll(sheet, (node) => node.type === 'Atrule' && node.name.toLowerCase() === 'font-face');
  const inFaces = new Set(faces.flatMap((face) => findAll(face, (node) => node.type === 'Declaration')));
  return findAll(
    sheet,
    (node) => node.type === 'Declaration' && /^font(?:-family)?$/i.test(node.property) && !inFaces.has(node),
  ).filter((node) => node.type === 'Declaration');
}

/** A family in a list: a name, or a stack by its variable. Offsets are those in the sheet. */
interface Family {
  name: string;
  variable?: string;
  start: number;
  end: number;
  node: CssNode;
}

/** The families of `font-family`, or those that `font` ends with. */
function familiesIn({ property, value }: Declaration): Family[] {
  if (value.type !== 'Value') return [];
  const items: CssNode[][] = [[]];
  for (const node of value.children)
    if (node.type === 'Operator' && node.value === ',') items.push([]);
    else items.at(-1)?.push(node);
  const isShorthand = property.toLowerCase() === 'font';
  // A system font, such as `font: menu`, is one word.
  if (isShorthand && items.length === 1 && items[0]?.length === 1 && items[0][0]?.type === 'Identifier')
    return [];
  return items.flatMap((nodes, index): Family[] => {
    const family = isShorthand && index === 0 ? lastFamily(nodes) : nodes;
    const [first, last] = [family[0], family.at(-1)];
    if (!first?.loc || !last?.loc) return [];
    const place = { start: first.loc.start.offset, end: last.loc.end.offset, node: first };
    if (first.type === 'String') return [{ ...place, name: first.value }];
    if (first.type === 'Function') {
      const variable = /^--font-(.+?)\s*(?:,|$)/.exec(
        [...first.children].map((one) => generate(one)).join(''),
      )?.[1];
      return variable === undefined ? [] : [{ ...place, name: '', variable }];
    }
    const words = family.map((node) => (node.type === 'Identifier' ? node.name : ''));
    return words.includes('') ? [] : [{ ...place, name: words.join(' ') }];
  });
}

/** In a `font` shorthand the family comes after the size. */
function lastFamily(nodes: CssNode[]): CssNode[] {
  const size = nodes.findLastIndex(
    ({ type }) => type !== 'Identifier' && type !== 'String' && type !== 'Function',
  );
  return nodes.slice(size + 1);
}

/** Where the families of a stack follow each other in a list, those of the stack that the book has. */
function listEdits(list: Family[], stacks: Theme['stacks'], written: Theme['stacks']): Edit[] {
  const byLength = Object.entries(written).sort(([, a], [, b]) => b.length - a.length);
  for (let at = 0; at < list.length; at++) {
    for (const [name, families] of byLength) {
      const run = list.slice(at, at + families.length);
      const isStack =
        run.length === families.length && run.every((one, index) => one.name === families[index]);
      const [first, last] = [run[0], run.at(-1)];
      const stack = stacks[name];
      if (isStack && first && last && stack)
        return [{ start: first.start, end: last.end, text: listOf(stack) }];
    }
  }
  return [];
}

function listOf(families: string[]): string {
  return families.map((family) => `'${family}'`).join(', ');
}
