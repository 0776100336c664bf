import type { ElementContent, Root as HastRoot } from 'hast';
import type { PhrasingContent, Root as MdastRoot } from 'mdast';
import type { Cache } from '../files/cache.js';
import type { Reported, SourceFile } from '../diagnostics/report.js';
import type { VFileMessage } from 'vfile-message';
import type { ChapterKind, Matter } from '../settings/chapter-kinds.js';
import type { Inventory } from './inventory.js';
import type { Reference } from './reference.js';
import type {} from './mdast.js';
import type { Theme } from './theme.js';
import type { Settings } from '../settings/schema.js';

/**
 * A book as it was read: its metadata, its chapters as trees in reading order, and the files they need.
 *
 * Plain data: `structuredClone` copies it, and a build leaves it as it was.
 */
export interface ParsedBook {
  settings: Settings;
  /** The absolute path of the folder that all paths in the configuration start from; nothing outside is read. */
  folder: string;
  /** In reading order: front matter, body, back matter. */
  chapters: ParsedChapter[];
  /** What the configuration names beside the chapters, as far as it could be read. */
  referenced: ReferencedFiles;
  /** Images and other files, by their path inside the finished book (`images/cover.png`). */
  resources: Map<string, Resource>;
  /** The key in `resources` of the cover image; absent when the book has none. */
  cover?: string;
  /** Where messages are noted that are about the configuration, or no file in particular. */
  file: SourceFile;
  /** Other files that messages can be about, such as a bibliography. */
  moreFiles: SourceFile[];
  /** What passes know about nodes that are not of plain Markdown, by their types. */
  traits: Readonly<Record<string, Traits>>;
  /**
   * The absolute path of the configuration, where it is a module with rehype plug-ins or constructs: functions are not data, so
   * they are imported again when the chapters are rendered. Absent for all other configurations.
   */
  module?: string;
}

/** What passes know about a type of node. */
export interface Traits {
  /** It has a number in the order of its kind, and can be referred to. */
  label?: Label['kind'];
  /** Its words stay as they were typed: no typography, no abbreviations. */
  verbatim?: true;
}

/** Files beside the chapters; each is absent where the configuration names none, or it could not be read. */
export interface ReferencedFiles {
  /** What changed from one edition to the next, in Markdown. */
  changes?: ChapterFile;
  glossary?: ChapterFile;
  /** BibTeX or CSL-JSON, not parsed yet. */
  citations?: SourceFile;
}

/** A book whose passes have run: everything that is numbered, labeled or linked is. */
export interface ResolvedBook extends ParsedBook {
  chapters: Chapter[];
  /** What can be referred to by an id of the author's, by that id, in reading order. */
  labels: Map<string, Label>;
  /** Files of the folder that links lead to and that are no chapters, by their paths. Filled in by the `links` pass. */
  otherFiles: Set<string>;
  /** Works that can be cited, by their keys; empty when the book has none. */
  references: Map<string, Reference>;
}

/** A heading level above chapters, with a page of its own. */
export interface Part {
  id: string;
  title: string;
  /** 1 for the first part. */
  number: number;
}

/** A chapter as it was read. */
export interface ParsedChapter {
  /** Unique in the book, ASCII; names the content document and is the id of the chapter's heading. */
  slug: string;
  /** Plain text; from the front matter, else the first level-one heading, else the file's name. */
  title: string;
  /** The running head where the title is too long for one; the same as `title` when none was given. */
  shortTitle: string;
  /** The heading's content, without notes. */
  heading: PhrasingContent[];
  /** The id that the author gives the heading; absent when there is none. */
  givenId?: string;
  /** The text of the heading as it was typed, of which code hosts make its name; absent where it is the same. */
  typedHeading?: string;
  matter: Matter;
  /** What it is beside a chapter: an appendix, a preface …; absent for plain chapters. */
  kind?: ChapterKind;
  /** What the author wants; absent when nothing was said, and the book's rule holds. */
  numbered?: boolean;
  /** A BCP 47 tag. */
  language: string;
  /** Absent for chapters outside any part. */
  part?: Part;
  /** One or more Markdown files that follow each other, each with its own tree and its own messages. */
  files: ChapterFile[];
}

/** A chapter with its number, its sections and its notes. */
export interface Chapter extends ParsedChapter {
  /** As it is printed: `3`, or `A` for an appendix. Absent for chapters without one, such as a preface. */
  number?: string;
  /** Sections below the chapter's title, nested. */
  sections: Section[];
  /** In order of first reference. */
  notes: Note[];
}

/** A Markdown file of a chapter. */
export interface ChapterFile {
  /** Relative to the book's folder, with forward slashes; what links name and messages show. */
  path: string;
  tree: MdastRoot;
  /** The source text and the messages about it. */
  file: SourceFile;
  /** What the author wrote in the file; absent for pages that Octavo makes. */
  inventory?: Inventory;
}

/** A heading inside a chapter, for contents lists, outlines and navigation. */
export interface Section {
  id: string;
  /** Plain text, without notes. */
  title: string;
  /** As it is printed: `3.1`. */
  number?: string;
  /** 2 for `##`, and so on. */
  depth: number;
  /** Set on the summary of a chapter: every chapter can have one, so it is no line of the contents. */
  isSummary?: true;
  children: Section[];
}

/** A figure, table, listing or equation that has a number or can be referred to. */
export interface Label {
  kind: 'figure' | 'table' | 'listing' | 'equation';
  /** The id in the finished book. */
  id: string;
  /** As it is printed: `3.1`. Absent for what has no caption. */
  number?: string;
  /** Plain text. */
  caption: string;
  /** The slug of its chapter. */
  chapter: string;
}

/** A numbered footnote. */
export interface Note {
  /** Unique in the book; the id of the note itself. */
  id: string;
  number: number;
  /** The definition's content. */
  children: MdastRoot['children'];
  /** The ids of its references in reading order; never empty. */
  references: string[];
  /** The file that the definition is in. */
  file: ChapterFile;
}

/** A file that goes into the finished books. */
export interface Resource {
  /** The path inside the finished book, ASCII. */
  path: string;
  /** By content, not by name. */
  mediaType: string;
  bytes: Uint8Array;
  /** The SHA-256 of the file as it came, before it was cleaned or converted; absent for what was made. */
  source?: string;
  /** In CSS px; absent when the format does not tell (an SVG without a size). */
  width?: number;
  height?: number;
}

/**
 * Changes a book's trees before they are rendered as HTML.
 *
 * The book is the build's own copy. What other passes fill in is empty until they have run.
 */
export interface Pass {
  name: string;
  run(book: ResolvedBook, context: PassContext): void | Promise<void>;
}

/** What a pass gets beside the book. */
export interface PassContext {
  /** Reports a problem of the manuscript under the name of the pass. */
  report: (problem: Reported) => void;
}

/**
 * A chapter as HTML in the vocabulary that all targets share (see `html/vocabulary.md`).
 *
 * Ids are unique in the whole book, and every inner link is `#id`, also across chapters: a target
 * knows which document an id is in from `TypesetBook.documents`.
 */
export interface HtmlChapter {
  chapter: Chapter;
  /** The chapter's heading and all that follows, without notes. */
  tree: HastRoot;
  notes: HtmlNote[];
}

/** A note as HTML. */
export interface HtmlNote {
  note: Note;
  children: ElementContent[];
}

/** A book whose chapters are HTML, as targets get it. */
export interface HtmlBook {
  book: ResolvedBook;
  chapters: HtmlChapter[];
  /** For every id of the book, the slug of the chapter that it is in. */
  idToChapter: Map<string, string>;
  /** Characters that some text of the book needs and no font of the theme has for it; they are reported. */
  missingGlyphs: Set<string>;
}

/** A finished file, in memory. */
export interface RenderedFile {
  /** The file's name in the output folder. */
  path: string;
  bytes: Uint8Array;
  /** Where the pages of a print edition begin, in order; absent for files without pages. */
  pages?: PrintPage[];
}

/** Where a page of the print edition begins. */
export interface PrintPage {
  /** The page number as it is printed: `12`, `iv`. */
  label: string;
  /**
   * The slug of the chapter on the page, the id of the part, or the name of a generated page, such as
   * `octavo-title-page` and `octavo-contents`.
   */
  chapter: string;
  /**
   * How many characters of the chapter’s text in HTML come before the page's first character, in UTF-16 code units.
   * White space and U+00AD do not count, nor does what only print shows: notes with their numbers, and
   * repeated heads of tables. The chapter's heading counts, with its number, and so do the numbers of references.
   */
  offset: number;
}

/** What a target gets beside the book. */
export interface RenderContext {
  /** The style sheets and fonts of the book. */
  theme: Theme;
  /** Reports a problem of the manuscript under the name of the target. */
  report: (problem: Reported) => void;
  /** What is being done, for a progress display. */
  progress(text: string): void;
  /** The pages of the print edition that is made in the same build; absent when none is. */
  pages?: PrintPage[];
  /** Results of earlier builds; undefined if nothing is reused. */
  cache?: Cache | undefined;
  /** Stops the work when aborted; undefined when nobody will. */
  signal?: AbortSignal | undefined;
}

/** Renders a book in HTML into files. */
export interface Target {
  name: string;
  /** Whether its files have pages; such targets are rendered first, so that the others know the pages. */
  paged?: true;
  render(book: HtmlBook, context: RenderContext): Promise<RenderedFile[]>;
  /** Reads finished files back and reports what of the book is not in them; absent where nothing proves it. */
  verify?(files: RenderedFile[], book: HtmlBook, context: RenderContext): Promise<void>;
}

/** What a build gives back. */
export interface BuildResult {
  /** Empty when a message is an error. */
  files: RenderedFile[];
  /** Sorted by file, line and column; `fatal` is true for errors. */
  messages: VFileMessage[];
}
