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
  'chapter-has-one-title': { severity: 'warning', description: 'A chapter has one level-one heading.' },
  'chapter-has-summary': { severity: 'off', description: 'A chapter ends with a summary.' },
  'directive-is-known': {
    severity: 'warning',
    description: 'A directive is one that Octavo or a plug-in knows.',
  },
  'directive-is-closed': { severity: 'warning', description: 'A box that `:::` opens is closed.' },
  'front-matter-key-is-known': {
    severity: 'warning',
    description: 'The front matter of a chapter has known keys only.',
  },
  'figure-has-image': { severity: 'error', description: 'A figure holds an image.' },
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
  'link-is-safe': { severity: 'warning', description: 'A link uses a scheme that a book can follow.' },
  'label-is-unique': {
    severity: 'error',
    description: 'An id of a figure, table or listing is given once in the book.',
  },
  'image-exists': { severity: 'error', description: 'The file of an image is there.' },
  'image-is-in-book-folder': { severity: 'error', description: 'An image stands in the folder of the book.' },
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
  'glyph-is-in-fonts': {
    severity: 'warning',
    description: 'Every character has a glyph in a font of the theme.',
  },
  'epub-is-complete': { severity: 'error', description: 'All that is in the manuscript is in the EPUB.' },
  'pdf-is-complete': { severity: 'error', description: 'All that is in the manuscript is in the PDF.' },
} as const satisfies Record<string, { severity: Severity | 'off'; description: string }>;

export type RuleId = keyof typeof rules;
