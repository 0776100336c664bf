import { expect, test } from '@jest/globals';
import { axeViolations } from '../axe.js';
import { complaints } from '../complaints.js';
import { elements, openedFiles } from '../opened.js';

const kinds = ['dedication', 'preface', 'foreword', 'appendix', 'glossary', 'colophon', 'about-the-author'];

const config = `title: A Book
rights: Copyright the authors
creators: [Ada Example]
chapters:
${['dedication', 'foreword', 'preface'].map((kind) => `  - { file: ${kind}.md, kind: ${kind} }`).join('\n')}
  - body.md
${['appendix', 'glossary', 'colophon', 'about-the-author'].map((kind) => `  - { file: ${kind}.md, kind: ${kind} }`).join('\n')}
`;

const files = Object.fromEntries(kinds.map((kind) => [`${kind}.md`, `# The ${kind}\n\nText.\n`]));

test('front and back matter are documents that say what they are, and landmarks lead to what is looked up', async () => {
  const book = await openedFiles({ ...files, 'body.md': '# Body\n', 'book.yml': config });
  expect(book.messages).toEqual([]);
  const marked = book.paths
    .filter((path) => path.endsWith('.xhtml'))
    .flatMap((path) => book.all(path.replace('EPUB/', ''), 'body'))
    .map((body) => {
      const [section] = elements(body, 'section');
      return [body.attributes['epub:type'], section?.attributes['epub:type'], section?.attributes['role']];
    });
  expect(marked).toEqual([
    ['frontmatter', 'titlepage', undefined],
    ['frontmatter', 'copyright-page', undefined],
    ['frontmatter', 'dedication', 'doc-dedication'],
    ['frontmatter', undefined, undefined],
    ['frontmatter', 'foreword', 'doc-foreword'],
    ['frontmatter', 'preface', 'doc-preface'],
    ['bodymatter', 'chapter', 'doc-chapter'],
    ['backmatter', 'appendix', 'doc-appendix'],
    ['backmatter', 'glossary', 'doc-glossary'],
    ['backmatter', 'colophon', 'doc-colophon'],
    ['backmatter', 'contributors', undefined],
  ]);
  const [nav] = book.all('contents.xhtml', 'nav', { 'epub:type': 'landmarks' });
  const types = nav ? elements(nav, 'a').map(({ attributes }) => attributes['epub:type']) : [];
  expect(types).toEqual([
    'titlepage',
    'toc',
    'bodymatter',
    'preface',
    'glossary',
    'copyright-page',
    'colophon',
  ]);
  expect(await complaints(book.bytes)).toEqual([]);
  expect(await axeViolations(book)).toEqual([]);
});
