import { z } from 'zod';

const sheets = z.array(z.string()).default([]);

/** The shape of a theme's *theme.json*. */
export const manifest = z.strictObject({
  extends: z.string().optional().describe('A built-in theme whose style sheets and fonts come first.'),
  styles: sheets.describe('Style sheets for both books, in order.'),
  epub: sheets.describe('Style sheets for the EPUB alone; they come after those for both.'),
  print: sheets.describe('Style sheets for the PDF alone; they come after those for both.'),
  families: z
    .array(
      z.strictObject({
        package: z.string().describe('A package of static fonts, such as `@fontsource/source-serif-4`.'),
        faces: z
          .array(z.string().regex(/^[1-9]00i?$/, 'a weight, with an i for italic: "400", "700i"'))
          .min(1)
          .describe('Weights and styles: `400`, `400i`.'),
        unicodeRange: z
          .string()
          .optional()
          .describe('What its files are for, where the package says less than they hold: `U+0-10FFFF`.'),
      }),
    )
    .default([])
    .describe('The font families that the theme brings along.'),
  stacks: z
    .record(z.string(), z.array(z.string()).min(1))
    .default({})
    .describe(
      'Families in the order in which a character is looked for; style sheets name them as `var(--font-text)`.',
    ),
});

export type Manifest = z.output<typeof manifest>;
