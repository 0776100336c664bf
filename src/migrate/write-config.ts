import { stringify } from 'yaml';
import type { ChapterItem, Manuscript } from './manuscript.js';

/** Where an editor finds what a configuration can hold, from the folder of a book that has Octavo installed. */
export const schemaLine = '# yaml-language-server: $schema=./node_modules/octavo/dist/book.schema.json';

/** Rules that a book written for a screen breaks, as links that only work there. */
const lenient = [
  'file-is-utf8',
  'link-has-target',
  'image-exists',
  'image-is-local',
  'image-is-in-book-folder',
  'footnote-reference-has-definition',
];

/** The configuration of a book that another tool has built, as the text of a `book.yml`. */
export function toConfig(book: Manuscript, fallbackTitle: string): string {
  const {
    title,
    subtitle,
    authors,
    language,
    description,
    isbn,
    cover,
    bibliography,
    variables = {},
    dialect,
  } = book;
  const about = {
    title: title ?? fallbackTitle,
    ...(subtitle !== undefined && { subtitle }),
    ...(authors.length > 0 && { creators: authors }),
    language: language ?? 'en',
    ...(description !== undefined && { description }),
    ...(isbn !== undefined && { isbn }),
    ...(cover !== undefined && { cover }),
    ...(bibliography !== undefined && { citations: bibliography }),
    ...(dialect.length > 0 && { dialect: dialect.length === 1 ? dialect[0] : dialect }),
    ...(book.numbers !== undefined && { numbers: book.numbers }),
    ...(book.numberSections !== undefined && { numberSections: book.numberSections }),
    ...(Object.keys(variables).length > 0 && { variables }),
  };
  const chapters = book.items.map((item) =>
    'part' in item ? { part: item.part, chapters: item.chapters.map(inList) } : inList(item),
  );
  const rules = Object.fromEntries(lenient.map((rule) => [rule, 'warning']));
  return [
    schemaLine,
    `# Made by \`octavo init --from\` out of ${book.tool}.`,
    '',
    stringify(about, { lineWidth: 0 }),
    stringify({ chapters }, { lineWidth: 0 }),
    '# Links and images that are missing do not stop the first build. Correct them, and then remove this.',
    stringify({ rules }, { lineWidth: 0 }),
  ].join('\n');
}

function inList({ files, ...fields }: ChapterItem): string | object {
  const [file = ''] = files;
  const said = Object.values(fields).some((value) => value !== undefined);
  if (files.length > 1) return { files, ...fields };
  // A name can look like a pattern.
  return said || /[*?{}[\]]/.test(file) ? { file, ...fields } : file;
}
