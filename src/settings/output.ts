import { z } from 'zod';
import { type StoreName, stores } from '../stores/stores.js';
import { isbn, length, text, typeSize } from './fields.js';
import { trimSizes } from './trim-sizes.js';

/* The part of the schema that says how the books are made. */

const head = z.enum(['book', 'part', 'chapter', 'section', 'none']);

export const print = z
  .strictObject({
    notes: z
      .enum(['foot', 'chapter', 'book'])
      .default('foot')
      .describe('Where notes are printed: at the foot of the page, or at the end of the chapter or book.'),
    pageReferences: z
      .boolean()
      .default(false)
      .describe('Whether cross-references give the page: “Figure 3.1 on page 12”.'),
    hyphenate: z.boolean().default(true).describe('Whether words are hyphenated at line ends.'),
    trim: z
      .union([z.enum(Object.keys(trimSizes) as [keyof typeof trimSizes]), z.tuple([length, length])])
      .default('us-trade')
      .describe('The size of the trimmed page: a name, or its width and height with units.'),
    margins: z
      .strictObject({
        top: length.optional().describe('Above the text; it holds the running head.'),
        bottom: length.optional().describe('Below the text; it holds the page number.'),
        inner: length.optional().describe('At the spine; the binding takes some of it.'),
        outer: length.optional().describe('At the outer edge.'),
      })
      .prefault({})
      .describe('The margins; in proportion to the page when absent.'),
    bleed: length.default('0mm').describe('How far the sheet extends beyond the trimmed page on each side.'),
    cropMarks: z.boolean().default(false).describe('Whether crop marks show where to cut.'),
    openings: z
      .enum(['recto', 'any'])
      .default('recto')
      .describe('Whether parts and chapters open on a right-hand page, or on the next page.'),
    heads: z
      .strictObject({
        verso: head.default('chapter').describe('On left-hand pages.'),
        recto: head.default('section').describe('On right-hand pages.'),
      })
      .prefault({})
      .describe(
        'The running heads: `book`, `part`, `chapter`, `section` or `none`. `section` is the first section that begins on the page, or else the current one.',
      ),
    fontSize: typeSize(4, 40)
      .optional()
      .describe('The size of the text, such as `10.5pt`; the theme’s when absent.'),
    lineHeight: typeSize(5, 80)
      .optional()
      .describe('The distance from line to line, such as `14pt`; in proportion to `fontSize` when absent.'),
    paragraphs: z
      .enum(['indent', 'space'])
      .optional()
      .describe('Whether paragraphs are separated by an indent or by space; as in the theme when absent.'),
    columns: z.int().min(1).max(4).default(2).describe('The number of columns of the index.'),
    isbn: isbn.optional().describe('The ISBN of the print edition.'),
  })
  .prefault({})
  .describe('The print edition.');

export const code = z
  .strictObject({
    fontSize: typeSize(3, 40)
      .optional()
      .describe('The size of code in the PDF, such as `8.5pt`; the theme’s when absent.'),
  })
  .prefault({})
  .describe('Blocks of code.');

export const epub = z
  .strictObject({
    store: z
      .enum(Object.keys(stores) as [StoreName, ...StoreName[]])
      .default('generic')
      .describe('The store to build for. Problems are reported, and fixed where possible.'),
    splitAbove: z
      .int()
      .min(1)
      .default(250)
      .describe(
        'The size in kilobytes above which a chapter is split at its headings into several documents.',
      ),
    certifier: text
      .optional()
      .describe(
        'Who certified that the EPUB conforms to EPUB Accessibility 1.1, WCAG 2.2 level AA. Without a name, it does not claim to.',
      ),
  })
  .prefault({})
  .describe('The e-book.');

export const browser = z
  .strictObject({
    executablePath: text.optional().describe('The browser to print with; Octavo finds one when absent.'),
    sandbox: z
      .boolean()
      .optional()
      .describe(
        'Whether the browser runs in its sandbox; `false` when absent for root, who has no other way, else `true`.',
      ),
  })
  .prefault({})
  .describe('The browser that lays out and prints the pages.');

export const limits = z
  .strictObject({
    fileSize: z.number().positive().default(16).describe('The largest Markdown file, in megabytes.'),
    depth: z
      .int()
      .min(10)
      .max(500)
      .default(100)
      .describe('How many levels deep lists, quotations, boxes and elements can be nested.'),
    seconds: z
      .number()
      .positive()
      .default(10)
      .describe(
        'How many seconds of processor time parsing a file can take. Files of more than 500,000 characters can take more, by their size.',
      ),
    memory: z
      .int()
      .min(50)
      .default(1000)
      .describe('How many megabytes of memory parsing can use; files above 5 MB get more in proportion.'),
    plugIns: z
      .number()
      .positive()
      .default(300)
      .describe('How many seconds the plug-ins can take for each file, and each pass for the book.'),
  })
  .prefault({})
  .describe('Limits for Markdown files and plug-ins. The defaults are far above what books need.');
