import type { Bibliography } from '../constructs/bibliography.js';
import type { Citation } from '../constructs/citation.js';
import type { ResolvedBook, Chapter, Pass } from '../model/book.js';
import type { Reference } from '../model/reference.js';
import type { Style } from '../citations/style.js';
import { wordsFor } from '../languages/words.js';
import { languageOf } from '../languages/languages.js';
import { asciiSlug, unique } from '../tree/ids.js';
import { visit } from '../tree/visit.js';
import { treesOf } from '../model/trees.js';

/** Says in each citation what it cites, and makes the bibliography. */
export const bibliography: Pass = {
  name: 'bibliography',
  async run(book) {
    const { citations: settings, labels } = book.settings;
    const found = firstList(book);
    if (!settings || !found) return;
    const { formatCitation } = await import('../citations/format-citation.js');
    const { formatEntry } = await import('../citations/format-entry.js');
    const { list, chapter } = found;
    const cited = citationsOf(book);
    const works = new Set(cited.flatMap(({ citation }) => citation.items.map(({ reference }) => reference)));
    if (settings.all) for (const reference of book.references.values()) works.add(reference);

    const styles = new Map<string, Style>();
    const styleFor = (language: string): Style => {
      const style = styles.get(language) ?? styleOf(settings.style, language, labels, [...works]);
      styles.set(language, style);
      return style;
    };
    const style = styleFor(chapter.language);
    const entries = settings.style === 'numeric' ? [...works] : sorted([...works], style);
    const ids = idsOf(entries, chapter.slug);
    const idOf = (reference: Reference) => ids.get(reference) ?? '';
    list.numbered = settings.style === 'numeric';
    list.children = entries.map((reference) => ({
      type: 'bibliographyEntry',
      id: idOf(reference),
      children: formatEntry(reference, style),
    }));
    for (const { citation, language } of cited) {
      citation.children = formatCitation(citation, styleFor(language), idOf);
    }
  },
};

function firstList({ chapters }: ResolvedBook): { list: Bibliography; chapter: Chapter } | undefined {
  let found: { list: Bibliography; chapter: Chapter } | undefined;
  for (const chapter of chapters) {
    for (const { tree } of chapter.files)
      visit(tree, 'bibliography', (list) => {
        found ??= { list, chapter };
      });
  }
  return found;
}

/** In the order of reading. */
function citationsOf({ chapters }: ResolvedBook): { citation: Citation; language: string }[] {
  const found: { citation: Citation; language: string }[] = [];
  for (const chapter of chapters) {
    for (const { tree } of treesOf(chapter))
      visit(tree, 'citation', (citation) => void found.push({ citation, language: chapter.language }));
  }
  return found;
}

function styleOf(
  name: Style['name'],
  language: string,
  overrides: Record<string, string>,
  works: Reference[],
): Style {
  const [open = '“', close = '”'] = languageOf(language)?.quotes ?? [];
  const letters = lettersOf(works);
  return {
    name,
    language,
    words: wordsFor(language, overrides),
    quotes: [open, close],
    numberOf: (reference) => works.indexOf(reference) + 1,
    letterOf: (reference) => letters.get(reference) ?? '',
  };
}

/** Works of the same authors and year get letters, in the order of their titles. */
function lettersOf(works: Reference[]): Map<Reference, string> {
  const alike = new Map<string, Reference[]>();
  for (const work of works) {
    const { authors, editors, year, title } = work;
    const names = (authors.length > 0 ? authors : editors).map(({ family }) => family);
    const key = [names.length > 0 ? names.join('&') : title, year].join(' ');
    alike.set(key, [...(alike.get(key) ?? []), work]);
  }
  const letters = new Map<Reference, string>();
  for (const group of alike.values()) {
    if (group.length === 1) continue;
    group.sort((a, b) => (a.title < b.title ? -1 : 1));
    for (const [index, work] of group.entries()) letters.set(work, String.fromCharCode(97 + (index % 26)));
  }
  return letters;
}

function sorted(works: Reference[], { language, letterOf }: Style): Reference[] {
  const { compare } = new Intl.Collator(language, { numeric: true });
  const keyOf = (work: Reference) => {
    const names = (work.authors.length > 0 ? work.authors : work.editors).map(
      ({ family, given = '' }) => `${family} ${given}`,
    );
    return [names.length > 0 ? names.join(' ') : work.title, work.year ?? '', letterOf(work), work.title];
  };
  const keys = new Map(works.map((work) => [work, keyOf(work)]));
  return works.sort((a, b) => {
    const [first = [], second = []] = [keys.get(a), keys.get(b)];
    return first.map((key, index) => compare(key, second[index] ?? '')).find((order) => order !== 0) ?? 0;
  });
}

function idsOf(works: Reference[], slug: string): Map<Reference, string> {
  const taken = new Set<string>();
  return new Map(works.map((work) => [work, unique(`${slug}-work-${asciiSlug(work.key) || 'x'}`, taken)]));
}
