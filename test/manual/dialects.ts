import { common } from '../../src/dialects/common/common.js';
import { dialects } from '../../src/dialects/dialects.js';
import type { Dialect } from '../../src/dialects/dialect.js';
import { otherFormats } from '../../src/dialects/other-formats.js';

/** The generated part of the chapter for those who come from other tools: every spelling, and what becomes of it. */
export function dialectTables(): string {
  const sections = [
    ['In every book', table(common)],
    ...Object.values(dialects).map((dialect) => [
      `${dialect.title}: \`dialect: ${dialect.name}\``,
      table(dialect),
    ]),
    ...otherFormats.map((dialect) => [dialect.title, table(dialect)]),
  ];
  return sections.map(([heading = '', rows = '']) => `## ${heading}\n\n${rows}`).join('\n\n');
}

function table({ spellings, includes = [] }: Dialect): string {
  const rows = spellings.map(({ name, example, octavo, edits }) => {
    const isIncluded = includes.length > 0 && /^include/.test(name);
    const isLeftOut = edits !== undefined && octavo.startsWith('Leave');
    const fate = isLeftOut ? 'left out' : edits || isIncluded ? 'understood' : `reported: ${octavo}`;
    return `| ${name} | ${code(example)} | ${fate} |`;
  });
  return ['| What | For example | In Octavo |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The first line of an example that says something, as code in a cell. */
function code(example: string): string {
  const lines = example.split('\n').filter((line) => line !== '');
  const shown = (
    lines.find((line) => !/^[|+`]|^\$\$$/.test(line) || /^`{3}\S/.test(line)) ??
    lines[0] ??
    ''
  ).replaceAll('|', String.raw`\|`);
  const fence = shown.includes('`') ? '````' : '`';
  const space = shown.includes('`') ? ' ' : '';
  return `${fence}${space}${shown}${space}${fence}`;
}
