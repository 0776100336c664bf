import { leavesOf } from './leaves.js';
import { bringNotes, wrapReferences } from './table-notes.js';
import { frameOf } from './geometry.js';
import type { Flow } from './flow.js';
import type { Geometry } from './protocol.js';

/** Lays the chapter out as columns of the size of a page's text area, and reads what pagination has to know of it. */
export function openFlow(geometry: Geometry, atFoot: boolean): Flow {
  const chapter = document.querySelector<HTMLElement>('.chapter') as HTMLElement;
  const shelf = document.querySelector<HTMLElement>('.note-shelf') ?? document.createElement('div');
  document.documentElement.classList.add('simulated');
  // An element, not an adopted sheet: the document is the same when it is written out and read again.
  const sheet = document.createElement('style');
  sheet.textContent = `.note-shelf, .page-notes { ${inheritedStyle(shelf)} }`;
  document.head.append(sheet);

  const flow: Flow = {
    ...frameOf(chapter, geometry),
    shelf,
    firstLeaf: 0,
    textLine: lineHeightOf(chapter),
    noteLine: lineHeightOf(shelf.querySelector('p') ?? shelf),
    rule: 0,
    leaves: [],
    tables: [],
    references: new Map(),
    looks: new Map(),
    heights: new Map(),
    areas: [],
    head: undefined,
    tail: [],
    problems: [],
    layouts: 1,
  };
  wrapReferences();
  if (atFoot) bringNotes(flow);
  const { left, top } = chapter.getBoundingClientRect();
  flow.left = left;
  flow.top = top;
  flow.leaves = leavesOf(chapter);
  flow.tables = Array.from(chapter.querySelectorAll('table')).filter(
    (table) => !table.parentElement?.closest('table'),
  );
  for (const note of shelf.querySelectorAll<HTMLElement>(':scope > .note')) {
    flow.heights.set(note, note.getBoundingClientRect().height);
  }
  flow.rule = ruleHeight(shelf);
  // From here on, only notes that are measured are part of the layout.
  shelf.classList.add('stored');
  return flow;
}

/** The height of what is above the notes of a page. */
export function ruleHeight(shelf: HTMLElement): number {
  const body = document.createElement('div');
  body.className = 'page-notes-body';
  shelf.append(body);
  const { height } = body.getBoundingClientRect();
  body.remove();
  return height;
}

/** The height of a line of text in px. */
export function lineHeightOf(element: Element): number {
  const { lineHeight, fontSize } = getComputedStyle(element);
  return parseFloat(lineHeight) || parseFloat(fontSize) * 1.2;
}

/**
 * The inherited properties of the shelf as declarations: the notes of a page can be inside code or
 * a heading, and must look there as they do on the shelf.
 */
export function inheritedStyle(shelf: HTMLElement): string {
  const style = getComputedStyle(shelf);
  const names =
    'color direction font-family font-feature-settings font-kerning font-optical-sizing font-size font-size-adjust ' +
    'font-stretch font-style font-synthesis font-variant font-variation-settings font-weight hyphens ' +
    'hyphenate-character letter-spacing line-break list-style orphans overflow-wrap quotes tab-size text-align ' +
    'text-align-last text-indent text-rendering text-shadow text-transform text-wrap visibility white-space widows ' +
    'word-break word-spacing';
  const declarations = names.split(' ').map((name) => `${name}: ${style.getPropertyValue(name)};`);
  return [...declarations, `line-height: ${inheritedLineHeight(shelf)};`].join(' ');
}

/** The line height as it is inherited: a number where it grows with the size of the font. */
export function inheritedLineHeight(element: HTMLElement): string {
  const { lineHeight, fontSize } = getComputedStyle(element);
  const probe = document.createElement('div');
  probe.style.fontSize = '200%';
  element.append(probe);
  const doubled = getComputedStyle(probe).lineHeight;
  probe.remove();
  return doubled === lineHeight
    ? lineHeight
    : String(Math.round((parseFloat(lineHeight) / parseFloat(fontSize)) * 1000) / 1000);
}
