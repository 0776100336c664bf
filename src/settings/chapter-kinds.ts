import type { Words } from '../languages/words.js';

/** Which part of a book a chapter belongs to. */
export type Matter = 'front' | 'body' | 'back';

/** What follows from the kind of a chapter. */
interface Traits {
  matter: Matter;
  /** A term of https://www.w3.org/TR/epub-ssv-11/; absent where that has none. */
  type?: string;
  /** A role of https://www.w3.org/TR/dpub-aria-1.1/; absent where there is none, or where a list in the chapter has it. */
  role?: string;
  /** The word that is its title where the author gave none; absent where one is wanted. */
  label?: keyof Words;
  /** Pages at the very beginning, before the contents. They show no title of their own, and no contents name them. */
  opening?: true;
}

/** The kinds of chapters that are not just chapters, in the order in which books have them. */
export const chapterKinds = {
  'half-title': { matter: 'front', type: 'halftitlepage', label: 'halfTitle', opening: true },
  'title-page': { matter: 'front', type: 'titlepage', label: 'titlePage', opening: true },
  'copyright-page': { matter: 'front', type: 'copyright-page', label: 'copyrightPage', opening: true },
  dedication: {
    matter: 'front',
    type: 'dedication',
    role: 'doc-dedication',
    label: 'dedication',
    opening: true,
  },
  epigraph: { matter: 'front', type: 'epigraph', role: 'doc-epigraph', label: 'epigraph', opening: true },
  'list-of-figures': { matter: 'front', type: 'loi', label: 'listOfFigures' },
  'list-of-tables': { matter: 'front', type: 'lot', label: 'listOfTables' },
  'list-of-listings': { matter: 'front', label: 'listOfListings' },
  foreword: { matter: 'front', type: 'foreword', role: 'doc-foreword' },
  preface: { matter: 'front', type: 'preface', role: 'doc-preface' },
  acknowledgements: { matter: 'front', type: 'acknowledgments', role: 'doc-acknowledgments' },
  changes: { matter: 'front', type: 'revision-history', label: 'changes' },
  introduction: { matter: 'front', type: 'introduction', role: 'doc-introduction' },
  prologue: { matter: 'body', type: 'prologue', role: 'doc-prologue' },
  conclusion: { matter: 'body', type: 'conclusion', role: 'doc-conclusion' },
  epilogue: { matter: 'body', type: 'epilogue', role: 'doc-epilogue' },
  afterword: { matter: 'back', type: 'afterword', role: 'doc-afterword' },
  appendix: { matter: 'back', type: 'appendix', role: 'doc-appendix' },
  errata: { matter: 'back', type: 'errata', role: 'doc-errata' },
  glossary: { matter: 'back', type: 'glossary', label: 'glossary' },
  bibliography: { matter: 'back', type: 'bibliography', label: 'bibliography' },
  // The type `index` wants the structure of EPUB Indexes, which no reading system is known to use.
  index: { matter: 'back', label: 'index' },
  'about-the-author': { matter: 'back', type: 'contributors' },
  colophon: { matter: 'back', type: 'colophon', role: 'doc-colophon' },
} as const satisfies Record<string, Traits>;

/** What a chapter can be beside a chapter. */
export type ChapterKind = keyof typeof chapterKinds;

/** The names of all kinds, for checking what an author writes. */
export const kindNames = Object.keys(chapterKinds) as [ChapterKind, ...ChapterKind[]];

/** What follows from a kind; nothing for a plain chapter. */
export function traitsOf(kind: ChapterKind | undefined): Partial<Traits> {
  return kind === undefined ? {} : chapterKinds[kind];
}

/** Whether a chapter is before the contents, which do not name it. */
export function isOpening({ kind }: { kind?: ChapterKind }): boolean {
  return traitsOf(kind).opening === true;
}

/** Whether a chapter shows its title; a dedication, say, only does when its author wrote one. */
export function showsTitle({ kind, heading }: { kind?: ChapterKind; heading: unknown[] }): boolean {
  return heading.length > 0 || !isOpening({ ...(kind && { kind }) });
}
