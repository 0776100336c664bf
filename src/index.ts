export { readBook } from './read/read-book.js';
export { createBook } from './read/create-book.js';
export { build } from './build.js';
export { check } from './prepare/check.js';
export { openCache } from './files/open-cache.js';
export { epub } from './epub/epub.js';
export { pdf } from './pdf/pdf.js';
export { defineConfig } from './settings/define.js';
export { OctavoError } from './diagnostics/error.js';

export type { ChapterSpec } from './read/chapter.js';
export type { ReadOptions } from './read/read-book.js';
export type { ChapterTree, CreateOptions } from './read/create-book.js';
export type { Cache } from './files/cache.js';
export type { CacheOptions } from './files/open-cache.js';
export type { BuildOptions } from './build.js';
export type { PrepareOptions } from './prepare/prepare.js';
export type { EpubOptions } from './epub/epub.js';
export type { PdfOptions } from './pdf/pdf.js';
export type { CheckedConfig, Config, PlugIns, Settings } from './settings/schema.js';
export type { ChapterFields } from './settings/chapter-fields.js';
export type { ChapterKind, Matter } from './settings/chapter-kinds.js';
export type { ErrorCode, OctavoErrorOptions } from './diagnostics/error.js';
export type { Message, Place, Reported, SourceFile } from './diagnostics/report.js';
export type { Original, OriginalPlace, Piece } from './diagnostics/origin.js';
export type { RuleId, Severity } from './diagnostics/rules.js';
export type { Words } from './languages/words.js';
export type { Inventory, Said } from './model/inventory.js';
export type { Name, Reference } from './model/reference.js';
export type { FontFace, Theme } from './model/theme.js';
export type {
  BuildResult,
  Chapter,
  ChapterFile,
  HtmlBook,
  HtmlChapter,
  HtmlNote,
  Label,
  Note,
  ParsedBook,
  ParsedChapter,
  Part,
  Pass,
  PassContext,
  PrintPage,
  ReferencedFiles,
  RenderContext,
  RenderedFile,
  ResolvedBook,
  Resource,
  Section,
  Target,
  Traits,
} from './model/book.js';
export type {
  Construct,
  Directive,
  Render,
  Rendering,
  Renders,
  Rewrite,
  Surroundings,
  Written,
} from './constructs/construct.js';
export type { Abbreviation } from './constructs/abbreviation.js';
export type { Aside } from './constructs/aside.js';
export type { Attribution } from './constructs/attribution.js';
export type { Bibliography, BibliographyEntry } from './constructs/bibliography.js';
export type { Callout } from './constructs/callout.js';
export type { CalloutKind } from './dialects/callout-names.js';
export type { Caption, Captioned } from './constructs/caption.js';
export type { CaptionedTable } from './constructs/captioned-table.js';
export type { Citation, CitationItem, CitationReference } from './constructs/citation.js';
export type { Details } from './constructs/details.js';
export type { PageBreak } from './constructs/page-break.js';
export type { CrossReference } from './constructs/cross-reference.js';
export type { Epigraph } from './constructs/epigraph.js';
export type { Equation } from './constructs/equation.js';
export type { Figure } from './constructs/figure.js';
export type { FileName } from './constructs/file-name.js';
export type { Glossary, GlossaryEntry, GlossaryTerm } from './constructs/glossary-nodes.js';
export type {
  IndexEntry,
  IndexGroup,
  IndexList,
  IndexLocator,
  IndexMark,
  IndexPlace,
  IndexReference,
} from './constructs/index-nodes.js';
export type { Keys } from './constructs/keys.js';
export type { ListOf } from './constructs/list-of.js';
export type { Listing } from './constructs/listing.js';
export type { Lang } from './constructs/lang.js';
export type { Keep } from './constructs/keep.js';
export type { Only } from './constructs/only.js';
export type { SmallCaps } from './constructs/small-caps.js';
export type { Summary } from './constructs/summary.js';
export type { Term } from './constructs/term.js';
export type { Stanza, Verse, VerseLine } from './constructs/verse.js';
