import { common } from '../../src/dialects/common/common.js';
import { dialects } from '../../src/dialects/dialects.js';
import type { Dialect, Spelling } from '../../src/dialects/dialect.js';
import { findSpelling } from '../../src/dialects/find.js';
import { pageOf } from '../../src/dialects/page.js';
import { toMdast } from '../../src/read/parser/to-mdast.js';
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
  const rows = spellings.map((spelling) => {
    const { name, octavo, edits } = spelling;
    const isIncluded = includes.length > 0 && /^include/.test(name);
    const isLeftOut = edits !== undefined && octavo.startsWith('Leave');
    const fate = isLeftOut ? 'left out' : edits || isIncluded ? 'understood' : `reported: ${octavo}`;
    return `| ${name} | ${code(spelling)} | ${fate} |`;
  });
  return ['| What | For example | In Octavo |', '| --- | --- | --- |', ...rows].join('\n');
}

/** The line of its example in which a spelling is found, as code in a cell. */
function code(spelling: Spelling): string {
  const { example } = spelling;
  const [found] = findSpelling(spelling, pageOf(example, toMdast(example, { math: true, depth: 100 })));
  const start = example.lastIndexOf('\n', (found?.start ?? 0) - 1) + 1;
  const [line = ''] = example.slice(start).split('\n');
  const shown = line.replaceAll('|', String.raw`\|`);
  return shown.includes('`') ? `\`\`\`\` ${shown} \`\`\`\`` : `\`${shown}\``;
}
