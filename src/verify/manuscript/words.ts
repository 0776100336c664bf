import type { Element, Nodes } from 'hast';
import { hasClass } from '../../html/class-names.js';
import { classesWith } from '../../html/vocabulary.js';
import { languages } from '../../languages/languages.js';

/** What straight marks become within the words of some scripts. */
const marksInWords = Object.values(languages).flatMap(({ inWord }) => Object.values(inWord?.marks ?? {}));
const setByTypography = new RegExp(
  String.raw`[\s\p{Cc}\p{Cf}\p{Pi}\p{Pf}\p{Pd}\p{Zs}.…'"„‚−${marksInWords.join('')}]+`,
  'gu',
);

/**
 * Text as it can be compared from Markdown to HTML: without white space, and without the signs that typography sets otherwise than they
 * are typed. Accents are separate: composed, one at the beginning of a text would change the letter before it.
 */
export function wordsOf(text: string): string {
  return text.normalize('NFD').replace(setByTypography, '');
}

/** What stands for a formula or a picture among the words, with its TeX or its alternative text behind it. */
export const formulaMark = '\u{E000}';
export const pictureMark = '\u{E001}';

const generated = classesWith((meaning) => meaning.generated);

/**
 * All words of the author's in a tree of HTML, in order.
 *
 * @param isLeftOut Nodes that are passed over with all that is in them, by themselves and what is before them.
 */
export function authorsWords(tree: Nodes, isLeftOut: (node: Nodes, before?: Nodes) => boolean): string {
  let text = '';
  const walk = (node: Nodes): void => {
    if (node.type === 'text') text += node.value;
    if (node.type === 'element') {
      const { tagName, properties } = node;
      if (tagName === 'svg' || generated.some((name) => hasClass(node, name))) return;
      if (tagName === 'math') text += formulaMark + String(properties['alttext'] ?? '');
      if (hasClass(node, 'missing-image')) text += pictureMark;
      if (tagName === 'img') text += pictureMark + (properties['alt'] ?? '');
      if (tagName === 'math') return;
    }
    if (!('children' in node)) return;
    for (const [index, child] of node.children.entries())
      if (!isLeftOut(child, node.children[index - 1])) walk(child);
  };
  if (!isLeftOut(tree)) walk(tree);
  return wordsOf(text);
}

/** A picture that is in the place of another one in some books, right behind it. */
export function isSubstitute(node: Nodes, before?: Nodes): boolean {
  const alt = pictureIn(before);
  return (
    alt !== undefined && pictureIn(node) === alt && (node as Element).properties['dataTarget'] !== undefined
  );
}

/** The alternative text of the picture that a span holds and nothing else. */
function pictureIn(node: Nodes | undefined): unknown {
  if (node?.type !== 'element' || node.tagName !== 'span' || node.children.length !== 1) return undefined;
  const [image] = node.children;
  return image?.type === 'element' && image.tagName === 'img' ? image.properties['alt'] : undefined;
}
