import type { Nodes } from 'mdast';
import { inspect } from 'unist-util-inspect';
import type { ResolvedBook, Chapter, HtmlBook } from '../../src/model/book.js';
import { formatMessages } from '../../src/diagnostics/format.js';
import { publicationOf } from '../../src/epub/publication/publication.js';
import { xhtmlDocument } from '../../src/tree/xml.js';
import { htmlOf, messagesOn, resolved } from '../resolved.js';
import { documentsOf } from '../../src/pdf/documents/documents.js';
import { type PrintDocument, toBody } from '../../src/pdf/page/print-document.js';
import { readBook } from '../../src/read/read-book.js';
import { copyForTarget } from '../../src/editions/copy.js';
import { forTarget } from '../../src/editions/for-target.js';
import { checkTargets } from '../../src/editions/known-targets.js';

/** Pages that look the same in all books of one chapter. */
const generated = ['title-page.xhtml', 'contents.xhtml', 'octavo-title-page', 'octavo-contents'];

/**
 * What becomes of a book, as texts to be read, by the names of the files that hold them: the trees after the passes, the
 * documents of the EPUB, the bodies that are laid out for print, and the messages, where there are any.
 *
 * @param whole Whether the title page and the contents are shown as well.
 */
export async function outcomeOf(folder: string, whole: boolean): Promise<Map<string, string>> {
  const book = await resolved(await readBook(folder));
  const tree = treeText(book);
  const one = await htmlOf(book);
  checkTargets(one, ['epub', 'pdf', 'html']);
  const isShown = (name: string) => whole || !generated.includes(name);
  const epub = epubText(copyForTarget(forTarget(one, 'epub')), isShown);
  const print = await printText(copyForTarget(forTarget(one, 'pdf')), isShown);
  const messages = formatMessages(messagesOn(book));
  return new Map([
    ['tree.txt', tree],
    ['epub.xhtml', epub],
    ['print.html', print],
    ...(messages === '' ? [] : [['messages.txt', `${messages}\n`] as const]),
  ]);
}

function treeText({ chapters }: ResolvedBook): string {
  return chapters.map(chapterText).join('\n');
}

function chapterText({ heading, files, notes, ...traits }: Chapter): string {
  const { slug, title, shortTitle, number, matter, kind, language, part } = traits;
  const known = { slug, title, shortTitle, number, matter, kind, language, part: part?.title };
  return [
    `= ${JSON.stringify(known)}\n`,
    nodeText('heading', { type: 'heading', depth: 1, children: heading }),
    ...files.map(({ path, tree }) => nodeText(path, tree)),
    ...notes.map(({ id, children }) => nodeText(id, { type: 'root', children })),
  ].join('');
}

function nodeText(name: string, tree: Nodes): string {
  const drop = (key: string, value: unknown) => (key === 'position' || value === null ? undefined : value);
  const bare = JSON.parse(JSON.stringify(tree, drop)) as Nodes;
  return `== ${name}\n${inspect(bare, { color: false })}\n`;
}

function epubText(htmlBook: HtmlBook, isShown: (name: string) => boolean): string {
  const { documents } = publicationOf(htmlBook);
  return documents
    .filter(({ path }) => isShown(path))
    .map(({ path, html }) => `<!-- ${path} -->\n${visible(xhtmlDocument(html).replace(/^.*\n.*\n/, ''))}`)
    .join('\n');
}

async function printText(htmlBook: HtmlBook, isShown: (name: string) => boolean): Promise<string> {
  const documents = await documentsOf(htmlBook);
  const pages = new Map(
    documents.flatMap(({ destinations }, index) => destinations.map((id) => [id, String(index + 1)])),
  );
  // As if each document had one page.
  const pageOf = (id: string) => pages.get(id) ?? '';
  return documents
    .filter(({ name }) => isShown(name))
    .map((document) => `<!-- ${frameOf(document)} -->\n${visible(toBody(document, pageOf))}\n`)
    .join('\n');
}

function frameOf({ name, language, title, furniture, recto }: PrintDocument): string {
  return JSON.stringify({ name, language, title, ...furniture, recto });
}

/** With more lines than there are, and with references for characters that cannot be seen or look like others. */
function visible(text: string): string {
  return text
    .replace(/<\/(?:aside|div|dl|h1|head|p|section)>(?=<)/g, '$&\n')
    .replaceAll('\u00AD', '&shy;')
    .replace(/[^\S \n]|\p{Cf}/gu, (one) => `&#x${one.codePointAt(0)?.toString(16).toUpperCase() ?? ''};`);
}
