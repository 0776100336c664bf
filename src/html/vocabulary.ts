/** What a class of the HTML that both books share means, and what the stages do with it. */
export interface Meaning {
  /** The elements that have it, with spaces between. */
  on: string;
  means: string;
  /** Its role in both books: https://www.w3.org/TR/dpub-aria-1.1/. */
  role?: string;
  /** What the EPUB adds: https://www.w3.org/TR/epub-ssv-11/. */
  epub?: { type?: string; role?: string };
  /** A box that pages may break in two. */
  box?: true;
  /** A line whose words are not divided. */
  whole?: true;
  /** Print shows something else in its place, as page numbers. */
  replaced?: true;
  /** Its words are Octavo's, not the author's. */
  generated?: true;
  /** Where it is found, if not in both books: `pages` are classes that blocks get while pages are broken. */
  only?: 'epub' | 'print' | 'pages';
}

/**
 * The vocabulary: every class that Octavo gives to an element. What EPUB says to reading systems, what is hyphenated, how boxes are
 * broken, what the proof of the PDF passes over, and the page for theme authors in the manual come from this table.
 */
export const vocabulary = {
  // Chapters and what is before them.
  chapter: { on: 'section', means: 'a chapter, or another part of the book with a page of its own' },
  'chapter-title': { on: 'h1', means: 'the title of a chapter' },
  'chapter-start': { on: 'div', means: 'the beginning of a chapter that shows no title' },
  'chapter-number': { on: 'span', means: 'its number, with its word: “Chapter 3”', generated: true },
  'section-number': { on: 'span', means: 'the number of a section: “3.1”', generated: true },
  title: { on: 'span', means: 'the words of a title, without its number' },
  part: { on: 'section', means: 'the page before the first chapter of a part' },
  'part-title': { on: 'h1', means: 'the title of a part' },
  'part-number': { on: 'span', means: 'its number, with its word' },
  'cover-page': { on: 'section', means: 'the cover', only: 'epub' },
  'title-page': { on: 'section', means: 'the title page' },
  'book-title': { on: 'h1', means: 'the title of the book' },
  'book-subtitle': { on: 'p', means: 'its subtitle' },
  'book-creator': { on: 'p', means: 'an author' },
  'book-contributor': { on: 'p', means: 'others who took part, with what they did' },
  'book-edition': { on: 'p', means: 'the edition' },
  'book-publisher': { on: 'p', means: 'the publisher' },
  contents: { on: 'section nav', means: 'the table of contents' },
  'contents-title': { on: 'span', means: 'the title in a line of contents', whole: true },
  'contents-page': { on: 'span', means: 'the page in a line of contents', only: 'print' },
  'list-of': { on: 'nav', means: 'a list of figures, tables or listings', generated: true },

  // Words in a line.
  'file-name': { on: 'i', means: 'the name of a file or folder' },
  term: { on: 'b dfn', means: 'a new or important term' },
  'glossary-link': { on: 'a', means: 'a term that the glossary explains', role: 'doc-glossref' },
  'small-caps': { on: 'span', means: 'small capitals' },
  keys: { on: 'kbd', means: 'keys that are pressed together' },
  key: { on: 'kbd', means: 'one of them' },
  citation: { on: 'span', means: 'a citation', generated: true },
  'citation-reference': { on: 'a', means: 'a work in a citation', role: 'doc-biblioref' },
  'cross-reference': {
    on: 'a span',
    means: 'a reference to a chapter, section, figure and the like',
    generated: true,
  },
  'on-page': { on: 'span', means: 'the page of a reference: “on page 12”', only: 'print' },
  'index-mark': { on: 'span', means: 'a place that the index leads to; it shows nothing' },
  noteref: {
    on: 'a',
    means: 'the number of a note, where it is referred to',
    epub: { type: 'noteref', role: 'doc-noteref' },
    replaced: true,
    generated: true,
  },
  'noteref-comma': { on: 'span', means: 'the comma between the numbers of two notes', generated: true },

  // Boxes.
  callout: { on: 'aside', means: 'a box of a kind, which is its second class', role: 'note', box: true },
  note: { on: 'aside div', means: 'the kind “note” of a callout; in print, a note' },
  tip: { on: 'aside', means: 'a kind of callout' },
  important: { on: 'aside', means: 'a kind of callout' },
  warning: { on: 'aside', means: 'a kind of callout' },
  caution: { on: 'aside', means: 'a kind of callout' },
  'callout-label': { on: 'p', means: 'the first line of a callout', whole: true },
  'callout-sign': { on: 'svg', means: 'its sign' },
  'callout-kind': { on: 'span', means: 'its kind in words', generated: true },
  'callout-title': { on: 'span', means: 'its title' },
  summary: {
    on: 'section',
    means: 'the closing summary of a chapter',
    epub: { type: 'abstract', role: 'doc-abstract' },
    box: true,
  },
  'side-note': { on: 'aside', means: 'a digression in a box', box: true },
  'side-note-title': { on: 'p', means: 'its title', whole: true },
  epigraph: {
    on: 'blockquote',
    means: 'an epigraph',
    epub: { type: 'epigraph', role: 'doc-epigraph' },
    box: true,
  },
  keep: { on: 'div', means: 'blocks that stay on one page', box: true },
  attribution: { on: 'p', means: 'whose words they are' },
  verse: { on: 'div', means: 'a poem' },
  'verse-title': { on: 'p', means: 'its title', whole: true },
  stanza: { on: 'p', means: 'a stanza' },
  'verse-line': { on: 'span', means: 'a line of it', whole: true },

  // Figures, tables, formulas.
  figure: { on: 'figure', means: 'a picture, or several, with a caption', box: true },
  group: { on: 'figure', means: 'a figure of several pictures' },
  'missing-image': { on: 'span', means: 'the text of a picture that cannot be had' },
  image: { on: 'p', means: 'a picture alone in its paragraph' },
  label: { on: 'span', means: 'the number before a caption: “Figure 3.1”', whole: true, generated: true },
  'captioned-table': { on: 'figure', means: 'a table with a caption', box: true },
  table: { on: 'div', means: 'the box around every table', box: true },
  wide: { on: 'div', means: 'a table that may be set smaller' },
  'align-left': { on: 'td th', means: 'a cell whose text is at the left' },
  'align-center': { on: 'td th', means: 'a cell whose text is in the middle' },
  'align-right': { on: 'td th', means: 'a cell whose text is at the right' },
  equation: { on: 'div', means: 'a formula in a line of its own, with its number' },
  'equation-number': { on: 'span', means: 'the number of a formula', generated: true },
  math: { on: 'span', means: 'a formula' },
  inline: { on: 'span', means: 'a formula in a line of text' },
  display: { on: 'span', means: 'a formula in a line of its own' },
  mathscr: { on: 'mi', means: 'a script letter' },
  mathcal: { on: 'mi', means: 'a calligraphic letter' },

  // Code.
  code: { on: 'pre', means: 'a block of code', box: true },
  numbered: { on: 'pre', means: 'code whose lines have numbers' },
  line: { on: 'span', means: 'a line of code' },
  'line-number': { on: 'span', means: 'its number', generated: true },
  emphasised: { on: 'span', means: 'a line that stands out' },
  added: { on: 'span', means: 'a line that a change adds' },
  removed: { on: 'span', means: 'a line that a change takes away' },
  sign: { on: 'span', means: 'the plus or minus before it' },
  prompt: { on: 'span', means: 'what a machine writes before a command' },
  output: { on: 'span', means: 'what a machine answers' },
  annotation: { on: 'a', means: 'a number in code that is explained below it' },
  annotations: { on: 'ol', means: 'the explanations of numbers in code' },
  listing: { on: 'figure', means: 'code with a title or a caption', box: true },
  'listing-title': { on: 'p', means: 'its title', whole: true },

  // Lists and apparatus.
  tasks: { on: 'ul', means: 'a list of tasks' },
  task: { on: 'li', means: 'a task' },
  'task-box': { on: 'span', means: 'its box, ticked or not', role: 'img' },
  bibliography: {
    on: 'section',
    means: 'the works cited',
    role: 'doc-bibliography',
    epub: { type: 'bibliography' },
  },
  references: { on: 'ol ul', means: 'the list of works', generated: true },
  reference: { on: 'li', means: 'a work' },
  glossary: { on: 'section', means: 'the glossary', role: 'doc-glossary', epub: { type: 'glossary' } },
  index: { on: 'nav', means: 'the index', role: 'doc-index', generated: true },
  'index-letter': { on: 'h2', means: 'the letter before its entries' },
  'index-entries': { on: 'ul', means: 'entries of the index' },
  'index-entry': { on: 'li', means: 'an entry' },
  'index-term': { on: 'span', means: 'its words' },
  'index-locators': { on: 'span', means: 'where it leads', replaced: true },
  'index-locator': { on: 'a', means: 'a place that it leads to; in print, a page' },
  main: { on: 'a', means: 'the place that says most' },
  'index-see': { on: 'span', means: '“see” and “see also”' },

  'page-break': { on: 'div', means: 'where the author wants a new page' },

  // Notes.
  footnotes: { on: 'section div', means: 'notes in a row' },
  footnote: { on: 'aside div', means: 'a note', epub: { type: 'footnote', role: 'doc-footnote' } },
  'note-number': {
    on: 'a',
    means: 'its number, which leads back',
    epub: { role: 'doc-backlink' },
    generated: true,
  },
  'note-back': {
    on: 'a',
    means: 'a link back to a further reference',
    epub: { role: 'doc-backlink' },
    only: 'epub',
    generated: true,
  },
  'note-shelf': { on: 'div', means: 'the notes of a chapter, before they have their pages', only: 'print' },

  // What breaking pages adds.
  'page-notes-body': {
    on: 'div',
    means: 'the notes of a page; the rule above them is its `::before`',
    only: 'pages',
  },
  'chapter-notes': { on: 'div', means: 'the notes at the end of a chapter', only: 'pages' },
  'table-notes': { on: 'div', means: 'the notes under a table', only: 'pages' },
  'note-reference': {
    on: 'span',
    means: 'the number of a note in a table, again under the table',
    only: 'pages',
  },
  continued: { on: 'div p li', means: 'what goes on from the page before', only: 'pages' },
  broken: { on: 'div p li', means: 'what goes on on the next page', only: 'pages' },
  'broken-justified': { on: 'p', means: 'the same, in justified text', only: 'pages' },
  repeated: { on: 'tr', means: 'the head of a table that goes on', only: 'pages' },
  tight: { on: 'div', means: 'a wide table that has to be set very small', only: 'pages' },
  'fixed-columns': { on: 'table', means: 'a table in parts, whose columns keep their widths', only: 'pages' },
  'page-start': { on: 'div', means: 'what begins a page', only: 'pages' },
  'code-part': { on: 'span', means: 'code up to a blank line', only: 'pages' },
  'kept-line': { on: 'span', means: 'a line of code that no page ends after', only: 'pages' },
  stored: { on: 'div', means: 'the shelf, when its notes have been measured', only: 'pages' },
  measured: { on: 'div', means: 'a note on it that is being measured again', only: 'pages' },
  'page-head': { on: 'div', means: 'what belongs to pages before', only: 'pages' },
  'page-tail': { on: 'div', means: 'what belongs to pages to come', only: 'pages' },
  'page-filler': { on: 'div', means: 'what stands for pages that are not laid out', only: 'pages' },
  'page-notes': { on: 'div', means: 'the place for notes at the foot of a page', only: 'pages' },
  'page-notes-spacer': { on: 'div', means: 'what keeps that place free', only: 'pages' },
  simulated: { on: 'html', means: 'a chapter that is being broken into pages', only: 'pages' },
} as const satisfies Record<string, Meaning>;

export type ClassName = keyof typeof vocabulary;

/** Classes that end with a name or a number. */
export const families: Record<string, { on: string; means: string }> = {
  'kind-': {
    on: 'section aside',
    means: 'a chapter of a kind, such as `kind-preface`, or a callout of a kind that the configuration adds',
  },
  'list-of-': { on: 'nav', means: 'what a list is of: `figures`, `tables` or `listings`' },
  'language-': { on: 'pre', means: 'the language of code' },
  'digits-': { on: 'pre', means: 'how many digits the longest line number has, up to 4' },
  'hljs-': {
    on: 'span',
    means: 'what a word of code is, by highlight.js, and with it the classes that end with `_`',
  },
  'verse-indent-': { on: 'span', means: 'how far a line of verse is indented, up to 8' },
  'width-': { on: 'figure col img', means: 'the share of the text’s width in percent, in steps of 5' },
  'tml-': { on: 'math mo mn mrow mtd mtable', means: 'spaces in formulas, by Temml' },
  'math-': { on: 'mtd mrow mtable mi mo mtext', means: 'lines and spaces in formulas' },
};

/** All classes of which something is true. */
export function classesWith(test: (meaning: Meaning) => unknown): ClassName[] {
  return (Object.entries(vocabulary) as [ClassName, Meaning][]).flatMap(([name, meaning]) =>
    test(meaning) ? [name] : [],
  );
}

/** A selector for each class of which something is true: `aside.callout`. */
export function selectorsWith(test: (meaning: Meaning) => unknown): string[] {
  return classesWith(test).flatMap((name) =>
    vocabulary[name].on.split(' ').map((element) => `${element}.${name}`),
  );
}
