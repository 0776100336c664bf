import type { Code, List, Nodes } from 'mdast';
import type { Chapter, ChapterFile, Pass } from '../model/book.js';
import { report } from '../diagnostics/report.js';
import type { Annotation } from '../constructs/listing.js';
import { annotationComment } from '../model/code-comment.js';
import { visit } from '../tree/visit.js';
import { treesOf } from '../model/trees.js';

/** Links numbers in code, written as `# (1)`, with their explanations: an ordered list right after the code. */
export const annotations: Pass = {
  name: 'annotations',
  run({ chapters }) {
    for (const chapter of chapters) {
      let count = 0;
      for (const { tree, source } of treesOf(chapter)) {
        visit(tree, (node) => {
          if (!('children' in node)) return;
          for (const [index, child] of node.children.entries()) {
            const code = codeIn(child);
            const list = node.children[index + 1];
            if (!code || list?.type !== 'list' || list.ordered !== true) continue;
            if (annotate(code, list, chapter, source, count + 1)) count += 1;
          }
        });
      }
    }
  },
};

function codeIn(node: Nodes): Code | undefined {
  if (node.type === 'code') return node;
  return node.type === 'listing' ? node.children.find((child) => child.type === 'code') : undefined;
}

/** Whether the code has numbers; a list behind code without them is a list like any other. */
function annotate(code: Code, list: List, { slug }: Chapter, { file }: ChapterFile, nth: number): boolean {
  const found: Annotation[] = [];
  const lines = code.value.split('\n').map((line, index) => {
    const match = annotationComment.exec(line);
    if (!match) return line;
    found.push({ line: index + 1, numbers: (match[1]?.match(/\d+/g) ?? []).map(Number) });
    return line.slice(0, match.index);
  });
  if (found.length === 0) return false;
  code.value = lines.join('\n');
  const first = list.start ?? 1;
  const used = new Set(found.flatMap(({ numbers }) => numbers));
  const explanations = `${slug}-annotation-${nth}`;
  list.data = { ...list.data, hProperties: { className: ['annotations'] } };
  const rule = 'code-annotation-is-explained';
  for (const [index, item] of list.children.entries()) {
    const number = first + index;
    item.data = { ...item.data, hProperties: { id: `${explanations}-${number}` } };
    if (used.delete(number)) continue;
    report(
      file,
      rule,
      item,
      `The code has no number ${number}.`,
      'Add it to a line, or take the explanation out.',
    );
  }
  for (const number of used) {
    const hint = 'Add it to the list behind the code.';
    report(file, rule, code, `The number ${number} in the code has no explanation.`, hint);
  }
  // A number without an explanation leads nowhere.
  const annotations = found.map(({ line, numbers }) => ({
    line,
    numbers: numbers.filter((number) => !used.has(number)),
  }));
  code.data = { ...code.data, annotations, explanations };
  return true;
}
