import type { Element, ElementContent, Properties } from 'hast';
import type { Element as XmlElement, ElementContent as XmlContent } from 'xast';
import { styleClasses } from './style-classes.js';

/** Presentation MathML, as EPUB knows it (https://www.w3.org/TR/MathML3/chapter3.html). */
export const mathElements = new Set(
  `math menclose mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow mspace msqrt mstyle msub msubsup msup
  mtable mtd mtext mtr munder munderover none`.split(/\s+/),
);

const attributes = new Set(
  `accent accentunder columnalign columnspan depth display displaystyle fence form height largeop linethickness lspace mathbackground
  mathcolor mathsize mathvariant maxsize minsize movablelimits notation rowspan rspace scriptlevel separator stretchy symmetric
  voffset width`.split(/\s+/),
);

/** Formulas that are nested deeper are no formulas, and what comes after would run out of stack. */
const deepest = 100;

/**
 * Temml’s markup as hast, with nothing in it but MathML that every book can hold.
 *
 * @throws {RangeError} When it is nested too deeply.
 */
export function safeMathml(node: XmlElement, depth = 0): Element {
  if (depth > deepest) throw new RangeError('it is nested too deeply');
  const { style = '', class: classes = '', ...rest } = node.attributes;
  const drawn = node.name === 'menclose' ? enclosures[rest['notation'] ?? ''] : undefined;
  const own = drawn
    ? drawn.className
    : [...(classes ?? '').split(' ').filter(Boolean), ...styleClasses(style ?? '')];
  const kept = Object.entries(rest).filter(([name]) => attributes.has(name));
  const color = /(?:^|;)color:([^;]+)/.exec(style ?? '')?.[1];
  const children = node.children.flatMap((child) => contentOf(child, depth));
  if (drawn?.line !== undefined) return lined(drawn.tagName, children, drawn.line);
  return {
    type: 'element',
    tagName: drawn?.tagName ?? nameOf(node),
    properties: {
      ...(drawn ? {} : Object.fromEntries(kept)),
      ...accentOf(node),
      ...(color === undefined ? {} : { mathcolor: color }),
      ...(own.length > 0 ? { className: own } : {}),
    },
    children,
  };
}

/** What Temml sets in full size above or below is an accent: browsers know these by an attribute, not by the sign. */
function accentOf({ name, children }: XmlElement): Properties {
  const last = children.at(-1);
  const isAccent =
    last?.type === 'element' && last.name === 'mo' && /math-depth/.test(last.attributes['style'] ?? '');
  if (!isAccent) return {};
  return name === 'mover' ? { accent: 'true' } : name === 'munder' ? { accentunder: 'true' } : {};
}

/** What can be said without `menclose`, which browsers do not know. */
const enclosures: Record<string, { tagName: string; className: string[]; line?: string }> = {
  top: { tagName: 'mover', className: [], line: '\u203E' },
  bottom: { tagName: 'munder', className: [], line: '\u005F' },
  box: { tagName: 'mrow', className: ['math-box'] },
};

function lined(tagName: string, children: ElementContent[], line: string): Element {
  const row: Element = { type: 'element', tagName: 'mrow', properties: {}, children };
  const stroke: Element = {
    type: 'element',
    tagName: 'mo',
    properties: { stretchy: 'true' },
    children: [{ type: 'text', value: line }],
  };
  return { type: 'element', tagName, properties: {}, children: [row, stroke] };
}

function contentOf(node: XmlContent, depth: number): ElementContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value }];
  return node.type === 'element' ? [safeMathml(node, depth + 1)] : [];
}

/** In MathML 3, which EPUB validates against, a row has no style of its own. */
function nameOf({ name, attributes: given }: XmlElement): string {
  if (name === 'mrow' && ('displaystyle' in given || 'scriptlevel' in given)) return 'mstyle';
  return mathElements.has(name) ? name : 'mrow';
}
