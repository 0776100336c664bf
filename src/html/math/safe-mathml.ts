import type { Element, ElementContent } from 'hast';
import type { Element as XmlElement, ElementContent as XmlContent } from 'xast';
import { styleClasses } from './style-classes.js';

/** Presentation MathML, as EPUB knows it (https://www.w3.org/TR/MathML3/chapter3.html). */
const elements = new Set(
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
  const own = [...(classes ?? '').split(' ').filter(Boolean), ...styleClasses(style ?? '')];
  const kept = Object.entries(rest).filter(([name]) => attributes.has(name));
  const color = /(?:^|;)color:([^;]+)/.exec(style ?? '')?.[1];
  return {
    type: 'element',
    tagName: nameOf(node),
    properties: {
      ...Object.fromEntries(kept),
      ...(color === undefined ? {} : { mathcolor: color }),
      ...(own.length > 0 ? { className: own } : {}),
    },
    children: node.children.flatMap((child) => contentOf(child, depth)),
  };
}

function contentOf(node: XmlContent, depth: number): ElementContent[] {
  if (node.type === 'text') return [{ type: 'text', value: node.value }];
  return node.type === 'element' ? [safeMathml(node, depth + 1)] : [];
}

/** In MathML 3, which EPUB validates against, a row has no style of its own. */
function nameOf({ name, attributes: given }: XmlElement): string {
  if (name === 'mrow' && ('displaystyle' in given || 'scriptlevel' in given)) return 'mstyle';
  return elements.has(name) ? name : 'mrow';
}
