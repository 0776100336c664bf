import type { Chapter, Pass, Section } from '../model/book.js';
import { report } from '../diagnostics/report.js';
import { plainText } from '../tree/plain-text.js';
import { asciiSlug, unique } from '../tree/ids.js';
import { visit } from '../tree/visit.js';

/** Gives every heading an id that is unique in the book, and perhaps a number, and every chapter the tree of its sections. */
export const headings: Pass = {
  name: 'headings',
  run({ chapters, settings }) {
    const taken = new Set(chapters.map(({ slug }) => slug));
    for (const chapter of chapters) chapter.sections = sectionsOf(chapter, taken, settings.numberSections);
  },
};

/** @param numbered How many levels of sections have numbers. */
function sectionsOf(chapter: Chapter, taken: Set<string>, numbered: number): Section[] {
  const top: Section[] = [];
  const open: Section[] = [];
  for (const { tree, file } of chapter.files) {
    visit(tree, 'heading', (node, _, parent) => {
      const title = plainText(node).replace(/\s+/g, ' ').trim();
      if (title === '')
        report(file, 'heading-has-text', node, 'The heading is empty.', 'Give it a text, or take it out.');
      const before = open.at(-1)?.depth ?? 1;
      if (node.depth > before + 1) {
        const { lowered = 0 } = node.data ?? {};
        const reason = `The heading goes from level ${before - lowered} to level ${node.depth - lowered}.`;
        report(
          file,
          'heading-levels-are-consecutive',
          node,
          reason,
          `Begin it with “${'#'.repeat(before + 1 - lowered)}”.`,
        );
      }
      const name = asciiSlug(node.data?.given ?? '') || asciiSlug(title) || 'section';
      const id = unique(`${chapter.slug}-${name}`, taken);
      const isSummary = parent?.type === 'summary' && parent.children[0] === node;
      while ((open.at(-1)?.depth ?? 0) >= node.depth) open.pop();
      const around = open.at(-1) ?? chapter;
      const siblings = open.at(-1)?.children ?? top;
      const isNumbered = node.depth - 1 <= numbered && node.data?.isUnnumbered !== true && !isSummary;
      const number =
        isNumbered && around.number !== undefined
          ? `${around.number}.${siblings.filter((one) => one.number !== undefined).length + 1}`
          : undefined;
      node.data = { ...node.data, id, ...(number !== undefined && { number }) };
      const section: Section = {
        id,
        title,
        ...(number !== undefined && { number }),
        depth: node.depth,
        ...(isSummary ? { isSummary } : {}),
        children: [],
      };
      siblings.push(section);
      open.push(section);
    });
  }
  return top;
}
