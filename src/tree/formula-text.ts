import temml from 'temml';
import type { Element, ElementContent } from 'xast';
import { fromXml } from 'xast-util-from-xml';

const raised: Record<string, string> = Object.fromEntries(
  Array.from('0123456789+-=()ni', (plain, at) => [plain, Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ')[at] ?? plain]),
);
const lowered: Record<string, string> = Object.fromEntries(
  Array.from('0123456789+-=()', (plain, at) => [plain, Array.from('₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎')[at] ?? plain]),
);

/** Signs between two things, which have space around them. */
const operator = /^[=<>≤≥≠≈≡∼∈∉⊂⊆⊃⊇→←↔⇒⇔+−±×·∪∩∧∨]$/u;

/**
 * A formula in a line of plain text: `x^2` is x², `\\lambda` is λ. What has no signs of its own stays as TeX.
 *
 * @param unknown Told of a formula that is not valid.
 */
export function formulaToText(tex: string, unknown: (tex: string) => void): string {
  try {
    const markup = temml.renderToString(tex, { throwOnError: true, maxExpand: 100, trust: false });
    const text = fromXml(markup).children.map(toText).join('').replace(/ +/g, ' ').trim();
    // A sign before a number belongs to it.
    return text.replace(/(^|[(=<>≤≥≠,] ?)([+−±]) /gu, '$1$2');
  } catch {
    unknown(`$${tex}$`);
    return tex;
  }
}

function toText(node: ElementContent | ReturnType<typeof fromXml>['children'][number]): string {
  if (node.type === 'text') return node.value.replace(/[\u2061-\u2064]/g, '');
  if (node.type !== 'element') return '';
  if (node.name === 'mo') {
    const sign = node.children.map(toText).join('');
    return operator.test(sign) ? ` ${sign} ` : sign;
  }
  const [base, first, second] = node.children.filter((child): child is Element => child.type === 'element');
  if (node.name === 'msup' && base && first) return toText(base) + script(first, raised, '^');
  if (node.name === 'msub' && base && first) return toText(base) + script(first, lowered, '_');
  if (node.name === 'msubsup' && base && first && second)
    return toText(base) + script(first, lowered, '_') + script(second, raised, '^');
  if (node.name === 'mfrac' && base && first) return `${toText(base)}/${toText(first)}`;
  if (node.name === 'annotation') return '';
  return node.children.map(toText).join('');
}

function script(node: Element, signs: Record<string, string>, mark: string): string {
  const text = toText(node).replace(/ /g, '').replaceAll('−', '-');
  const letters = Array.from(text);
  return letters.every((one) => signs[one] !== undefined)
    ? letters.map((one) => signs[one]).join('')
    : `${mark}${letters.length > 1 ? `(${text})` : text}`;
}
