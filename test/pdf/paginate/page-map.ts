import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A word of a page, and the baseline and size of its line in pt; `y` grows from the lower edge. */
interface Word {
  text: string;
  y: number;
}

/** The words of fixtures say what they are of: `p3w14` is the fourteenth word of the third paragraph. */
const word = /^([a-z])(\d+)(?:[a-z]\d+)*\p{P}*$/u;

/** What is before an item of a numbered list. */
const listNumber = /^\d+\.$/;

/**
 * What is on the pages of a PDF, as lines of text: for each page the number of its lines, and the first and last words of text and
 * of notes, and the numbers of lists; then how many paragraphs leave a single line at the foot of a page (orphans) or at its head (widows).
 */
export async function pageMap(bytes: Uint8Array): Promise<string> {
  const pages = await wordsOf(bytes);
  const begin = pages.findIndex((words) => words.some(({ text }) => word.test(text)));
  const lines = pages.slice(begin).map((words, index) => {
    const text = words.filter((one) => isWord(one, false));
    const notes = words.filter((one) => isWord(one, true));
    const parts = [`${linesOf(text)} lines`, between(text)];
    if (notes.length > 0) parts.push(`notes: ${linesOf(notes)} lines`, between(notes));
    const numbers = words.filter(({ text }) => listNumber.test(text));
    if (numbers.length > 0) parts.push(`numbers: ${between(numbers)}`);
    return `page ${index + 1}: ${parts.join(', ')}`;
  });
  const { widows, orphans } = strays(pages);
  return [...lines, `widows: ${widows}, orphans: ${orphans}`, ''].join('\n');
}

async function wordsOf(bytes: Uint8Array): Promise<Word[][]> {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages: Word[][] = [];
  for (let page = 1; page <= pdf.numPages; page++) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    const words = items.flatMap((item) =>
      'str' in item
        ? item.str.split(/\s+/).map((text) => ({ text, y: Math.round(Number(item.transform[5]) * 4) / 4 }))
        : [],
    );
    pages.push(words.filter(({ text }) => word.test(text) || listNumber.test(text)));
  }
  await pdf.loadingTask.destroy();
  return pages;
}

function isWord({ text }: Word, ofNote: boolean): boolean {
  return word.test(text) && text.startsWith('n') === ofNote;
}

function linesOf(words: Word[]): number {
  return new Set(words.map(({ y }) => y)).size;
}

function between(words: Word[]): string {
  return words.length === 0 ? 'nothing' : `${words[0]?.text ?? ''} … ${words.at(-1)?.text ?? ''}`;
}

/** Lines of paragraphs (words that begin with p) that are alone on a page. */
function strays(pages: Word[][]): { widows: number; orphans: number } {
  const lines = new Map<string, number[]>();
  for (const [page, words] of pages.entries()) {
    const own = new Map<string, Set<number>>();
    for (const { text, y } of words) {
      const [, kind = '', number = ''] = word.exec(text) ?? [];
      if (kind === 'p') own.set(number, (own.get(number) ?? new Set()).add(y));
    }
    for (const [number, ys] of own) {
      const counts = lines.get(number) ?? [];
      counts[page] = ys.size;
      lines.set(number, counts);
    }
  }
  const parts = [...lines.values()]
    .map((counts) => Object.values(counts))
    .filter((counts) => counts.length > 1);
  return {
    widows: parts.filter((counts) => counts.at(-1) === 1).length,
    orphans: parts.filter((counts) => counts[0] === 1).length,
  };
}
