import type { Element } from 'hast';
import temml from 'temml';
import { fromXml } from 'xast-util-from-xml';
import { safeMathml } from './safe-mathml.js';

/** What is wrong with a formula, as the end of a sentence. */
export class FormulaError extends Error {
  override readonly name = 'FormulaError';
}

/** The longest formula in characters, the most macros that one may expand, and the largest sizes, in em. */
const limits = { characters: 10_000, expansions: 500, size: 50 };

/** A page of formulas has less; what has more is a bomb. */
const mostMarkup = 500_000;

/** Commands that give a meaning to others. A formula that could would be able to grow without bound. */
const defining =
  /^(?:[egx]?def|let|futurelet|global|long|(?:re)?newcommand|providecommand|DeclareMathOperator)$/;

/**
 * A formula as MathML.
 *
 * @param tex Without the dollars around it.
 * @param display Whether it stands by itself.
 * @param macros Commands of the book’s own, by their names without the backslash.
 * @throws {FormulaError} When it is not valid.
 */
export function toMathml(tex: string, display: boolean, macros: Record<string, string>): Element {
  check(tex);
  const options = {
    displayMode: display,
    throwOnError: true,
    maxExpand: limits.expansions,
    maxSize: [limits.size, limits.size] as [number, number],
    // A copy: Temml changes it.
    macros: Object.fromEntries(Object.entries(macros).map(([name, value]) => [`\\${name}`, value])),
  };
  try {
    const markup = temml.renderToString(withoutNumbers(tex), options);
    if (markup.length > mostMarkup) throw new FormulaError('it is too large');
    const [math] = fromXml(markup).children;
    if (math?.type !== 'element') throw new FormulaError('nothing comes of it');
    return safeMathml(math);
  } catch (error) {
    throw new FormulaError(reasonOf(error), { cause: error });
  }
}

function check(tex: string): void {
  if (tex.trim() === '') throw new FormulaError('it is empty');
  if (tex.length > limits.characters)
    throw new FormulaError(`it has more than ${limits.characters} characters`);
  for (const [, name = ''] of tex.matchAll(/\\([a-zA-Z]+|[^])/g)) {
    if (defining.test(name)) throw new FormulaError(`it defines a command with \\${name}`);
    if (/^(?:label|ref|eqref)$/.test(name)) throw new FormulaError(`it has a \\${name}`);
  }
}

/** The environments that LaTeX numbers, as those that it does not: the numbers are Octavo’s. */
function withoutNumbers(tex: string): string {
  return tex.replace(/\\(begin|end)\{(equation|align|alignat|gather|multline)\}/g, '\\$1{$2*}');
}

/** Temml’s message without the picture of the place, which is drawn with characters that lie on top of each other. */
function reasonOf(error: unknown): string {
  if (error instanceof FormulaError) return error.message;
  if (error instanceof RangeError) return 'it is nested too deeply';
  const message = (error instanceof Error ? error.message : String(error)).trim();
  const [first = ''] = message.replace(/ at (?:position|end)[^]*$/, '').split('\n');
  return first.charAt(0).toLowerCase() + first.slice(1).replace(/\.$/, '');
}
