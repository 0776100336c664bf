import type { Nodes, Parents, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Chapter, Pass, ResolvedBook } from '../model/book.js';
import { SKIP, visit } from '../tree/visit.js';
import { treesOf } from '../model/trees.js';

/** What is no running text, or has a meaning of its own. */
const skipped = new Set(['heading', 'caption', 'attribution']);

/** Explains the abbreviations of the configuration where each is first in a chapter. */
export const abbreviations: Pass = {
  name: 'abbreviations',
  run({ chapters, settings, traits }) {
    const titles = new Map(Object.entries(settings.abbreviations));
    if (titles.size === 0) return;
    for (const chapter of chapters) explain(chapter, titles, traits);
  },
};

function explain(chapter: Chapter, titles: Map<string, string>, traits: ResolvedBook['traits']): void {
  const open = new Map(titles);
  const [, ...trees] = treesOf(chapter);
  for (const { tree } of trees) {
    visit(tree, (node, index, parent) => {
      if (skipped.has(node.type) || traits[node.type]?.verbatim === true) return SKIP;
      if (node.type === 'abbreviation') {
        open.delete(toString(node));
        return SKIP;
      }
      if (node.type !== 'text' || !parent || index === undefined || open.size === 0) return undefined;
      const pieces = divide(node.value, open);
      parent.children.splice(index, 1, ...(pieces as Parents['children'] as never[]));
      return index + pieces.length;
    });
  }
}

/** The text with the abbreviations in it that nobody has explained yet. */
function divide(text: string, open: Map<string, string>): PhrasingContent[] {
  const found = first(text, open);
  if (!found) return text === '' ? [] : [{ type: 'text', value: text }];
  const { at, short, title } = found;
  open.delete(short);
  const before = text.slice(0, at);
  return [
    ...(before === '' ? [] : [{ type: 'text', value: before } satisfies Nodes]),
    { type: 'abbreviation', title, children: [{ type: 'text', value: short }] },
    ...divide(text.slice(at + short.length), open),
  ];
}

function first(
  text: string,
  open: Map<string, string>,
): { at: number; short: string; title: string } | undefined {
  const names = [...open.keys()].sort((a, b) => b.length - a.length).map(escape);
  if (names.length === 0) return undefined;
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(?:${names.join('|')})(?![\\p{L}\\p{N}_])`, 'u');
  const match = pattern.exec(text);
  const title = open.get(match?.[0] ?? '');
  return match && title !== undefined ? { at: match.index, short: match[0], title } : undefined;
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
