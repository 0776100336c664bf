import type { Found, Spelling } from './dialect.js';
import { linesOf, type Page } from './page.js';

/** Finds all places in which a spelling is used. */
export function findSpelling(spelling: Spelling, page: Page): Found[] {
  const { pattern, where, isMeant = () => true } = spelling;
  const found: Found[] = [];
  const search = (text: string, offset: number) => {
    for (const match of text.matchAll(pattern)) {
      const one = toFound(match, offset);
      if (isMeant(one, page)) found.push(one);
    }
  };
  // Nobody means code in a line.
  if (where === 'file') {
    search(page.text, 0);
    return found.filter(({ start }) => !page.isInlineCode(start));
  }
  if (where === 'line') for (const { text, start } of linesOf(page)) search(text, start);
  else if (where === 'prose') for (const { text, start } of page.prose) search(text, start);
  else if (where === 'box')
    // Told by its first colon.
    for (const { start, rest } of page.colonLines)
      for (const match of rest === '' ? [] : rest.matchAll(pattern)) {
        const one = { ...toFound(match, start), start };
        if (isMeant(one, page)) found.push(one);
      }
  else
    for (const { start } of page.code) {
      const fence = /^(?:`{3,}|~{3,})[^\S\n]*/.exec(page.text.slice(start))?.[0] ?? '';
      const end = page.text.indexOf('\n', start);
      search(
        page.text.slice(start + fence.length, end < 0 ? undefined : end).trimEnd(),
        start + fence.length,
      );
    }
  return found;
}

/** A cheap test: whether a spelling can be in a text at all. */
export function canHold(text: string, { pattern, where }: Spelling): boolean {
  if (where === 'box') return text.includes(':::');
  const flags = `${pattern.flags.replace(/[dgm]/g, '')}m`;
  // A line can begin after the marks of lists and quotations.
  const isLine = where === 'line' || where === 'fence';
  return new RegExp(isLine ? pattern.source.replace(/^\^/, '') : pattern.source, flags).test(text);
}

function toFound(match: RegExpExecArray, offset: number): Found {
  const { indices = [] } = match;
  return {
    start: offset + match.index,
    end: offset + match.index + match[0].length,
    groups: match.slice(0),
    at(group) {
      const [start, end] = indices[group] ?? [match.index, match.index];
      return [offset + start, offset + end];
    },
  };
}
