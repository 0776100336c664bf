import { z } from 'zod';
import { calloutKinds } from '../dialects/callout-names.js';
import { dialectNames } from '../dialects/dialects.js';
import { chapter, part } from './chapter-list.js';
import { rules } from '../diagnostics/rules.js';
import { wordNames } from '../languages/words.js';
import {
  date,
  dateTime,
  identifier,
  isbn,
  language,
  construct,
  plugIn,
  role,
  text,
  webAddress,
  word,
} from './fields.js';
import { reserved } from './reserved-names.js';
import { browser, code, epub, limits, print } from './output.js';

/**
 * The configuration of a book: this schema is the check, the type, the reference page of the manual and the JSON Schema for
 * editors. Every description is shown there as it is.
 */
const creator = z.union([
  text.transform((name) => ({ name, role: 'aut' })),
  z.strictObject({
    name: text.describe('The name as printed.'),
    role: role.default('aut').describe('A MARC relator code, such as `aut`, `edt`, `ill` or `trl`.'),
    fileAs: text.optional().describe('The name as catalogs sort it: `Picard, Robert`.'),
  }),
]);

/** Font packages: one, or several in the order in which a character is looked for. */
const fonts = z.union([text.transform((name) => [name]), z.array(text)]).default([]);

/** Not trimmed: some have a space inside. */
const mark = z.string().min(1);

export const schema = z.strictObject({
  title: text.describe('The title of the book.'),
  subtitle: text.optional().describe('The subtitle.'),
  creators: z
    .array(creator)
    .default([])
    .describe('Authors, editors, translators, illustrators: names, or names with roles.'),
  language: language
    .default('en')
    .describe('The language of the book, a BCP 47 tag such as `en` or `de-AT`.'),
  identifier: identifier
    .optional()
    .describe('A `urn:` or URL that identifies this edition; made from the metadata when absent.'),
  isbn: isbn.optional().describe('The ISBN-10 or ISBN-13 of this edition, with or without hyphens.'),
  publisher: text.optional().describe('The publisher.'),
  date: date.optional().describe('The date of publication: `2026`, `2026-05` or `2026-05-31`.'),
  modified: dateTime
    .optional()
    .describe(
      'When the book was last changed: an ISO 8601 date and time with its zone, such as `2026-05-31T12:00:00Z`.',
    ),
  edition: text.optional().describe('The edition, as printed on the title page.'),
  version: text
    .optional()
    .describe(
      'The version of the text, for the copyright page; `git` takes the last tag and commit from Git.',
    ),
  rights: text.optional().describe('The copyright statement.'),
  license: webAddress.optional().describe('The URL of the license.'),
  description: text.optional().describe('A paragraph for catalogs.'),
  subjects: z.array(text).default([]).describe('Subjects, for catalogs.'),
  series: z
    .strictObject({
      name: text.describe('The name of the series.'),
      position: z.number().optional().describe('The position of the book in the series.'),
    })
    .optional()
    .describe('The series that the book belongs to.'),
  cover: text.optional().describe('The cover image: PNG, JPEG or SVG.'),
  coverAlt: text.optional().describe('What the cover shows, for readers who cannot see it.'),
  chapters: z
    .union([word, z.array(z.union([chapter, part])).min(1)])
    .describe('The chapters in order: a list of files, chapters and parts, or one glob.'),
  name: z
    .string()
    .regex(
      /^[\w][\w.-]*$/,
      'must begin with a letter or digit and hold letters, digits, dots, dashes and underscores only.',
    )
    .max(100, 'must have at most 100 characters.')
    .refine((name) => !reserved.test(name), 'must not be a device name of Windows, such as `con`.')
    .optional()
    .describe('The name of the finished files, without extension; made from the title when absent.'),
  out: text.default('output').describe('The folder for the finished books.'),
  theme: text.default('default').describe('A built-in theme, or the folder of your own theme.'),
  fonts: z
    .strictObject({
      body: fonts.describe('For text.'),
      headings: fonts.describe('For headings, table heads and captions.'),
      code: fonts.describe('For code.'),
      math: fonts.describe('For formulas.'),
    })
    .prefault({})
    .describe('Font packages, one or a list for each use, which come before those of the theme.'),
  dialect: z
    .union([z.enum(dialectNames).transform((name) => [name]), z.array(z.enum(dialectNames))])
    .default([])
    .describe('The tools whose Markdown the chapters use in addition to Octavo’s: one, or a list.'),
  numberChapters: z.boolean().default(true).describe('Whether body chapters are numbered.'),
  numberSections: z
    .int()
    .min(0)
    .max(4)
    .default(0)
    .describe(
      'How many levels of sections are numbered in chapters with numbers; with 2, `##` is 3.1 and `###` 3.1.1.',
    ),
  numbers: z
    .enum(['own', 'typed'])
    .optional()
    .describe(
      'How to treat numbers typed in headings, as in “Chapter 3: Tea”: `own` removes them, `typed` keeps them and turns Octavo’s off.',
    ),
  contentsDepth: z
    .int()
    .min(1)
    .max(4)
    .default(2)
    .describe('How many levels the table of contents has; 1 is chapters only.'),
  noteNumbering: z
    .enum(['chapter', 'book'])
    .default('chapter')
    .describe('Whether note numbers start again in each chapter or run through the book.'),
  lists: z
    .array(z.enum(['figures', 'tables', 'listings']))
    .default([])
    .describe('The lists that follow the table of contents.'),
  targets: z
    .array(text)
    .default([])
    .describe('Names of targets of your own scripts that `:::only` may name, besides `epub` and `pdf`.'),
  glossary: text.optional().describe('A file of terms and definitions, in YAML or Markdown.'),
  index: z
    .union([
      z.boolean(),
      z.strictObject({
        terms: z.boolean().default(false).describe('Whether the index lists the definitions of terms.'),
      }),
    ])
    .default(true)
    .describe('Whether there is an index when the chapters have index marks.'),
  citations: z
    .union([
      text.transform((file) => ({ file, style: 'author-date' as const, all: false })),
      z.strictObject({
        file: text.describe('A bibliography: BibTeX (`.bib`) or CSL-JSON (`.json`).'),
        style: z
          .enum(['author-date', 'numeric'])
          .default('author-date')
          .describe('`author-date` cites as (Gaskell 1972), `numeric` as \\[1].'),
        all: z.boolean().default(false).describe('Whether the bibliography lists works that are not cited.'),
      }),
    ])
    .optional()
    .describe('The bibliography that `[@key]` cites from: a file, or a file with a style.'),
  changes: text.optional().describe('A Markdown file on what is new in this edition.'),
  halfTitle: z.boolean().default(false).describe('Whether the book starts with a half-title page.'),
  copyrightPage: z
    .boolean()
    .default(true)
    .describe(
      'Whether a copyright page is made from the metadata, if there is a `rights`, `license` or `isbn`.',
    ),
  callouts: z
    .record(
      z.string().regex(/^[a-z][a-z\d-]*$/, 'must hold lowercase letters, digits and dashes only.'),
      z.union([
        text.transform((label) => ({ label, like: 'note' as const })),
        z.strictObject({
          label: text.describe('The words before the title.'),
          like: z.enum(calloutKinds).default('note').describe('The kind whose color and sign it has.'),
        }),
      ]),
    )
    .default({})
    .describe('Kinds of callouts of your own: with `exercise: Exercise`, `:::exercise[Title]` is one.'),
  labels: z
    .partialRecord(z.enum(wordNames), text)
    .default({})
    .describe(
      'Words that replace those of the language: `warning: Achtung`. A `#` marks the place of a number.',
    ),
  variables: z
    .record(
      z.string().regex(/^[\w.-]+$/, 'must hold letters, digits, dots, dashes and underscores only.'),
      text,
    )
    .default({})
    .describe('Texts for chapters to use: with `version: "1.2"`, `:var[version]` becomes 1.2.'),
  abbreviations: z
    .record(z.string().regex(/\S/, 'must not be empty.'), text)
    .default({})
    .describe('What abbreviations stand for; the first use in each chapter is explained.'),
  typography: z
    .union([
      z.boolean(),
      z.strictObject({
        quotes: z
          .tuple([mark, mark, mark, mark])
          .optional()
          .describe('Four quotation marks: opening and closing, then the same for inner quotations.'),
      }),
    ])
    .default(true)
    .describe('Whether straight quotation marks and dashes become those of the language.'),
  math: z.boolean().default(true).describe('Whether text between dollar signs is a formula in TeX.'),
  macros: z
    .record(z.string().regex(/^[a-zA-Z]+$/, 'must be the name of a command without its backslash.'), text)
    .default({})
    .describe('Commands for formulas, named without the backslash: `R: \\mathbb{R}`.'),
  fileNames: z
    .strictObject({
      names: z.array(text).default([]).describe('Names without extension that are file names: `Procfile`.'),
      extensions: z.array(text).default([]).describe('Further file extensions, without the dot.'),
    })
    .prefault({})
    .describe('What else in italics counts as a file name.'),
  rules: z
    .partialRecord(z.enum(Object.keys(rules) as [keyof typeof rules]), z.enum(['error', 'warning', 'off']))
    .default({})
    .describe('The severity of rules: `error`, `warning` or `off` for each id.'),
  print,
  code,
  epub,
  browser,
  limits,
  profiles: z
    .record(
      z.string().regex(/^[\w-]+$/, 'must hold letters, digits, underscores and dashes only.'),
      z.record(z.string(), z.unknown()),
    )
    .default({})
    .describe('Editions with other settings, by their names; `--profile <name>` builds one.'),
  remarkPlugins: z
    .array(plugIn)
    .default([])
    .describe('remark plug-ins, which run on the Markdown tree of each file before Octavo’s own passes.'),
  rehypePlugins: z
    .array(plugIn)
    .default([])
    .describe('rehype plug-ins, which run on the HTML of each chapter after it was sanitized.'),
  constructs: z
    .array(construct)
    .default([])
    .describe('Directives and other constructs of one’s own, as the manual describes them.'),
});

/** A configuration as authors write it. */
export type Config = z.input<typeof schema>;

/** A configuration with every option present and checked. */
export type CheckedConfig = z.output<typeof schema>;

/** Plug-ins of unified, alone or each in a list with its options. */
export type PlugIns = CheckedConfig['rehypePlugins'];

/** The keys whose values are functions, which only a configuration in JavaScript or TypeScript can have. */
export const functionKeys = ['remarkPlugins', 'rehypePlugins', 'constructs'] as const;

/** A checked configuration as plain data. */
export type Settings = Omit<CheckedConfig, (typeof functionKeys)[number]>;
