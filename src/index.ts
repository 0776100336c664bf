export { readBook } from './read/read-book.js';
export { createBook } from './read/create-book.js';
export { build } from './build.js';
export { epub } from './epub/index.js';
export { pdf } from './pdf/index.js';
export { defineConfig } from './config/define.js';
export { OctavoError } from './error.js';

export type { CreateOptions } from './read/create-book.js';
export type { BuildOptions } from './build.js';
export type { EpubOptions } from './epub/index.js';
export type { PdfOptions } from './pdf/index.js';
export type { Config, Settings } from './config/schema.js';
export type { ErrorCode } from './error.js';
export type {
  Bibliography,
  BibliographyEntry,
  Citation,
  CitationReference,
  Glossary,
  GlossaryEntry,
  GlossaryTerm,
  IndexList,
  IndexMark,
  ListOf,
} from './apparatus.js';
export type { ChapterKind } from './chapter-kinds.js';
export type { RuleId, Severity } from './diagnostics/rules.js';
export type {
  Abbreviation,
  Aside,
  Attribution,
  Callout,
  Epigraph,
  Equation,
  Figure,
  FileName,
  Keys,
  Listing,
  Only,
  SmallCaps,
  Stanza,
  Summary,
  Term,
  Verse,
  VerseLine,
} from './nodes.js';
export type {
  Book,
  BuildResult,
  Chapter,
  ChapterFile,
  Matter,
  Note,
  Part,
  Pass,
  PrintPage,
  RenderContext,
  RenderedFile,
  Resource,
  Section,
  Target,
  TypesetBook,
  TypesetChapter,
  TypesetNote,
} from './book.js';
