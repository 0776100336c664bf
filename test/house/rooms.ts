/** A room of the house: a folder of `src`, and what is in it. */
export interface Room {
  /** The folder below `src`, or a file of its own; empty for the door. */
  name: string;
  /** What is in it, as ARCHITECTURE.md shows it. */
  holds: string;
  /** Rooms below it that it does not know all the same. */
  not?: string[];
}

/**
 * The rooms from the top floor down: a file imports from its own room and from rooms below it.
 *
 * This table is the only place that knows; the test beside it and the picture in ARCHITECTURE.md are made from it.
 */
export const rooms: Room[] = [
  { name: '', holds: 'the door (`index.ts`) and the command line (`cli.ts`)' },
  { name: 'commands', holds: 'one file per command' },
  {
    name: 'migrate',
    holds: 'books of other tools: what their configuration says',
    not: ['build.ts', 'prepare', 'epub', 'pdf', 'verify'],
  },
  { name: 'build.ts', holds: 'the whole route of a book: targets, proofs, files' },
  { name: 'prepare', holds: 'a book up to its targets, and the messages about it' },
  { name: 'diagrams', holds: 'code that is drawn as pictures', not: ['epub'] },
  { name: 'epub', holds: 'the EPUB target: the files of a publication', not: ['pdf'] },
  { name: 'epub/package', holds: 'package document, metadata, archive' },
  { name: 'epub/publication', holds: 'the documents in reading order, and the pages made of metadata' },
  { name: 'epub/navigation', holds: 'contents, landmarks, page list, NCX' },
  { name: 'epub/stores', holds: 'fitting a publication to a store' },
  { name: 'epub/fonts', holds: 'style sheet, characters in use, subsets' },
  { name: 'epub/documents', holds: 'chapters as XHTML' },
  { name: 'pdf', holds: 'the PDF target' },
  { name: 'pdf/write', holds: 'the parts joined, finished and written as one file' },
  { name: 'pdf/tags', holds: 'the structure tree: what a screen reader reads' },
  { name: 'pdf/printing', holds: 'each document laid out and printed until page numbers settle' },
  { name: 'pdf/paginate', holds: 'breaking pages, with notes at their feet' },
  { name: 'pdf/documents', holds: 'the documents that are printed, in order' },
  { name: 'pdf/numbering', holds: 'page numbers, and everything that prints one' },
  { name: 'pdf/text', holds: 'hyphens and break places' },
  { name: 'pdf/page', holds: 'sheet, margins, running heads, folios' },
  { name: 'pdf/browser', holds: 'finding, starting and isolating the browser' },
  { name: 'pdf/page-program', holds: 'the program that runs in the page, bundled by itself' },
  { name: 'verify', holds: 'reading the finished files back and comparing them with the book' },
  { name: 'editions', holds: 'the book for one target, and excerpts' },
  { name: 'html', holds: 'mdast to hast: the vocabulary that all targets share' },
  { name: 'resolve', holds: 'the passes: numbers, notes, labels, links, index' },
  { name: 'read', holds: 'files to a parsed book; Markdown to mdast' },
  { name: 'citations', holds: 'bibliographies and citation styles' },
  { name: 'typography', holds: 'quotation marks, dashes, spaces' },
  { name: 'theme', holds: 'style sheets and fonts' },
  { name: 'images', holds: 'loading, checking and converting pictures' },
  { name: 'metadata', holds: 'identifier, dates, version, title lines' },
  { name: 'constructs', holds: 'what a book can hold beyond Markdown, a module for each' },
  { name: 'model', holds: 'the book as plain data: its types and trees' },
  { name: 'settings', holds: 'the configuration: schema, loading, checking' },
  { name: 'stores', holds: 'what each store accepts, a table for each' },
  { name: 'languages', holds: 'words, quotation marks and direction of each language' },
  { name: 'dialects', holds: 'the Markdown of other tools, a module for each' },
  { name: 'files', holds: 'the only code that touches the disk' },
  { name: 'diagnostics', holds: 'rules, messages, reporters, the error class' },
  { name: 'tree', holds: 'visiting, positions and ids of any tree' },
];
