// A publishing script of the kind that Octavo is made for: chapters come from another pipeline, a house rule is a pass of
// its own, and the books go where the script says. Nothing but the public door of the package is used.
import { build, createBook, epub, pdf } from 'octavo';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const markdown = unified().use(remarkParse).use(remarkGfm);

/** Every chapter ends with the mark of the house. */
const colophon = {
  name: 'colophon',
  run(book) {
    for (const { files } of book.chapters) {
      files.at(-1)?.tree.children.push({
        type: 'paragraph',
        children: [{ type: 'text', value: 'Set by our own hands.' }],
      });
    }
  },
};

/** A third target beside EPUB and PDF: the table of contents as JSON, for a web site. */
const contents = {
  name: 'contents',
  async render({ chapters }) {
    const titles = chapters.map(({ chapter }) => chapter.title);
    return [{ path: 'contents.json', bytes: new TextEncoder().encode(JSON.stringify(titles)) }];
  },
};

export async function publish(sources, out) {
  const book = await createBook({
    title: 'From a script',
    creators: ['The Octavo authors'],
    date: '2026-01-31',
    chapters: sources.map((source) => ({ tree: markdown.parse(source), source })),
  });
  return build(book, { targets: [epub(), pdf(), contents], passes: [colophon], out });
}
