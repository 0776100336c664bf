import { beforeAll, expect, test } from '@jest/globals';
import type { Target, HtmlBook } from '../../../src/model/book.js';
import { build, readBook } from '../../../src/index.js';
import type { Problem } from '../../../src/pdf/paginate/paginate.js';
import type { PrintedDocument } from '../../../src/pdf/printing/print.js';
import { reportLayout } from '../../../src/pdf/printing/report-layout.js';
import { filesOf } from '../../../src/model/files.js';
import { bookFolder } from '../../book-folder.js';
import { messagesOn } from '../../resolved.js';

const folder = await bookFolder({
  'book.yml': 'title: A Book\nchapters: [{files: [one.md, two.md], slug: both}]\n',
  'one.md': '# One\n\nText[^n].\n\n## Section\n\nA paragraph.\n\n[^n]: The note.\n',
  'two.md': '## Other\n\nFirst line.\n\nThe one that is too wide, as it says here.\n',
});

let htmlBook: HtmlBook;
beforeAll(async () => {
  const render: Target['render'] = (given) => {
    htmlBook = given;
    return Promise.resolve([]);
  };
  await build(await readBook(folder), { targets: [{ name: 'pdf', render }] });
});

/** What is reported on a problem of the layout. */
function reported(problem: Problem, name = 'both'): string[] {
  const printed = {
    document: { name },
    layout: { problems: [problem] },
    placement: { first: 5, numbering: 'arabic', blankBefore: false },
  } as unknown as PrintedDocument;
  const files = filesOf(htmlBook.book);
  for (const file of files) file.messages = [];
  reportLayout([printed], htmlBook);
  return messagesOn(htmlBook.book).map(
    ({ file, line, ruleId, reason }) => `${file}:${line} ${ruleId}: ${reason}`,
  );
}

test('what is too wide is told at its text, in the file that it is in', () => {
  const text = '<p> is 12 px wider than the text area: The one that is too wide, as';
  expect(reported({ kind: 'overflow', page: 1, text, sample: 'The one that is too wide, as' })).toEqual([
    `two.md:5 content-fits-page: On page 6: ${text}`,
  ]);
});

test('the id of the element is the place where its text is not found', () => {
  const problem: Problem = { kind: 'overflow', id: 'both-section', page: 0, text: 'Something is wrong.' };
  expect(reported(problem)).toEqual(['one.md:5 content-fits-page: On page 5: Something is wrong.']);
});

test('a note that nothing refers to is told at the note; one that is late is told when the PDF is read back', () => {
  const problem = { id: 'both-note-1', page: 0, text: 'Nothing refers to it.' };
  expect(reported({ kind: 'note-unreferenced', ...problem })).toEqual([
    'one.md:9 pdf-is-complete: On page 5: Nothing refers to it.',
  ]);
  expect(reported({ kind: 'note-late', ...problem })).toEqual([]);
});

test('what is in no chapter is told of the book', () => {
  const found = reported({ kind: 'overflow', page: 0, text: 'The title is too wide.' }, 'octavo-title-page');
  expect(found).toEqual(['book.yml:1 content-fits-page: On page 5: The title is too wide.']);
});
