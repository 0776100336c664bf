import { beforeAll, describe, expect, test } from '@jest/globals';
import { PDFArray, PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { deflateSync, inflateSync } from 'node:zlib';
import type { Target, TypesetBook } from '../../src/book.js';
import { build, pdf, readBook, type Book } from '../../src/index.js';
import { squeeze } from '../../src/verify/pdf-pages.js';
import { verifyPdf } from '../../src/verify/pdf.js';
import { bookFolder } from '../book-folder.js';

const folder = await bookFolder({
  'one.md':
    '# One\n\nText[^n] and [a link](two.md).\n\n## Deep section\n\nMore.\n\n[^n]: The note’s own words.\n',
  'two.md': '# Two\n\nText.\n',
});

let book: Book;
let typeset: TypesetBook;
let whole: Uint8Array;

beforeAll(async () => {
  book = await readBook(folder);
  const real = pdf();
  const target: Target = {
    name: 'pdf',
    render: (given, context) => real.render(given, context),
    verify: (_, given) => {
      typeset = given;
      return Promise.resolve();
    },
  };
  const { files } = await build(book, { targets: [target] });
  whole = files[0]?.bytes ?? new Uint8Array();
});

const name = (text: string) => PDFName.of(text);

/** What is reported on a PDF to which some harm was done. */
async function complaints(
  harm: (pdf: PDFDocument) => void | Promise<void>,
  about = typeset,
): Promise<string[]> {
  const damaged = await PDFDocument.load(whole, { updateMetadata: false });
  await harm(damaged);
  const files = [book.file, ...book.chapters.flatMap(({ files: own }) => own.map(({ file }) => file))];
  for (const file of files) file.messages = [];
  await verifyPdf(await damaged.save({ useObjectStreams: false }), about);
  return files.flatMap((file) => file.messages.map((message) => `${file.basename ?? ''}: ${message.reason}`));
}

/** Changes the content of every page. */
function rewrite(damaged: PDFDocument, change: (content: string) => string): void {
  for (const { node } of damaged.getPages()) {
    const content = node.lookup(name('Contents'));
    if (!(content instanceof PDFRawStream)) continue;
    const text = change(inflateSync(content.contents).toString('latin1'));
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

  test('pages, by the chapters and notes that stood on them', async () => {
    const found = await complaints((damaged) => {
      rewrite(damaged, () => '');
    });
    expect(found).toEqual([
      expect.stringContaining('one.md: The title “One” is not on page'),
      expect.stringContaining('one.md: The heading “Deep section” is not in the PDF'),
      expect.stringContaining('one.md: Note 1 is not in the PDF'),
      expect.stringContaining('two.md: The title “Two” is not on page'),
    ]);
  });

  test('destinations, with the links and bookmarks that lead to them', async () => {
    const found = await complaints(({ catalog, context }) => {
      catalog.set(name('Names'), context.obj({}));
    });
    expect(found.filter((line) => line.includes('A link on page')).length).toBeGreaterThan(2);
    expect(found.filter((line) => line.includes('leads nowhere'))).toHaveLength(3);
    expect(found).toContainEqual(
      expect.stringContaining('two.md: The chapter “Two” is not among the bookmarks'),
    );
  });

  test('a chapter that is not in the bookmarks', async () => {
    const found = await complaints(({ catalog }) => void catalog.delete(name('Outlines')));
    expect(found).toHaveLength(2);
  });

  test('fonts', async () => {
    const found = await complaints(({ context }) => {
      for (const [, object] of context.enumerateIndirectObjects()) {
        if (object instanceof PDFDict) object.delete(name('FontFile2'));
      }
    });
    expect(found[0]).toMatch(/does not hold the font \/\w+\+SourceS/);
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
    expect(found).toEqual([expect.stringContaining('leads to “gone”')]);
  });
});

test('text is compared without what lines, fonts and style sheets do to it', () => {
  expect(squeeze('The ﬁrst\nnote\u00ADʼs “End”')).toBe(squeeze('THE first note’s “end”'));
  expect(squeeze('hy\u00AD-\nphen')).toBe(squeeze('hyphen'));
});
