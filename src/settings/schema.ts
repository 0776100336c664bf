import { z } from 'zod';
import { chapterFields } from './chapter-fields.js';
import { rules } from '../diagnostics/rules.js';
import { wordNames } from '../languages/words.js';
import {
  date,
  dateTime,
  identifier,
  isbn,
  language,
  length,
  plugIn,
  role,
  text,
  webAddress,
  word,
} from './fields.js';
import { trimSizes } from './trim-sizes.js';

/**
 * The configuration of a book: this schema is the check, the type and the reference page of the manual.
 * Every description is one sentence that stands in the manual as it is.
 */
const creator = z.union([
  text.transform((name) => ({ name, role: 'aut' })),
  z.strictObject({
    name: text.describe('The name as it is printed.'),
    role: role.default('aut').describe('A MARC relator code, such as `aut`, `edt`, `ill` or `trl`.'),
    fileAs: text.optional().describe('The name as catalogues sort it: `Picard, Robert`.'),
  }),
]);

/** Zod takes a form whose only fault is an unknown key for the one that is meant; but with a `part`, it is a part. */
function namesItsText(payload: z.core.ParsePayload<{ file?: unknown; files?: unknown }>) {
  const { value, issues } = payload;
  if (issues.length > 0) payload.aborted = true;
  else if ((value.file === undefined) === (value.files === undefined)) {
    issues.push({ code: 'custom', message: 'must have either `file` or `files`.', input: value });
  }
}

const chapter = z.union([
  text.transform((file) => ({ file })),
  z
    .strictObject({
      file: text.optional().describe('The chapter’s Markdown file.'),
      files: z
        .array(text)
        .min(1)
        .optional()
        .describe('The files of a chapter that is made of several, in order.'),
      ...chapterFields,
    })
    .check(namesItsText),
]);

const part = z.strictObject({
  part: text.describe('The title of a part.'),
  chapters: z.array(chapter).min(1).describe('The chapters of the part.'),
});

/** Font packages: one, or several in the order in which a character is looked for. */
const fonts = z.union([text.transform((name) => [name]), z.array(text)]).default([]);

/** Not trimmed: some have a space inside. */
const mark = z.string().min(1);

export const schema = z.strictObject({
  title: text.describe('The book’s title.'),
  subtitle: text.optional().describe('The subtitle.'),
  creators: z
    .array(creator)
    .default([])
    .describe('Authors, editors, illustrators …: names, or names with roles.'),
  language: language
    .default('en')
    .describe('The language of the book, a BCP 47 tag such as `en` or `de-AT`.'),
  identifier: identifier
    .optional()
    .describe('A `urn:` or a URL that names this edition; made from the metadata when absent.'),
  isbn: isbn.optional().describe('The ISBN-10 or ISBN-13 of this edition, with or without hyphens.'),
  publisher: text.optional().describe('The publisher.'),
  date: date.optional().describe('The date of publication: `2026`, `2026-05` or `2026-05-31`.'),
  modified: dateTime
    .optional()
    .describe('When the book was last changed, as an ISO 8601 date and time: `2026-05-31T12:00:00Z`.'),
  edition: text.optional().describe('The edition, as it stands on the title page.'),
  version: text
    .optional()
    .describe('The version of the text for the copyright page; `git` asks Git for the last tag and commit.'),
  rights: text.optional().describe('The copyright statement.'),
  license: webAddress.optional().describe('The URL of the licence.'),
  description: text.optional().describe('A paragraph for catalogues.'),
  subjects: z.array(text).default([]).describe('Subjects, for catalogues.'),
  series: z
    .strictObject({
      name: text.describe('The name of the series.'),
      position: z.number().optional().describe('The number in it.'),
    })
    .optional()
    .describe('The series that the book belongs to.'),
  cover: text.optional().describe('The cover image: PNG, JPEG or SVG.'),
  coverAlt: text.optional().describe('What the cover shows, in words.'),
  chapters: z
    .union([word, z.array(z.union([chapter, part])).min(1)])
    .describe(
      'The chapters in order: a list of files, of chapters made of several files and of parts; or one glob.',
    ),
  name: z
    .string()
    .regex(
      /^[\w][\w.-]*$/,
      'must begin with a letter or digit and hold letters, digits, dots, dashes and underscores only.',
    )
    .optional()
    .describe('The name of the finished files without ending; made from the title when absent.'),
  out: text.default('output').describe('The folder that the finished books are written to.'),
  theme: text.default('default').describe('The name of a built-in theme, or a folder with one.'),
  fonts: z
    .strictObject({
      body: fonts.describe('For the text.'),
      headings: fonts.describe('For headings, heads of tables and captions.'),
      code: fonts.describe('For code.'),
      math: fonts.describe('For formulas.'),
    })
    .prefault({})
    .describe('Font packages that come before those of the theme: `body: "@fontsource/noto-serif-jp"`.'),
  numberChapters: z.boolean().default(true).describe('Whether chapters of the body have numbers.'),
  contentsDepth: z
    .int()
    .min(1)
    .max(4)
    .default(2)
    .describe('How many levels the contents list: 1 is chapters only.'),
  noteNumbering: z
    .enum(['chapter', 'book'])
    .default('chapter')
    .describe('Where the numbering of notes begins anew.'),
  lists: z
    .array(z.enum(['figures', 'tables', 'listings']))
    .default([])
    .describe('The lists that stand behind the contents.'),
  targets: z
    .array(text)
    .default([])
    .describe(
      'Targets of your own scripts, so that `:::only{target=…}` may name them besides `epub` and `pdf`.',
    ),
  glossary: text.optional().describe('A file of terms and their definitions, as YAML or Markdown.'),
  index: z
    .union([
      z.boolean(),
      z.strictObject({
        terms: z.boolean().default(false).describe('Whether definitions of terms are in it.'),
      }),
    ])
    .default(true)
    .describe('The index; there is one when a chapter has marks for it, unless this is `false`.'),
  citations: z
    .union([
      text.transform((file) => ({ file, style: 'author-date' as const, all: false })),
      z.strictObject({
        file: text.describe('A bibliography: BibTeX (`.bib`) or CSL-JSON (`.json`).'),
        style: z
          .enum(['author-date', 'numeric'])
          .default('author-date')
          .describe('`author-date` cites as (Gaskell 1972), `numeric` as [1].'),
        all: z
          .boolean()
          .default(false)
          .describe('Whether works that are not cited stand in the bibliography as well.'),
      }),
    ])
    .optional()
    .describe('The works that `[@key]` cites.'),
  changes: text.optional().describe('A Markdown file that tells what is new in this edition.'),
  halfTitle: z.boolean().default(false).describe('Whether the book begins with a half title.'),
  copyrightPage: z
    .boolean()
    .default(true)
    .describe(
      'Whether a copyright page is made of the metadata, where it has `rights`, `license` or `isbn`.',
    ),
  labels: z
    .partialRecord(z.enum(wordNames), text)
    .default({})
    .describe('Words of the language that the book wants otherwise: `warning: Achtung`.'),
  variables: z
    .record(
      z.string().regex(/^[\w.-]+$/, 'must hold letters, digits, dots, dashes and underscores only.'),
      text,
    )
    .default({})
    .describe('Texts that chapters name: with `version: "1.2"`, `:var[version]` is 1.2.'),
  abbreviations: z
    .record(z.string().regex(/\S/, 'must not be empty.'), text)
    .default({})
    .describe('What abbreviations stand for; the first of each in a chapter is explained.'),
  typography: z
    .union([
      z.boolean(),
      z.strictObject({
        quotes: z
          .tuple([mark, mark, mark, mark])
          .optional()
          .describe('Quotation marks: opening, closing, and both again for quotations within.'),
      }),
    ])
    .default(true)
    .describe('Whether straight marks become those of the language; `false` leaves all as it was typed.'),
  math: z.boolean().default(true).describe('Whether what stands between dollars is a formula in TeX.'),
  macros: z
    .record(z.string().regex(/^[a-zA-Z]+$/, 'must be the name of a command without its backslash.'), text)
    .default({})
    .describe('Commands for formulas, without the backslash: `R: \\mathbb{R}`.'),
  fileNames: z
    .strictObject({
      names: z.array(text).default([]).describe('Bare names that are file names: `Procfile`.'),
      extensions: z.array(text).default([]).describe('Endings of file names, without the dot.'),
    })
    .prefault({})
    .describe('What else counts as a file name where it stands in emphasis.'),
  rules: z
    .partialRecord(z.enum(Object.keys(rules) as [keyof typeof rules]), z.enum(['error', 'warning', 'off']))
    .default({})
    .describe('The severity of rules, by their id.'),
  print: z
    .strictObject({
      notes: z
        .enum(['foot', 'chapter', 'book'])
        .default('foot')
        .describe('Where notes stand: at the foot of the page, at the end of the chapter, or of the book.'),
      pageReferences: z
        .boolean()
        .default(false)
        .describe('Whether cross references name the page: “Figure 3.1 on page 12”.'),
      hyphenate: z.boolean().default(true).describe('Whether words are divided at the ends of lines.'),
      trim: z
        .union([z.enum(Object.keys(trimSizes) as [keyof typeof trimSizes]), z.tuple([length, length])])
        .default('us-trade')
        .describe('The size of the trimmed page: a name, or width and height with units.'),
      margins: z
        .strictObject({
          top: length.optional().describe('Above the text; the running head stands in it.'),
          bottom: length.optional().describe('Below the text; the page number stands in it.'),
          inner: length.optional().describe('At the spine, where the binding takes some of it.'),
          outer: length.optional().describe('At the edge that is turned.'),
        })
        .prefault({})
        .describe('The margins of the page; in proportion to its size when absent.'),
      bleed: length
        .default('0mm')
        .describe('How far the sheet goes on round the trimmed page, for what is printed up to its edge.'),
      cropMarks: z
        .boolean()
        .default(false)
        .describe('Whether lines beside the page show the printer where to cut.'),
      openings: z
        .enum(['recto', 'any'])
        .default('recto')
        .describe('Whether parts and chapters open on a right-hand page, or on the next one.'),
      isbn: isbn.optional().describe('The ISBN of the print edition.'),
    })
    .prefault({})
    .describe('The print edition.'),
  epub: z
    .strictObject({
      store: z
        .enum(['generic', 'apple', 'kindle', 'kobo'])
        .default('generic')
        .describe(
          'The store that the EPUB is for; what it refuses is told, and made right where that can be.',
        ),
      splitAbove: z
        .int()
        .min(1)
        .default(250)
        .describe(
          'A chapter that would fill a document of more kilobytes than this is split at its headings.',
        ),
      certifier: text
        .optional()
        .describe('Who has certified the accessibility of the EPUB; nobody when absent.'),
    })
    .prefault({})
    .describe('The e-book.'),
  browser: z
    .strictObject({
      executablePath: text.optional().describe('The browser to print with; found by itself when absent.'),
      sandbox: z
        .boolean()
        .optional()
        .describe('`false` starts the browser without its sandbox, as root has to.'),
    })
    .prefault({})
    .describe('The browser that lays out the pages.'),
  remarkPlugins: z
    .array(plugIn)
    .default([])
    .describe('Plug-ins that run on the mdast of each chapter file, before Octavo’s own passes.'),
  rehypePlugins: z
    .array(plugIn)
    .default([])
    .describe('Plug-ins that run on the hast of each chapter, after it was sanitised.'),
});

/** A configuration as authors write it. */
export type Config = z.input<typeof schema>;

/** A configuration with every option present and checked. */
export type CheckedConfig = z.output<typeof schema>;

/** Plug-ins of unified, alone or each in a list with its options. */
export type PlugIns = CheckedConfig['rehypePlugins'];

/** A checked configuration as plain data, without the plug-ins, which are functions. */
export type Settings = Omit<CheckedConfig, 'remarkPlugins' | 'rehypePlugins'>;
