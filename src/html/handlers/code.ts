import type { Code } from 'mdast';
import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Handler } from 'mdast-util-to-hast';
import { report } from '../../diagnostics/report.js';
import { drawerOf } from '../../model/diagram.js';
import { isSession, renderSession } from '../code/console.js';
import { decorate, needsLines } from '../code/decorate.js';
import { type Diff, changesIn, readDiff } from '../code/diff.js';
import { languageOf } from '../code/language.js';
import { splitLines } from '../code/lines.js';
import { expandTabs } from '../code/tabs.js';
import type { Context } from '../context.js';

/** `<pre class="code language-python">` with classes for highlighting, and lines where something is shown beside them. */
export function code(context: Context): Handler {
  return (state, node: Code) => {
    const { fence, annotations = [], explanations = '' } = node.data ?? {};
    const language = languageOf(node);
    const { code: own, changes } = contentOf(node, language);
    const value = fence?.tabs === undefined ? own : expandTabs(own, fence.tabs);
    const shown = colour(value, node, context);
    const lines = splitLines(shown);
    const decorations = {
      emphasised: fence?.emphasised ?? [],
      numbersFrom: fence?.numbersFrom,
      changes,
      hasSigns: fence?.isDiff === true && language !== 'diff',
      annotations: new Map(annotations.map(({ line, numbers }) => [line, numbers])),
      explanations,
    };
    checkLines(lines.length, node, context);

    const className = ['code'];
    if (language !== undefined) className.push(`language-${language.replace(/[^\w+#-]/g, '-')}`);
    if (fence?.numbersFrom !== undefined) {
      className.push('numbered', `digits-${String(fence.numbersFrom + lines.length - 1).length}`);
    }
    const content = needsLines(lines, decorations) ? decorate(lines, decorations) : shown;
    const block: Element = h('pre', { className, translate: 'no' }, [h('code', content)]);
    state.patch(node, block);
    return block;
  };
}

function contentOf(node: Code, language: string | undefined): Partial<Diff> & Pick<Diff, 'code'> {
  const value = node.value.replace(/\n$/, '');
  if (language === 'diff') return { code: value, changes: changesIn(value) };
  return node.data?.fence?.isDiff === true ? readDiff(value) : { code: value };
}

function colour(value: string, node: Code, { file, highlight }: Context): ElementContent[] {
  const plain: ElementContent[] = [{ type: 'text', value }];
  const language = languageOf(node);
  if (language === undefined) return plain;
  if (isSession(language)) return renderSession(value, highlight);
  const spans = highlight(language, value);
  // A diagram that is not drawn has a message already.
  if (spans || drawerOf(node)) return spans ?? plain;
  const reason = `There are no colours for the language “${language}”; the code stays plain.`;
  const hint = 'Use “text” for what is no programming language.';
  report(file.file, 'code-language-is-known', node, reason, hint);
  return plain;
}

/** Lines that are to stand out and are not there any more show that the code was changed. */
function checkLines(count: number, node: Code, { file }: Context): void {
  for (const [first, last] of node.data?.fence?.emphasised ?? []) {
    const missing = last === Infinity ? first : last;
    if (missing <= count) continue;
    const reason = `Line ${missing} is to stand out, and the code has ${count}.`;
    report(file.file, 'code-lines-exist', node, reason, 'Lines are counted from 1 in what is shown.');
  }
}
