import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { check } from '../check.js';
import { OctavoError } from '../diagnostics/error.js';
import { printable } from '../diagnostics/printable.js';
import { openFolder } from '../migrate/folder.js';
import { guessLanguage } from '../migrate/language.js';
import { headingsOf } from '../migrate/data.js';
import type { ChapterItem, Folder, Manuscript } from '../migrate/manuscript.js';
import { hasTypedNumbers } from '../read/titles.js';
import { recognise } from '../migrate/recognise.js';
import { survey, type Usage } from '../migrate/survey.js';
import { toConfig } from '../migrate/write-config.js';
import { readBook } from '../read/read-book.js';

/** Writes a `book.yml` for a book of another tool, and tells what of it will be understood. */
export async function runInitFrom(from: string): Promise<void> {
  const absolute = path.resolve(from);
  const folder = await openFolder(absolute);
  const shown = path.relative(process.cwd(), absolute) || '.';
  for (const name of ['book.yml', 'book.yaml', 'book.config.js', 'book.config.mjs', 'book.config.ts'])
    if (await folder.has(name))
      throw new OctavoError('ERR_USAGE', `There is a ${name} in “${shown}” already.`, {
        hint: 'Delete it to make a new one.',
      });
  const found = await recognise(folder);
  if (!found)
    throw new OctavoError('ERR_USAGE', `There are no Markdown files in “${shown}”.`, {
      hint: 'Name the folder of a book.',
    });
  const titles = await titlesOf(found, folder);
  const book: Manuscript = {
    ...found,
    ...(hasTypedNumbers(titles) && { numbers: 'own' }),
    language: found.language ?? (await guessLanguage(found, folder)),
  };
  const config = path.join(absolute, 'book.yml');
  await writeFile(config, toConfig(book, path.basename(absolute)), { flag: 'wx' });
  const usages = await survey(book, folder);
  const read = await readBook(config);
  const messages = await check(read);
  console.log(reportOf(book, path.join(shown, 'book.yml'), usages, messages));
}

/** The titles of the chapters; where all files begin with the title of the book, the headings behind it. */
async function titlesOf(book: Manuscript, folder: Folder): Promise<string[]> {
  const texts = await Promise.all(chaptersOf(book).map(({ files: [first = ''] }) => folder.text(first)));
  const headings = texts.map((text) => headingsOf(text));
  return headings.map(([first = '', second], index) =>
    first === headings[index === 0 ? 1 : 0]?.[0] ? (second ?? first) : first,
  );
}

function chaptersOf({ items }: Manuscript): ChapterItem[] {
  return items.flatMap((item) => ('part' in item ? item.chapters : [item]));
}

function reportOf(book: Manuscript, config: string, usages: Usage[], messages: VFileMessage[]): string {
  const parts = book.items.filter((item) => 'part' in item).length;
  const chapters = chaptersOf(book);
  const files = chapters.flatMap((one) => one.files).length;
  const lines = [
    `Found ${book.tool}: “${book.title ?? ''}”, ${count(chapters.length, 'chapter')} in ${count(files, 'file')}${parts > 0 ? ` and ${count(parts, 'part')}` : ''}, language ${book.language ?? ''}.`,
    `Wrote ${config}. Nothing else was changed.`,
  ];
  if (usages.length > 0)
    lines.push(
      '',
      'Understood:',
      ...table(usages.map((one) => [one.name, one.example, one.count, one.files, one.first])),
    );
  const foreign = messages.filter(({ ruleId }) => ruleId === 'syntax-is-known');
  if (foreign.length > 0)
    lines.push('', 'Not understood; it stays in the text as it was typed:', ...grouped(foreign));
  const other = messages.filter(({ ruleId }) => ruleId !== 'syntax-is-known');
  const lost = [...book.lost, ...other.map(placed)];
  if (lost.length > 0)
    lines.push(
      '',
      'In the way:',
      ...lost.slice(0, 20).map((one) => `  ${one}`.replace(/^ {4}/, '  ')),
      ...(lost.length > 20 ? [`  … and ${lost.length - 20} more, which \`octavo check\` lists.`] : []),
    );
  return printableLines([...lines, '', 'Now run `octavo build` in that folder.']);
}

/** One line for each kind, with the files that have it. */
function grouped(messages: VFileMessage[]): string[] {
  const kinds = new Map<string, VFileMessage[]>();
  for (const message of messages) {
    const [kind = ''] = message.reason.split(' such as ');
    kinds.set(kind, [...(kinds.get(kind) ?? []), message]);
  }
  return [...kinds.values()].flatMap((some) => {
    const [first] = some;
    if (!first) return [];
    return [`${placed(first)}${some.length > 1 ? ` ${count(some.length - 1, 'more file')} have such.` : ''}`];
  });
}

function placed({ file, line, reason }: VFileMessage): string {
  return `  ${file ?? ''}${line === undefined ? '' : `:${line}`}  ${reason}`;
}

/** Columns of equal width; the last one is ragged. */
function table(
  rows: [name: string, example: string, count: number, files: number, first: string][],
): string[] {
  const cells = rows.map(([name, example, times, files, first]) => [
    name,
    example.length > 30 ? `${example.slice(0, 28)}…` : example,
    `${times}×`,
    `in ${count(files, 'file')}`,
    `first ${first}`,
  ]);
  const widths = [0, 1, 2, 3].map((column) => Math.max(...cells.map((row) => (row[column] ?? '').length)));
  return cells.map((row) => `  ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')}`);
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function printableLines(lines: string[]): string {
  return lines.map(printable).join('\n');
}
