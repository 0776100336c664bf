import type { PhrasingContent } from 'mdast';

/** Not `!!`, which stands for one exclamation mark. */
const separator = /(?<!!)!(?!!)/u;

/**
 * Takes the levels of an index entry apart: `Flask!blueprints` has two. At the end there is nothing to separate, and the
 * mark is itself.
 */
export function indexPath(label: PhrasingContent[]): PhrasingContent[][] {
  const levels: PhrasingContent[][] = [[]];
  for (const [index, node] of label.entries()) {
    if (node.type !== 'text') {
      levels.at(-1)?.push(node);
      continue;
    }
    const pieces = node.value.split(separator);
    if (index === label.length - 1 && pieces.length > 1 && pieces.at(-1)?.trim() === '') {
      pieces.splice(-2, 2, `${pieces.at(-2) ?? ''}!`);
    }
    for (const [nth, piece] of pieces.entries()) {
      if (nth > 0) levels.push([]);
      if (piece !== '') levels.at(-1)?.push({ type: 'text', value: piece.replaceAll('!!', '!') });
    }
  }
  return levels.map(trimmed).filter((level) => level.length > 0);
}

/** The levels of an entry that is named by its text, as in `see="Flask!blueprints"`. */
export function indexPathOf(text: string): string[] {
  return text.split(separator).map((level) => level.replaceAll('!!', '!').trim());
}

function trimmed(level: PhrasingContent[]): PhrasingContent[] {
  const [first, last] = [level[0], level.at(-1)];
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  return level.filter((node) => node.type !== 'text' || node.value !== '');
}
