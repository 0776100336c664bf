import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import type { Parent, PhrasingContent } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import {
  build,
  type BuildOptions,
  type Construct,
  createBook,
  type ParsedBook,
  readBook,
  type Target,
} from '../../src/index.js';
import { bookFolder } from '../book-folder.js';

interface Loud extends Parent {
  type: 'loud';
  children: PhrasingContent[];
}

declare module 'mdast' {
  interface RootContentMap {
    loud: Loud;
  }
  interface PhrasingContentMap {
    loud: Loud;
  }
}

/** The HTML of a book's first chapter and all messages. */
async function htmlOf(book: ParsedBook, options: Partial<BuildOptions> = {}) {
  let html = '';
  const spy: Target = {
    name: 'spy',
    render({ chapters }) {
      html = chapters.map(({ tree }) => toHtml(tree)).join('');
      return Promise.resolve([]);
    },
  };
  const { messages } = await build(book, { targets: [spy], ...options });
  return { html, messages: messages.map(String) };
}

/** As the manual shows it. */
const config = `
const exercise = {
  name: 'exercise',
  directives: [{
    kind: 'containerDirective',
    names: ['exercise'],
    make: ({ label, blocks, attributes }) => [{
      type: 'exercise',
      id: attributes.get('id'),
      children: [...(label.length > 0 ? [{ type: 'caption', children: label }] : []), ...blocks],
    }],
  }],
  rewrite(tree, file, settings) {
    tree.children.push({ type: 'paragraph', children: [{ type: 'text', value: settings.title + ' ends "here".' }] });
  },
  html: {
    exercise: (node, { state, chapter, count }) => ({
      type: 'element', tagName: 'figure',
      properties: { className: ['exercise'], id: node.label?.id, title: chapter.slug + count('exercise') },
      children: state.all(node),
    }),
  },
  traits: { exercise: { label: 'figure' } },
};
export default { title: 'Own', chapters: 'a.md', rules: { 'chapter-has-summary': 'off' }, constructs: [exercise] };
`;

describe('a construct of the configuration', () => {
  test('is written, numbered, referred to and rendered as those of Octavo are', async () => {
    const folder = await bookFolder({
      'book.config.mjs': config,
      'a.md':
        '# A\n\nSee [](#ex).\n\n::::exercise[Prove it]{#ex}\nWith *care.md*.\n\n:::note\nIn it.\n:::\n::::\n',
    });
    const book = await readBook(path.join(folder, 'book.config.mjs'));
    expect(structuredClone(book)).toEqual(book);
    const { html, messages } = await htmlOf(book);
    expect(messages).toEqual([]);
    expect(html).toContain('See <a class="cross-reference" href="#a-ex">Figure\u00A01.1</a>');
    expect(html).toContain('<figure class="exercise" id="a-ex" title="a1"><figcaption>');
    expect(html).toContain('<span class="label">Figure\u00A01.1</span> Prove it');
    expect(html).toContain('<i class="file-name" translate="no">care.md</i>');
    expect(html).toContain('<aside class="callout note"');
    expect(html).toContain('<p>Own ends “here”.</p>');
  });

  test('is suggested when its name is misspelled', async () => {
    const folder = await bookFolder({ 'book.config.mjs': config, 'a.md': '# A\n\n:::exercse\nText.\n:::\n' });
    const { messages } = await htmlOf(await readBook(path.join(folder, 'book.config.mjs')));
    expect(messages).toEqual([expect.stringContaining('There is no directive “exercse”')]);
  });

  test('needs a name', async () => {
    const folder = await bookFolder({
      'book.config.mjs': "export default { title: 'A', chapters: 'a.md', constructs: [{}] };",
      'a.md': '# A\n',
    });
    await expect(readBook(path.join(folder, 'book.config.mjs'))).rejects.toMatchObject({
      code: 'ERR_CONFIG',
    });
  });
});

test('a script hands its constructs to `createBook` and to `build`', async () => {
  const loud: Construct = {
    name: 'loud',
    directives: [
      { kind: 'textDirective', names: ['loud'], make: ({ label }) => [{ type: 'loud', children: label }] },
    ],
    html: { loud: (node, { state }) => h('strong', state.all(node)) },
  };
  const tree = unified().use(remarkParse).use(remarkDirective).parse('# A\n\nSay :loud[it *now*].\n');
  const book = await createBook({ title: 'A', chapters: [{ tree }], constructs: [loud] });
  const { html } = await htmlOf(book, { constructs: [loud] });
  expect(html).toContain('Say <strong>it <em>now</em></strong>.');
});
