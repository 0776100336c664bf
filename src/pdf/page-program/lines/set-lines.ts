import type { Layout } from '../protocol.js';
import { px, rectAt } from '../geometry.js';
import { chooseBreaks, type Line } from './choose-breaks.js';
import { TextMeasure } from './measure-text.js';
import { codes, type Cut, type Paragraph, ParagraphReader } from './read-paragraph.js';

/** How far a space shrinks at most, as a share of itself. */
const shrink = 0.22;

/**
 * How far letters come closer or apart, as a share of the size of the font: less than is seen. What the browser makes of it is not
 * quite certain; where it makes too much of it, the letters stay as they are.
 */
const trackings = [0.014, 0];

/** What is left of a line, which the browser gives to its spaces: more than it rounds, and less than a letter. */
const safety = 0.5;

/** A line is loose where its spaces are so many times as wide as natural. */
const loose = 3;

/** A line whose words stand far apart. */
export interface LooseLine {
  /** The text that it begins with. */
  text: Text;
  block: HTMLElement;
  /** How many times as wide as natural its spaces are. */
  times: number;
}

/** What became of the lines of a chapter. */
export interface SetLines {
  counts: Layout['lines'];
  loose: LooseLine[];
}

/** A paragraph that was set, and the way back. */
interface Done {
  paragraph: Paragraph;
  lines: Line[];
  /** The texts that the lines after the first begin with; undefined for one that begins with a formula or a picture. */
  starts: (Text | undefined)[];
  undo: (() => void)[];
}

/**
 * Breaks the lines of all justified paragraphs of the chapter, each as a whole. Spaces and letters of each line are set so that
 * the browser, which puts into a line what it can, ends it at the chosen place. A paragraph that comes out otherwise gets its own
 * lines back.
 */
export function setLines(chapter: HTMLElement): SetLines {
  const reader = new ParagraphReader(new TextMeasure());
  const blocks = Array.from(chapter.querySelectorAll<HTMLElement>('p, li, dd, figcaption'));
  let paragraphs = blocks.flatMap((block) => reader.read(block) ?? []);
  const all = paragraphs.length;
  const found: LooseLine[] = [];
  let set = 0;
  for (const tracking of trackings) {
    const done = paragraphs.flatMap((paragraph) => {
      const lines = linesOf(paragraph, tracking);
      return lines ? [write(paragraph, lines)] : [];
    });
    // All is read before anything is changed back, so that the browser lays the chapter out once for each round.
    const wrong = done.filter((one) => !isRight(one));
    for (const { undo } of wrong) for (const back of undo.reverse()) back();
    paragraphs = wrong.map(({ paragraph }) => paragraph);
    set += done.length - wrong.length;
    found.push(...done.filter((one) => !wrong.includes(one)).flatMap(looseIn));
  }
  return { counts: { set, left: all - set }, loose: found };
}

function looseIn({ paragraph: { block, space }, lines, starts }: Done): LooseLine[] {
  return lines.slice(0, -1).flatMap(({ spread }, index) => {
    const times = 1 + spread / space;
    const text = index === 0 ? firstText(block) : starts[index - 1];
    return times > loose && text ? [{ text, block, times }] : [];
  });
}

function firstText(block: HTMLElement): Text | undefined {
  return document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode() as Text | undefined;
}

function linesOf({ cuts, total, width, space, size }: Paragraph, tracking: number): Line[] | undefined {
  return chooseBreaks(cuts, total, { width: width - safety, space, shrink, tracking: size * tracking });
}

function write(paragraph: Paragraph, lines: Line[]): Done {
  const { block, cuts, atoms } = paragraph;
  const done: Done = { paragraph, lines, starts: [], undo: [] };
  const ends = lines.flatMap(({ place }) => (place === undefined ? [] : [cuts[place] as Cut]));
  let line = 0;
  let isStart = false;
  const nextLine = () => {
    line += 1;
    isStart = true;
  };
  /** A stretch of text that is on one line. */
  const textOf = (data: string, isCode: boolean): Node[] => {
    if (data === '') return [];
    const text = document.createTextNode(data);
    if (isStart && /\S/.test(data)) {
      done.starts[line - 1] = text;
      isStart = false;
    }
    return [spread(text, lines[line] as Line, isCode)];
  };
  const setText = (node: Text, isCode: boolean) => {
    const pieces: Node[] = [];
    let from = 0;
    for (let cut = ends[line]; cut && 'text' in cut.at && cut.at.text === node; cut = ends[line]) {
      const { to } = cut.at;
      const isSoft = node.data[to - 1] === '\u00AD';
      pieces.push(...textOf(withoutHyphens(node.data.slice(from, to)) + (isSoft ? '\u00AD' : ''), isCode));
      if (cut.isJoined) pieces.push(document.createElement('wbr'));
      from = to;
      nextLine();
    }
    pieces.push(...textOf(withoutHyphens(node.data.slice(from)), isCode));
    replace(node, pieces, done);
  };
  const walk = (element: Element, isCode: boolean): void => {
    for (const node of Array.from(element.childNodes)) {
      const next = ends[line];
      if (node instanceof Text) setText(node, isCode);
      else if (next && 'element' in next.at && next.at.element === node) nextLine();
      else if (node instanceof Element && atoms.has(node)) isStart = false;
      else if (node instanceof Element) walk(node, isCode || node.matches(codes));
    }
  };
  walk(block, false);
  return done;
}

function withoutHyphens(data: string): string {
  return data.replaceAll('\u00AD', '');
}

function replace(node: Text, pieces: Node[], { undo }: Done): void {
  if (pieces.length === 0) return;
  node.replaceWith(...pieces);
  undo.push(() => {
    (pieces[0] as ChildNode).before(node);
    for (const piece of pieces) (piece as ChildNode).remove();
  });
}

/** Sets the spaces and letters of a text so that its line is full, and the browser ends it there. */
function spread(text: Text, { spread: between, tracking: letters }: Line, isCode: boolean): Node {
  const hasSpace = Math.abs(between) >= 0.001 && /[ \u00A0\n\t]/.test(text.data);
  const isTracked = Math.abs(letters) >= 0.005 && !isCode;
  if (!hasSpace && !isTracked) return text;
  const box = document.createElement('span');
  // Rounded down: a line must not be too long.
  if (hasSpace) box.style.wordSpacing = `${Math.floor(between * 1000) / 1000}px`;
  if (isTracked) box.style.letterSpacing = `${Math.floor(letters * 1000) / 1000}px`;
  box.append(text);
  return box;
}

/** Whether the lines of a paragraph begin where they were meant to, and none sticks out. */
function isRight({ paragraph: { block }, starts }: Done): boolean {
  if (block.scrollWidth > block.clientWidth + 1) return false;
  const style = getComputedStyle(block);
  const left = block.getBoundingClientRect().left + px(style.paddingLeft) + px(style.borderLeftWidth);
  let above = -Infinity;
  for (const text of starts) {
    if (!text) continue;
    const rect = rectAt(text, text.data.search(/\S/));
    if (!rect || Math.abs(rect.left - left) > 6 || rect.bottom <= above) return false;
    above = rect.bottom;
  }
  return true;
}
