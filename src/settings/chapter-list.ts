import { z } from 'zod';
import { chapterFields } from './chapter-fields.js';
import { text } from './fields.js';

/** Zod takes a form whose only fault is an unknown key for the one that is meant; but with a `part`, it is a part. */
function namesItsText(payload: z.core.ParsePayload<{ file?: unknown; files?: unknown }>) {
  const { value, issues } = payload;
  if (issues.length > 0) payload.aborted = true;
  else if ((value.file === undefined) === (value.files === undefined)) {
    issues.push({ code: 'custom', message: 'must have either `file` or `files`.', input: value });
  }
}

/** A chapter in the list of chapters. */
export const chapter = z.union([
  text.transform((file) => ({ file })),
  z
    .strictObject({
      file: text.optional().describe('The Markdown file, or a glob: then each file is a chapter.'),
      files: z.array(text).min(1).optional().describe('The files of one chapter, in order.'),
      ...chapterFields,
    })
    .check(namesItsText),
]);

/** A part with its chapters. */
export const part = z.strictObject({
  part: text.describe('The title of the part.'),
  chapters: z.array(chapter).min(1).describe('The chapters of the part.'),
});
