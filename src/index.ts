export { readBook } from './read/read-book.js';
export { createBook } from './read/create-book.js';
export { build } from './build.js';
export { epub } from './epub/epub.js';
export { pdf } from './pdf/pdf.js';
export { defineConfig } from './settings/define.js';
export { OctavoError } from './diagnostics/error.js';

export type { CreateOptions } from './read/create-book.js';
export type { BuildOptions } from './build.js';
export type { EpubOptions } from './epub/epub.js';
export type { PdfOptions } from './pdf/pdf.js';
export type { Config, Settings } from './settings/schema.js';
export type { ErrorCode } from './diagnostics/error.js';
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
} from './model/apparatus.js';
export type { ChapterKind, Matter } from './settings/chapter-kinds.js';
export type { Message, Place, Reported, SourceFile } from './diagnostics/report.js';
export type { FontFace, Theme } from './model/theme.js';
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
} from './model/nodes.js';
export type {
  BuildResult,
  Chapter,
  ChapterFile,
  Note,
  ParsedBook,
  ParsedChapter,
  Part,
  Pass,
  PassContext,
  PrintPage,
  RenderContext,
  ReferencedFiles,
  RenderedFile,
  ResolvedBook,
  Resource,
  Section,
  Target,
  HtmlBook,
  HtmlChapter,
  HtmlNote,
} from './model/book.js';
