import { toString } from 'hast-util-to-string';
import { report } from '../../diagnostics/report.js';
import { isFor } from '../../editions/marks.js';
import type { HtmlBook } from '../../model/book.js';
import { excerpt } from '../excerpt.js';
import { faultHint } from '../fault.js';
import { follow } from '../follow.js';
import { sourceOf } from '../source-of.js';
import { authorsWords } from './words.js';

const rule = 'manuscript-is-kept';
const hint = faultHint(rule, 'Octavo');

/** Reports what the book for a target does not have, though it is not for other targets only. */
export function verifyEdition(whole: HtmlBook, edition: HtmlBook, target: string): void {
  if (edition === whole) return;
  const left = new Map(edition.chapters.map((one) => [one.chapter.slug, one]));
  for (const { chapter, tree } of whole.chapters) {
    const own = left.get(chapter.slug);
    const runs = tree.children.flatMap((block) => {
      const text = authorsWords(block, (node) => node.type === 'element' && !isFor(node, target));
      const file = sourceOf(block, chapter) ?? whole.book.file;
      return text === '' ? [] : [{ text, block, file }];
    });
    const { losses, doubles } = follow(own ? authorsWords(own.tree, () => false) : '', runs);
    for (const { block, file } of [...losses, ...doubles].slice(0, 1)) {
      report(
        file,
        rule,
        block,
        `The text “${excerpt(toString(block))}” is not the same in the ${target} book.`,
        hint,
      );
    }
  }
}
