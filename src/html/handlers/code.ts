import type { Code } from 'mdast';
import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Handler } from 'mdast-util-to-hast';
import { report } from '../../diagnostics/report.js';
import type { Context } from '../context.js';

/** `<pre class="code language-python">` with classes for highlighting. */
export function code({ file, highlight }: Context): Handler {
  return (state, node: Code) => {
    const language = languageOf(node);
    const value = node.value.replace(/\n$/, '');
    const spans = language === undefined ? undefined : highlight(language, value);
    if (language !== undefined && spans === undefined) {
      const hint = 'Use “text” for what is no programming language.';
      report(
        file.file,
        'code-language-is-known',
        node,
        `There are no colours for the language “${language}”; the code stays plain.`,
        hint,
      );
    }
    const className = [
      'code',
      ...(language === undefined ? [] : [`language-${language.replace(/[^\w+#-]/g, '-')}`]),
    ];
    const block: Element = h('pre', { className, translate: 'no' }, [
      h('code', spans ?? [{ type: 'text', value }]),
    ]);
    state.patch(node, block);
    return block;
  };
}

/** The language of a fence; some tools write more behind a comma, as in “rust,ignore”. */
export function languageOf({ lang }: Code): string | undefined {
  const name = lang?.split(/[,{:]/)[0]?.replace(/^\./, '').toLowerCase();
  return name === undefined || name === '' ? undefined : name;
}
