import type { Dialect, Spelling } from './dialect.js';
import type { Page } from './page.js';
import { references } from './references.js';

/** `: Caption {#tbl-x}` or `Table: Caption`, below a table or above it. */
export const tableCaptions: Spelling = {
  name: 'captions of tables',
  example: '| a | b |\n| - | - |\n| 1 | 2 |\n\n: A caption {#tbl-x}',
  octavo: 'Put the table into a box `:::table[Caption]{#tbl-x}`.',
  where: 'line',
  pattern: /^(?:[Tt]able)?:[^\S\n]+([^\s{][^{\n]*?)?[^\S\n]*(?:\{#([\w:-]+)[^{}\n]*\})?\s*$/dg,
  isMeant: ({ start, end }, page) => tableBeside(start, end, page) !== undefined,
  edits({ start, end, groups: [, caption = '', id] }, page) {
    const table = tableBeside(start, end, page);
    if (!table) return undefined;
    const braces = id === undefined ? '' : `{#${id}}`;
    return [
      { start: table.start, end: table.start, text: `:::table[${caption}]${braces}\n` },
      { start: table.end, end: table.end, text: '\n:::\n' },
      { start, end, text: '' },
    ];
  },
};

/** The table that a caption is next to, with nothing but an empty line between. */
function tableBeside(
  start: number,
  end: number,
  { tree, text }: Page,
): { start: number; end: number } | undefined {
  for (const node of tree.children) {
    if (node.type !== 'table') continue;
    const [first, last] = [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
    const between =
      last <= start ? text.slice(last, start) : first >= end ? text.slice(end, first) : undefined;
    if (between !== undefined && between.trim() === '') return { start: first, end: last };
  }
  return undefined;
}

/** Commands of LaTeX in text. */
export const commands: Spelling = {
  name: 'commands of LaTeX',
  example: String.raw`This is \textbf{bold}.`,
  octavo: 'Write Markdown: `**bold**`, `*emphasis*`.',
  where: 'prose',
  pattern:
    /\\(textbf|textit|emph|texttt|textsc|underline|ref|autoref|cref|label|cite[pt]?|index|footnote|noindent|LaTeX|TeX|vspace\*?|hspace\*?|smallskip|medskip|bigskip)(?:\{([^{}\n\0]*)\})?/dg,
  edits({ start, end, groups: [, name = '', content = ''] }) {
    const text: Record<string, string> = {
      textbf: `**${content}**`,
      textit: `*${content}*`,
      emph: `*${content}*`,
      texttt: `\`${content}\``,
      textsc: `:small-caps[${content}]`,
      underline: `<u>${content}</u>`,
      ref: `[](#${content})`,
      autoref: `[](#${content})`,
      cref: `[](#${content})`,
      cite: `[@${content}]`,
      citep: `[@${content}]`,
      citet: `@${content}`,
      index: `:index[${content}]`,
      footnote: `^[${content}]`,
      LaTeX: 'LaTeX',
      TeX: 'TeX',
    };
    return [{ start, end, text: text[name] ?? '' }];
  },
};

/** ```` ```{=latex} ````: for one kind of book only, and never Octavo’s. */
export const rawBlocks: Spelling = {
  name: 'raw text of one format',
  example: '```{=latex}\n\\vspace{1cm}\n```',
  octavo: 'Leave it out.',
  where: 'fence',
  pattern: /^\{=(\w+)\}$/dg,
  edits(found, page) {
    const block = page.codeAt(found.start);
    if (!block) return undefined;
    const isHtml = /^(?:html|html5|epub)$/.test(found.groups[1] ?? '');
    return [{ start: block.start, end: block.end, text: isHtml ? block.value : '' }];
  },
};

/** A block of three lines with the title, the authors and the date. */
const titleBlock: Spelling = {
  name: 'title blocks',
  example: '% The Title\n% The Author\n\nText.',
  octavo: 'Begin the file with “# Title”.',
  where: 'file',
  pattern: /(?<![^])%[^\S\n]+([^\n]+)\n(?:%[^\n]*\n){0,2}(?=\s*\n)/dg,
  edits: ({ start, end, groups }) => [{ start, end, text: `# ${groups[1] ?? ''}\n` }],
};

/** `(@) Text.`: examples that are numbered through the book. */
const numberedExamples: Spelling = {
  name: 'numbered examples',
  example: '(@good) A good example.',
  octavo: 'Write a list “1.”.',
  where: 'line',
  pattern: /^\(@[\w-]*\)[^\S\n]+(?=\S)/dg,
  edits: ({ start, end }) => [{ start, end, text: '1. ' }],
};

/** `| line`: lines that stay as they are. */
const lineBlocks: Spelling = {
  name: 'blocks of lines',
  example: '| The first line\n| and the second',
  octavo: 'Write `:::verse`.',
  where: 'line',
  isOnlyHere: () => true,
  pattern: /^\|[^\S\n]+(?=[^\s|])[^|\n]*$/dg,
  edits: ({ start, end }, { text }) => [
    { start, end: start + 1, text: '' },
    ...(text[end] === '\n' && text[end + 1] === '|' ? [{ start: end, end, text: '\\' }] : []),
  ],
};

/** `+---+---+`: tables that are drawn. */
const gridTables: Spelling = {
  name: 'tables that are drawn',
  example: '+---+---+\n| a | b |\n+===+===+\n| 1 | 2 |\n+---+---+',
  octavo: 'Write a table of GitHub Flavored Markdown, or in HTML.',
  where: 'line',
  pattern: /^\+(?:[-=:]{2,}\+)+\s*$/dg,
};

/** `a. text`: lists that are counted with letters. */
const letterLists: Spelling = {
  name: 'lists with letters',
  example: 'a. The first\nb. The second',
  octavo: 'Write “1.”, or `<ol type="a">`.',
  where: 'prose',
  pattern: /(?<=^|\n)[^\S\n]{0,20}\(?a[.)][^\S\n]+\S[^\n]*\n[^\S\n]{0,20}\(?b[.)][^\S\n]+\S/dg,
};

/** `[@key]`, where the book has no bibliography. */
export const citations: Spelling = {
  name: 'citations',
  example: 'As shown before [@gaskell1972].',
  octavo: 'Name a bibliography: `citations: references.bib`.',
  where: 'prose',
  pattern:
    /(?<![\w\]\\])\[(?:[^[\]\n\0@]*\s)?-?@[\p{L}\d_][\p{L}\d_:.#$%&+?<>~/-]*(?:[^[\]\n\0])*\](?![[(])/dgu,
};

export const pandoc: Dialect = {
  name: 'pandoc',
  title: 'Pandoc',
  spellings: [
    tableCaptions,
    references,
    rawBlocks,
    commands,
    titleBlock,
    numberedExamples,
    lineBlocks,
    gridTables,
    letterLists,
    citations,
  ],
};
