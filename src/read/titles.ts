import type { Heading } from 'mdast';
import type { ChapterFile } from '../model/book.js';
import { report } from '../diagnostics/report.js';
import { plainText } from '../tree/plain-text.js';
import { visit } from '../tree/visit.js';

/** Where fewer chapters have it, a habit is a coincidence. */
const fewest = 3;

/** “Chapter 3: ”, “3. ”, “第三章 ” and the like, at the beginning of a title. */
const typedNumber =
  /^(?:(?:chapter|section|kapitel|abschnitt|chapitre|capítulo|capitolo|hoofdstuk|глава|rozdział)\s+)?(\d{1,3})(?:\.\d+)*(?:\s*[:.)–—-]+\s*|\s+)(?=\S)|^第\s*(\d{1,3}|[一二三四五六七八九十]{1,3})\s*[章节回部]\s*[:：、]?\s*(?=\S)/iu;

/** “Appendix B: ”. */
const typedLetter =
  /^(?:appendix|anhang|annexe|apéndice|appendice|bijlage|приложение)\s+[A-Z]\s*[:.–—-]+\s*(?=\S)/iu;

/** “1.2 ”. */
const typedSection = /^\d+(?:\.\d+)+[.:)]?\s+(?=\S)/;

/** The words of a number in Chinese digits, up to ninety-nine. */
const chinese = '零一二三四五六七八九';

/**
 * The first level-one headings of the files, where they all say the same: the title of the book, as in “You Don’t Know JS”. It is not the
 * title of each chapter, if there is another level-one heading.
 */
export function repeatedTitle(chapters: readonly ChapterFile[][]): string | undefined {
  const counts = new Map<string, number>();
  for (const files of chapters) {
    const [first, second] = topHeadings(files);
    if (first && second) counts.set(textOf(first), (counts.get(textOf(first)) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && most[1] >= fewest && most[1] > chapters.length / 2 ? most[0] : undefined;
}

/** Takes the title of the book from the beginning of each chapter. */
export function dropRepeated(chapters: readonly ChapterFile[][], title: string): void {
  for (const files of chapters) {
    const [source] = files;
    const [heading, next] = topHeadings(files);
    if (!source || !heading || !next || textOf(heading) !== title) continue;
    source.tree.children = source.tree.children.filter((node) => node !== heading);
    if (source.inventory) source.inventory = Object.freeze(source.inventory.filter((said) => !said.title));
    const reason = `The heading “${title}” begins most chapters; the next heading is used as the title.`;
    report(
      source.file,
      'chapter-has-one-title',
      heading,
      reason,
      'Remove it: the configuration has the title of the book.',
    );
  }
}

/** Whether authors have numbered their chapters by hand: in order, each with a number of its own. */
export function hasTypedNumbers(titles: readonly string[]): boolean {
  const numbers = titles.flatMap((title) => numberIn(title) ?? []);
  return (
    numbers.length >= fewest && numbers.every((one, index) => index === 0 || one > (numbers[index - 1] ?? 0))
  );
}

/** Takes typed numbers from the headings of a chapter: from its title, and from those of its sections. */
export function dropNumbers(files: readonly ChapterFile[]): void {
  for (const source of files) {
    visit(source.tree, 'heading', (heading) => {
      const [first] = heading.children;
      if (first?.type !== 'text') return;
      const patterns = heading.depth > 1 ? [typedSection] : [typedNumber, typedLetter];
      const typed = patterns.map((one) => one.exec(first.value)?.[0]).find((one) => one !== undefined);
      if (typed === undefined) return;
      first.value = first.value.slice(typed.length);
      const line = heading.position?.start.line;
      if (source.inventory)
        source.inventory = Object.freeze(
          source.inventory.map((said) =>
            said.kind === 'heading' && said.position?.start.line === line && said.text.startsWith(typed)
              ? { ...said, text: said.text.slice(typed.length) }
              : said,
          ),
        );
    });
  }
}

/** The titles of chapters, as their first level-one headings have them. */
export function firstTitles(chapters: readonly ChapterFile[][]): string[] {
  return chapters.flatMap((files) => {
    const [heading] = topHeadings(files);
    return heading ? [textOf(heading)] : [];
  });
}

/** Whether a title begins with a number. */
export function hasNumber(title: string): boolean {
  return numberIn(title) !== undefined;
}

function numberIn(title: string): number | undefined {
  const [, digits, han] = typedNumber.exec(title) ?? [];
  const typed = digits ?? han;
  if (typed === undefined) return undefined;
  if (/^\d+$/.test(typed)) return Number(typed);
  const [, tens = '', ones = ''] = /^([一二三四五六七八九]?十)?([一二三四五六七八九]?)$/.exec(typed) ?? [];
  return (
    (tens === '' ? 0 : (chinese.indexOf(tens.replace('十', '') || '一') || 1) * 10) +
    Math.max(0, chinese.indexOf(ones || '零'))
  );
}

function topHeadings([source]: ChapterFile[]): Heading[] {
  return (source?.tree.children ?? []).filter(
    (node): node is Heading => node.type === 'heading' && node.depth === 1,
  );
}

function textOf(heading: Heading): string {
  return plainText(heading).replace(/\s+/g, ' ').trim();
}
