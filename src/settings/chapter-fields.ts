import { z } from 'zod';
import { kindNames } from './chapter-kinds.js';
import { language, text } from './fields.js';

/** What can be said of a chapter, in the configuration and in the chapter's front matter alike. */
export const chapterFields = {
  title: text.optional().describe('The title, in place of the first heading of the file.'),
  shortTitle: text
    .optional()
    .describe('The running head of its pages, where the title is too long for one; the title when absent.'),
  slug: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/, 'must consist of lowercase letters, digits and hyphens.')
    .optional()
    .describe(
      'The name of its document in the EPUB, also used in links; made from the file name when absent.',
    ),
  matter: z
    .enum(['front', 'body', 'back'])
    .optional()
    .describe('Front matter, body or back matter; follows from `kind` when absent.'),
  kind: z
    .enum(kindNames)
    .optional()
    .describe('What the chapter is: `preface`, `appendix`, `dedication` …; a plain chapter when absent.'),
  numbered: z
    .boolean()
    .optional()
    .describe('Whether the chapter has a number; the book decides when absent.'),
  language: language.optional().describe('The language of the chapter, where it is not that of the book.'),
};

/** The values of a chapter's fields; none is required. */
export type ChapterFields = z.output<z.ZodObject<typeof chapterFields>>;
