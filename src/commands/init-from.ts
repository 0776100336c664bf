import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { VFileMessage } from 'vfile-message';
import { check } from '../prepare/check.js';
import { OctavoError } from '../diagnostics/error.js';
import { printable } from '../diagnostics/printable.js';
import { openFolder } from '../migrate/folder.js';
import { guessLanguage } from '../migrate/language.js';
import { headingsOf } from '../migrate/data.js';
import { chaptersOf, type Folder, type Manuscript } from '../migrate/manuscript.js';
import { hasTypedNumbers } from '../read/titles.js';
import { recognize } from '../migrate/recognize.js';
import { survey, type Usage } from '../migrate/survey.js';
import { toConfig } from '../migrate/write-config.js';
import { withParser } from '../read/parser/parser.js';
import { configNames } from '../settings/find.js';
import { schema } from '../settings/schema.js';
import { readBook } from '../read/read-book.js';

/** Writes a `book.yml` for a book of another tool, and reports which of its markup Octavo understands. */
export async function runInitFrom(from: string): Promise<void> {
  const absolute = path.resolve(from);
  const shown = path.relative(process.cwd(), absolute) || '.';
  const config = path.join(absolute, 'book.yml');
  await withParser(defaultSettings, absolute, async (parser) => {
    const folder = await openFolder(absolute, parser);
    await refuseConfigured(folder, shown);
    const book = await manuscriptIn(folder, shown);
    const usages = await survey(book, folder);
    await writeFile(config, toConfig(book, path.basename(absolute)), { flag: 'wx' });
    const messages = await check(await readBook(config));
    console.log(reportOf(book, path.join(shown, 'book.yml'), usages, messages));
  });
}

const defaultSettings = schema.parse({ title: 'A book without a configuration', chapters: '*' });

async function refuseConfigured(folder: Folder, shown: string): Promise<void> {
  for (const name of configNames)
    if (await folder.has(name))
      throw new OctavoError('ERR_USAGE', `“${shown}” already contains ${name}.`, {
        hint: 'Delete it to create a new one.',
      });
}

async function manuscriptIn(folder: Folder, shown: string): Promise<Manuscript> {
  const found = await recognize(folder);
  if (!found)
    throw new OctavoError('ERR_USAGE', `There are no Markdown files in “${shown}”.`, {
      hint: 'Pass the folder of a book.',
    });
  return {
    ...found,
    ...(hasTypedNumbers(await titlesOf(found, folder)) && { numbers: 'own' }),
    language: found.language ?? (await guessLanguage(found, folder)),
  };
}

/** The titles of the chapters; where all files begin with the title of the book, the next headings. */
async function titlesOf(book: Manuscript, folder: Folder): Promise<string[]> {
  const texts = await Promise.all(chaptersOf(book).map(({ files: [first = ''] }) => folder.text(first)));
  const headings = texts.map((text) => headingsOf(text));
  return headings.map(([first = '', second], index) =>
    first === headings[index === 0 ? 1 : 0]?.[0] ? (second ?? first) : first,
  );
}

function reportOf(book: Manuscript, config: string, usages: Usage[], messages: VFileMessage[]): string {
  const parts = book.items.filter((item) => 'part' in item).length;
  const chapters = chaptersOf(book);
  const files = chapters.flatMap((one) => one.files).length;
  const lines = [
    `Found ${book.tool}: “${book.title ?? ''}”, ${count(chapters.length, 'chapter')} in ${count(files, 'file')}${parts > 0 ? ` and ${count(parts, 'part')}` : ''}, language ${book.language ?? ''}.`,
    `Wrote ${config}. No other file was changed.`,
  ];
  if (usages.length > 0)
    lines.push(
      '',
      'Understood:',
      ...table(usages.map((one) => [one.name, one.example, one.count, one.files, one.first])),
    );
  const foreign = messages.filter(({ ruleId }) => ruleId === 'syntax-is-known');
  if (foreign.length > 0) lines.push('', 'Not understood, and printed as typed:', ...grouped(foreign));
  const other = messages.filter(({ ruleId }) => ruleId !== 'syntax-is-known');
  const lost = [...book.lost, ...other.map(placed)];
  if (lost.length > 0)
    lines.push(
      '',
      'Problems:',
      ...lost.slice(0, 20).map((one) => `  ${one}`.replace(/^ {4}/, '  ')),
      ...(lost.length > 20 ? [`  … and ${lost.length - 20} more, which \`octavo check\` lists.`] : []),
    );
  return printableLines([...lines, '', 'Run `octavo build` in that folder to build the book.']);
}

/** One line for each kind, with the files that have it. */
function grouped(messages: VFileMessage[]): string[] {
  const kinds = new Map<string, VFileMessage[]>();
  for (const message of messages) {
    // The hint is that of the spelling.
    const kind = message.note ?? '';
    kinds.set(kind, [...(kinds.get(kind) ?? []), message]);
  }
  return [...kinds.values()].flatMap((some) => {
    const [first] = some;
    if (!first) return [];
    return [
      `${placed(first)}${some.length > 1 ? ` ${count(some.length - 1, 'more file')} have it, too.` : ''}`,
    ];
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
