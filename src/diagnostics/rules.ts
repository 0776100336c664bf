/** How bad it is: an error stops the build, a warning does not (save with `--strict`). */
export type Severity = 'error' | 'warning';

/**
 * Every rule that Octavo checks: its id states the fact that should hold.
 *
 * This table is the only catalogue. `settings.rules` can change a severity or switch a rule off.
 */
export const rules = {
  'config-is-valid': {
    severity: 'error',
    description: 'The configuration has the keys and types that the manual lists.',
  },
  'chapter-file-exists': {
    severity: 'error',
    description: 'Every chapter of the configuration is a file, listed once.',
  },
  'file-is-within-limits': {
    severity: 'error',
    description: 'A Markdown file does not exceed the `limits` of the configuration.',
  },
  'included-file-exists': {
    severity: 'warning',
    description: 'A file that a chapter includes exists.',
  },
  'syntax-is-known': {
    severity: 'warning',
    description: 'Markdown of other tools is understood.',
  },
  'file-is-utf8': { severity: 'error', description: 'Chapter files are UTF-8.' },
  'file-has-no-control-characters': {
    severity: 'warning',
    description: 'Text holds no characters that XML forbids.',
  },
  'front-matter-is-valid': {
    severity: 'error',
    description: 'The front matter of a chapter is YAML with known keys.',
  },
  'chapter-has-title': {
    severity: 'warning',
    description: 'A chapter has a level-one heading, or a title in its front matter.',
  },
  'chapter-has-content': { severity: 'warning', description: 'A chapter file is not empty.' },
  'chapter-has-one-title': {
    severity: 'warning',
    description: 'A chapter has one level-one heading, and no other title in its front matter.',
  },
  'title-has-no-number': {
    severity: 'warning',
    description: 'Chapter titles contain no typed numbers, or `numbers` says how to treat them.',
  },
  'chapter-has-summary': { severity: 'off', description: 'A chapter ends with a summary.' },
  'directive-attribute-is-known': {
    severity: 'warning',
    description: 'A directive has no attributes that mean nothing.',
  },
  'directive-is-known': {
    severity: 'warning',
    description: 'A directive is one that Octavo or a plug-in knows.',
  },
  'directive-is-closed': { severity: 'warning', description: 'A box that `:::` opens is closed.' },
  'front-matter-key-is-known': {
    severity: 'warning',
    description: 'The front matter of a chapter has known keys only.',
  },
  'figure-has-image': {
    severity: 'error',
    description: 'A figure holds an image, and nothing besides images.',
  },
  'table-box-has-table': {
    severity: 'error',
    description: 'A `:::table` box holds one table, and its widths fit it.',
  },
  'footnote-reference-has-definition': {
    severity: 'error',
    description: 'A footnote reference has a definition in the same file.',
  },
  'footnote-definition-is-used': { severity: 'warning', description: 'A footnote definition is referenced.' },
  'footnote-definition-is-unique': {
    severity: 'warning',
    description: 'A footnote label is defined once in a file.',
  },
  'heading-levels-are-consecutive': {
    severity: 'warning',
    description: 'Headings go down one level at a time.',
  },
  'heading-has-text': { severity: 'warning', description: 'A heading is not empty.' },
  'id-is-unique': { severity: 'warning', description: 'An id is given once in the book.' },
  'link-has-target': { severity: 'error', description: 'A link to a heading or a chapter leads somewhere.' },
  'link-stays-in-book': {
    severity: 'warning',
    description: 'A link to a file in the folder leads to a chapter.',
  },
  'link-has-words': { severity: 'warning', description: 'A link has words, or what it leads to has a name.' },
  'diagram-is-drawn': {
    severity: 'warning',
    description: 'Code in the language of a diagram can be drawn.',
  },
  'image-title-is-shown': {
    severity: 'warning',
    description: 'A title of an image is the caption of a figure.',
  },
  'link-is-safe': { severity: 'warning', description: 'A link uses a scheme that a book can follow.' },
  'label-is-unique': {
    severity: 'error',
    description: 'An id of a figure, table or listing is given once in the book.',
  },
  'image-exists': { severity: 'error', description: 'The file of an image is there.' },
  'image-is-in-book-folder': { severity: 'error', description: 'An image is in the folder of the book.' },
  'image-is-local': { severity: 'error', description: 'An image is a file, not an address on the network.' },
  'image-is-readable': {
    severity: 'error',
    description: 'The content of an image is a format that books take.',
  },
  'image-has-alt-text': {
    severity: 'warning',
    description:
      'An image has a text that tells what it shows, or an empty one in raw HTML when it is decoration.',
  },
  'html-is-safe': { severity: 'warning', description: 'Raw HTML holds no scripts, styles, frames or forms.' },
  'code-language-is-known': {
    severity: 'warning',
    description: 'The language of a code block is one that can be highlighted.',
  },
  'code-file-exists': { severity: 'error', description: 'A file that code is taken from is there.' },
  'code-file-is-in-book-folder': {
    severity: 'error',
    description: 'A file that code is taken from is in the folder of the book.',
  },
  'code-part-exists': {
    severity: 'error',
    description: 'The region or the lines that are taken from a file are there, and not empty.',
  },
  'code-regions-match': {
    severity: 'error',
    description: 'A region of a file is closed, and the only one of its name.',
  },
  'code-lines-exist': { severity: 'warning', description: 'Lines of code that are to stand out are there.' },
  'code-annotation-is-explained': {
    severity: 'error',
    description: 'Numbers in code and the list of their explanations fit together.',
  },
  'only-names-targets': { severity: 'error', description: 'Content for some targets only names them.' },
  'variable-is-defined': { severity: 'error', description: 'Each variable is defined in the configuration.' },
  'abbreviation-is-explained': {
    severity: 'warning',
    description: 'An abbreviation tells what it stands for.',
  },
  'formula-is-valid': { severity: 'error', description: 'A formula is TeX that can be set.' },
  'formula-is-closed': { severity: 'error', description: 'A formula that `$$` opens is closed.' },
  'glyph-is-in-fonts': {
    severity: 'warning',
    description: 'Every character has a glyph in a font of the theme.',
  },
  'image-is-safe': {
    severity: 'warning',
    description: 'An SVG has no scripts, and loads nothing.',
  },
  'image-is-still': { severity: 'warning', description: 'An image does not move.' },
  'image-colours-are-rgb': {
    severity: 'warning',
    description: 'An image has the colours of screens; those for the press are converted.',
  },
  'table-row-fits-head': {
    severity: 'warning',
    description: 'No row of a table has more cells than its head.',
  },
  'table-has-header-cells': { severity: 'warning', description: 'A table has header cells.' },
  'epub-is-accessible': {
    severity: 'warning',
    description: 'The EPUB passes the checks for EPUB Accessibility 1.1 and WCAG 2.2 level AA.',
  },
  'epub-fits-store': { severity: 'warning', description: 'The EPUB keeps to the limits of its store.' },
  'index-range-is-closed': {
    severity: 'error',
    description: 'A range of the index has one beginning and one end.',
  },
  'index-reference-has-entry': {
    severity: 'error',
    description: '“See” and “see also” in the index lead to an entry.',
  },
  'glossary-entry-has-term': {
    severity: 'error',
    description: 'An entry of the glossary begins with its term.',
  },
  'glossary-entry-is-unique': {
    severity: 'warning',
    description: 'The glossary defines a term once.',
  },
  'glossary-entry-is-used': {
    severity: 'off',
    description: 'A term of the glossary is used in the book.',
  },
  'citation-has-reference': {
    severity: 'error',
    description: 'A citation names a work of the bibliography.',
  },
  'bibliography-is-valid': {
    severity: 'error',
    description: 'The bibliography can be read, and names each key once.',
  },
  'bibliography-command-is-known': {
    severity: 'warning',
    description: 'The bibliography has no commands of LaTeX that would be left out.',
  },
  'page-file-exists': {
    severity: 'error',
    description: 'The files of the glossary, the bibliography and the changes are there.',
  },
  'version-is-known': {
    severity: 'warning',
    description: 'Git can tell the version of the book, where it is asked for.',
  },
  'manuscript-is-kept': {
    severity: 'error',
    description: 'No stage loses, doubles or moves what is in the manuscript.',
  },
  'plug-in-keeps-words': {
    severity: 'warning',
    description: 'The passes, plug-ins and constructs of a book take away none of its words.',
  },
  'epub-is-complete': { severity: 'error', description: 'All that is in the manuscript is in the EPUB.' },
  'content-fits-page': {
    severity: 'error',
    description: 'The content of a page of the PDF is not wider than its text area.',
  },
  'line-is-not-loose': {
    severity: 'warning',
    description: 'The words of a line in the PDF stand no more than three times as far apart as they should.',
  },
  'image-is-fine-enough': {
    severity: 'warning',
    description: 'A picture in the PDF has 300 pixels per inch, which print shops ask for.',
  },
  'note-is-on-page-of-reference': {
    severity: 'error',
    description: 'A note at the foot of a page begins on the page of its first reference.',
  },
  'pdf-is-complete': { severity: 'error', description: 'All that is in the manuscript is in the PDF.' },
} as const satisfies Record<string, { severity: Severity | 'off'; description: string }>;

/** The name of a rule, as messages and the configuration have it. */
export type RuleId = keyof typeof rules;
