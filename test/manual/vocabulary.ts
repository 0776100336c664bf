import { families, type Meaning, vocabulary } from '../../src/html/vocabulary.js';

/** The headings of the manual's tables, by the class that each begins with. */
const headings: Partial<Record<keyof typeof vocabulary, string>> = {
  chapter: 'Chapters and what is before them',
  'file-name': 'Words in a line',
  callout: 'Boxes',
  figure: 'Figures, tables and formulas',
  code: 'Code',
  tasks: 'Lists, bibliography, glossary and index',
  footnotes: 'Notes',
  'page-notes-body': 'Pages',
};

const places = { epub: 'in the EPUB only', print: 'in print only', pages: 'given while pages are broken' };

type Row = [name: string, meaning: Meaning];

/** The generated part of the chapter about the HTML of a book: all classes, with what they are on and what they mean. */
export function vocabularyTables(): string {
  const groups: { heading: string; rows: Row[] }[] = [];
  for (const [name, meaning] of Object.entries<Meaning>(vocabulary)) {
    const heading = headings[name as keyof typeof vocabulary];
    if (heading !== undefined) groups.push({ heading, rows: [] });
    groups.at(-1)?.rows.push([name, meaning]);
  }
  const rows = Object.entries(families).map(([prefix, meaning]): Row => [`${prefix}…`, meaning]);
  groups.push({ heading: 'Classes that end with a name or a number', rows });
  return groups.map(({ heading, rows }) => `## ${heading}\n\n${table(rows)}`).join('\n\n');
}

function table(rows: Row[]): string {
  const hasRoles = rows.some(([, { role, epub }]) => (role ?? epub?.role) !== undefined);
  const head = ['Class', 'Elements', 'Meaning', ...(hasRoles ? ['Role'] : [])];
  const lines = rows.map(([name, { on, means, role, epub, only, whole }]) => {
    const elements = on.split(' ').map(code).join(', ');
    const more = [only && places[only], whole && 'words are not divided'].filter(Boolean).join(', ');
    const roles = [role, epub?.role].flatMap((one) => (one === undefined ? [] : [code(one)]));
    const meaning = more === '' ? means : `${means} (${more})`;
    return [code(name), elements, meaning, ...(hasRoles ? [roles.join(', ')] : [])];
  });
  return [head, head.map(() => '---'), ...lines].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function code(text: string): string {
  return `\`${text}\``;
}
