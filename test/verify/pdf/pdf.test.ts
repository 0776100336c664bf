import { beforeAll, describe, expect, test } from '@jest/globals';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { deflateSync, inflateSync } from 'node:zlib';
import type { Target, HtmlBook } from '../../../src/model/book.js';
import { build, pdf, readBook } from '../../../src/index.js';
import { filesOf } from '../../../src/model/files.js';
import { squeezeFor } from '../../../src/verify/pdf/normalize.js';
import { readPdf } from '../../../src/verify/pdf/read.js';
import { verifyPdf } from '../../../src/verify/pdf/pdf.js';
import { loadTheme } from '../../../src/theme/theme.js';
import { bookFolder } from '../../book-folder.js';

const folder = await bookFolder({
  'one.md':
    '# One\n\nText[^n] and [a link](two.md).\n\n## Deep section\n\nMore.\n\n[^n]: The note’s own words.\n',
  'two.md': '# Two\n\nText.\n',
});

let htmlBook: HtmlBook;
let whole: Uint8Array;

beforeAll(async () => {
  const real = pdf();
  const target: Target = {
    name: 'pdf',
    render: (given, context) => real.render(given, context),
    verify: (_, given) => {
      htmlBook = given;
      return Promise.resolve();
    },
  };
  const { files } = await build(await readBook(folder), { targets: [target] });
  whole = files[0]?.bytes ?? new Uint8Array();
});

const theme = await loadTheme('default', '.');
const squeeze = squeezeFor(theme);
const name = (text: string) => PDFName.of(text);

/** What is reported on a PDF to which some harm was done. */
async function complaints(
  harm: (pdf: PDFDocument) => void | Promise<void>,
  about = htmlBook,
): Promise<string[]> {
  const damaged = await PDFDocument.load(whole, { updateMetadata: false });
  await harm(damaged);
  const files = filesOf(htmlBook.book);
  for (const file of files) file.messages = [];
  verifyPdf(await damaged.save({ useObjectStreams: false }), about, theme);
  return files.flatMap((file) => file.messages.map((message) => `${file.path}: ${message.reason}`));
}

/** Changes the content of every page. */
function rewrite(damaged: PDFDocument, change: (content: string, page: number) => string): void {
  for (const [page, { node }] of damaged.getPages().entries()) {
    const content = node.lookup(name('Contents'));
    if (!(content instanceof PDFRawStream)) continue;
    const text = change(inflateSync(content.contents).toString('latin1'), page);
    const stream = PDFRawStream.of(content.dict, deflateSync(Buffer.from(text, 'latin1')));
    node.set(name('Contents'), damaged.context.register(stream));
  }
}

test('a whole PDF gives no message', async () => {
  expect(await complaints(() => undefined)).toEqual([]);
});

describe('what is missing is told', () => {
  test('tags', async () => {
    const found = await complaints(({ catalog }) => void catalog.delete(name('StructTreeRoot')));
    expect(found).toEqual([expect.stringContaining('has no tags')]);
  });

  test('pages, by the chapters and notes that were on them', async () => {
    const found = await complaints((damaged) => {
      rewrite(damaged, () => '');
    });
    expect(found).toEqual([
      expect.stringContaining('The contents of the PDF do not say that “1. One”'),
      expect.stringContaining('The contents of the PDF do not say that “Deep section”'),
      expect.stringContaining('The contents of the PDF do not say that “2. Two”'),
      expect.stringContaining('one.md: The heading “Chapter 1 One” is not on page'),
      expect.stringContaining('one.md: The heading “Deep section” is not on page'),
      expect.stringContaining('one.md: The chapter “One” is not in the PDF'),
      expect.stringContaining('one.md: Note 1 is not whole in the PDF'),
      expect.stringContaining('two.md: The heading “Chapter 2 Two” is not on page'),
      expect.stringContaining('two.md: The chapter “Two” is not in the PDF'),
    ]);
  });

  test('destinations, with the links and bookmarks that lead to them', async () => {
    const found = await complaints(({ catalog, context }) => {
      catalog.set(name('Names'), context.obj({}));
    });
    expect(found.filter((line) => line.includes('A link on page')).length).toBeGreaterThan(2);
    expect(found.filter((line) => line.includes('leads nowhere'))).toHaveLength(3);
  });

  test('a chapter that is not in the bookmarks', async () => {
    const found = await complaints(({ catalog }) => void catalog.delete(name('Outlines')));
    expect(found).toEqual([
      expect.stringContaining('“Deep section” is not among the bookmarks'),
      expect.stringContaining('one.md: The chapter “1. One” is not among the bookmarks'),
      expect.stringContaining('two.md: The chapter “2. Two” is not among the bookmarks'),
    ]);
  });

  test('a bookmark that lost its spaces', async () => {
    const found = await complaints(({ context }) => {
      for (const [, object] of context.enumerateIndirectObjects()) {
        const title = object instanceof PDFDict ? object.lookup(name('Title')) : undefined;
        if (object instanceof PDFDict && title instanceof PDFHexString && object.has(name('Dest'))) {
          object.set(
            name('Title'),
            PDFHexString.fromText(title.decodeText().replace('Deep section', 'Deepsection')),
          );
        }
      }
    });
    expect(found).toEqual([expect.stringContaining('“Deep section” is “Deepsection” in the bookmarks')]);
  });

  test('page numbers that are not those of the pages', async () => {
    const found = await complaints(({ catalog, context }) => {
      catalog.set(name('PageLabels'), context.obj({ Nums: [0, { S: 'D' }] }));
    });
    expect(found).toHaveLength(3);
    expect(found[0]).toMatch(/contents of the PDF do not say that “1. One” is on page 5/);
  });

  test('fonts', async () => {
    const found = await complaints(({ context }) => {
      for (const [, object] of context.enumerateIndirectObjects()) {
        if (object instanceof PDFDict) object.delete(name('FontFile2'));
      }
    });
    expect(found[0]).toMatch(/does not hold the font \w+\+SourceS/);
  });

  test('a page that was made smaller', async () => {
    const found = await complaints((damaged) => {
      rewrite(damaged, (content) => content.replace('3.125 0 0 3.125', '2.5 0 0 2.5'));
    });
    expect(found[0]).toMatch(/is smaller than it should be/);
  });

  test('one link alone', async () => {
    const found = await complaints((damaged) => {
      const page = damaged.getPages().find(({ node }) => node.has(name('Annots')));
      const link = page?.node.lookup(name('Annots'), PDFArray).lookup(0, PDFDict);
      link?.set(name('Dest'), PDFHexString.of(Buffer.from('gone').toString('hex')));
    });
    expect(found[0]).toMatch(/leads to “gone”/);
  });
});

describe('harm that printing, assembly and finishing could do', () => {
  const pageOf = (chapter: string) => readPdf(whole).destinations.get(chapter) ?? -1;
  /** Changes the content of the page on which the second chapter begins. */
  const onTwo = (change: (content: string) => string) => (damaged: PDFDocument) => {
    rewrite(damaged, (content, page) => (page === pageOf('two') ? change(content) : content));
  };

  test.each<[string, (content: string) => string]>([
    ['text is painted over', (content) => `${content}\nq 1 1 1 rg 0 0 2000 2000 re f Q\n`],
    ['text is drawn invisible', (content) => content.replaceAll('BT\n', 'BT\n3 Tr\n')],
    ['text is clipped away', (content) => content.replaceAll('BT\n', '0 0 1 1 re W n\nBT\n')],
    ['text has the colour of the paper', (content) => content.replaceAll('BT\n', '1 1 1 rg\nBT\n')],
    [
      'text is outside of the page',
      (content) =>
        content
          .replaceAll(/ Tm\n/g, ' Tm\n9999 0 Td\n')
          .replace(/1 0 0 -1 \S+ (\S+) Tm/g, '1 0 0 -1 9999 $1 Tm'),
    ],
    ['a letter is gone', (content) => content.replace(/(.*MCID 2 [^]*?)\S+ \S+ Td <[\dA-F]+> Tj\n/, '$1')],
    ['tags are gone', (content) => content.replace(/\/\w+ <<\/MCID \d+ >>BDC/g, '/Artifact BMC')],
  ])('%s', async (_, change) => {
    const found = await complaints(onTwo(change));
    expect(found.filter((line) => line.startsWith('two.md: '))).not.toEqual([]);
    expect(found.filter((line) => line.startsWith('one.md: '))).toEqual([]);
  });

  test('text is transparent', async () => {
    const found = await complaints((damaged) => {
      const node = damaged.getPages()[pageOf('two')]?.node;
      const states = node?.Resources()?.lookupMaybe(name('ExtGState'), PDFDict);
      states?.set(name('Nothing'), damaged.context.obj({ ca: 0 }));
      onTwo((content) => content.replaceAll('BT\n', '/Nothing gs\nBT\n'))(damaged);
    });
    expect(found.filter((line) => line.startsWith('two.md: '))).not.toEqual([]);
  });

  test('pages that changed places', async () => {
    const found = await complaints((damaged) => {
      const [one, two] = ['one', 'two'].map((chapter) => damaged.getPages()[pageOf(chapter)]?.node);
      const [first, second] = [one?.get(name('Contents')), two?.get(name('Contents'))];
      if (first && second) {
        one?.set(name('Contents'), second);
        two?.set(name('Contents'), first);
      }
    });
    expect(found.some((line) => line.startsWith('one.md: '))).toBe(true);
    expect(found.some((line) => line.startsWith('two.md: '))).toBe(true);
  });

  test('a page that is gone', async () => {
    const found = await complaints((damaged) => {
      damaged.removePage(pageOf('two'));
    });
    expect(found).toContainEqual(expect.stringContaining('two.md: '));
  });
});

describe('notes', () => {
  /** The elements of a type, as the library that harms the file has them. */
  const elements = ({ context }: PDFDocument, type: string) =>
    context
      .enumerateIndirectObjects()
      .flatMap(([ref, object]) =>
        object instanceof PDFDict && object.get(name('S')) === name(type) ? [{ ref, element: object }] : [],
      );

  test('that are on another page than their reference', async () => {
    const found = await complaints((damaged) => {
      const [reference] = elements(damaged, 'Reference');
      const link = reference?.element.lookup(name('K'));
      const first = damaged.getPages()[0]?.ref;
      if (link instanceof PDFDict && first) link.set(name('Pg'), first);
    });
    expect(found).toEqual(['one.md: Note 1 is on page 1, its reference on page i.']);
  });

  test('that are there twice', async () => {
    const found = await complaints((damaged) => {
      const [note] = elements(damaged, 'Note');
      const parent = note?.element.lookup(name('P'), PDFDict).lookup(name('K'));
      if (parent instanceof PDFArray && note) parent.push(note.ref);
    });
    expect(found).toEqual([expect.stringContaining('one.md: Note 1 is more than once in the PDF')]);
  });

  test('that have no tag', async () => {
    const found = await complaints((damaged) => {
      for (const { element } of elements(damaged, 'Note')) element.set(name('S'), name('Div'));
    });
    expect(found).toEqual([expect.stringContaining('one.md: Note 1 is not in the PDF')]);
  });
});

test('a glyph that no font has is told, unless the manuscript’s check did', async () => {
  const harm = (damaged: PDFDocument) => {
    rewrite(damaged, (content) => content.replace(/<[\da-fA-F]{4}> Tj(?=[^]*EMC)/, '<0000> Tj'));
  };
  const found = await complaints(harm);
  expect(found).toContainEqual(expect.stringContaining('one.md: Page 1 of the PDF shows a box'));
});

test('a file that is broken is told', () => {
  const { file } = htmlBook.book;
  file.messages = [];
  verifyPdf(whole.subarray(0, whole.length / 2), htmlBook, theme);
  expect(file.messages.map(({ reason }) => reason)).toEqual([expect.stringContaining('cannot be read')]);
});

test('it is read as other readers read it', async () => {
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const own = readPdf(whole);
  const task = getDocument({ data: new Uint8Array(whole), verbosity: 0 });
  const other = await task.promise;
  expect(await other.getPageLabels()).toEqual(own.labels);
  expect(own.pages).toHaveLength(other.numPages);
  for (const [index, { text }] of own.pages.entries()) {
    const { items } = await (await other.getPage(index + 1)).getTextContent();
    const theirs = items.map((item) => ('str' in item ? item.str : '')).join('');
    expect(squeeze(text)).toBe(squeeze(theirs));
  }
  await task.destroy();
});

test('text is compared without what lines, fonts and style sheets do to it', () => {
  expect(squeeze('The ﬁrst\nnote\u00AD’s “End”')).toBe(squeeze('THE first note’s “end”'));
  expect(squeeze('hy\u00AD\nphen')).toBe(squeeze('hyphen'));
  expect(squeeze('note’s')).not.toBe(squeeze('noteʼs'));
  expect(squeeze('up-to-date')).not.toBe(squeeze('up to date'));
});
