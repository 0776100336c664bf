import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { report } from '../../diagnostics/report.js';
import { hasClass } from '../class-names.js';
import { visit } from '../../tree/visit.js';
import type { Context } from '../context.js';
import { FormulaError, toMathml } from '../math/to-mathml.js';

/** Sets the formulas, which came through sanitising as TeX in `<span class="math">`. */
export function math(tree: Root, { book: { settings }, file }: Context): void {
  visit(tree, 'element', (node) => {
    if (node.tagName !== 'span' || !hasClass(node, 'math')) return;
    const [text] = node.children;
    const tex = text?.type === 'text' ? text.value : '';
    try {
      const formula = toMathml(tex, hasClass(node, 'display'), settings.macros);
      formula.properties['alttext'] = node.properties['ariaLabel'] ?? tex.trim();
      node.children = [formula];
    } catch (error) {
      if (!(error instanceof FormulaError)) throw error;
      const shown = tex.length > 60 ? `${tex.slice(0, 60)}…` : tex;
      report(
        file.file,
        'formula-is-valid',
        node,
        `The formula “${shown}” is not valid: ${error.message}.`,
        hint(error),
      );
      node.children = [code(tex)];
    }
    delete node.properties['ariaLabel'];
  });
}

function code(tex: string): Element {
  return h('code', { translate: 'no' }, tex);
}

function hint({ message }: FormulaError): string | undefined {
  if (message.startsWith('it defines')) return 'Define commands under “macros” in the configuration.';
  if (message.startsWith('it has a'))
    return 'Give the formula an id, as in “$$ {#eq-x}”, and refer to it with “[](#eq-x)”.';
  return undefined;
}
