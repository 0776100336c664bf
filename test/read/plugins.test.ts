import path from 'node:path';
import { expect, test } from '@jest/globals';
import { strFromU8, unzipSync } from 'fflate';
import { build, epub, pdf, readBook } from '../../src/index.js';
import type { Target } from '../../src/model/book.js';
import { bookFolder } from '../book-folder.js';

/** A configuration with a plug-in as the documentation of remark-directive shows them. */
const config = `
const walk = (node, visit) => { visit(node); node.children?.forEach((child) => walk(child, visit)); };
const elements = { exercise: 'section', aka: 'abbr', rule: 'hr', note: 'div' };
const plugin = () => (tree) => walk(tree, (node) => {
  const hName = /Directive$/.test(node.type) ? elements[node.name] : undefined;
  if (hName) node.data = { ...node.data, hName, hProperties: { className: [node.name], title: node.attributes.title } };
});
export default { title: 'Plug-ins', chapters: 'a.md', remarkPlugins: [plugin] };
`;

const chapter = `# One

:::exercise[Prove *it*]
Do this.[^1]

- with a list
:::

An :aka[AST]{title="abstract syntax tree"}.

::rule

:::note
Claimed from Octavo.
:::

[^1]: A note.
`;

test('a directive for which a plug-in names an element becomes that element in both books', async () => {
  const folder = await bookFolder({ 'book.config.mjs': config, 'a.md': chapter });
  let print = '';
  const spy: Target = {
    name: 'spy',
    render({ chapters }) {
      print = JSON.stringify(chapters[0]?.tree);
      return Promise.resolve([]);
    },
  };
  const book = await readBook(path.join(folder, 'book.config.mjs'));
  const { files, messages } = await build(book, { targets: [epub(), pdf(), spy] });
  expect(messages.map(String)).toEqual([]);
  const [made] = files;
  const xhtml = strFromU8(unzipSync(made?.bytes ?? new Uint8Array())['EPUB/a.xhtml'] ?? new Uint8Array());
  expect(xhtml).toMatch(
    /<section class="exercise">\s*<p>Prove <em>it<\/em><\/p>\s*<p>Do this\.<a [^]*?<\/a><\/p>\s*<ul>\s*<li>with a list<\/li>\s*<\/ul>\s*<\/section>/,
  );
  expect(xhtml).toContain('<abbr class="aka" title="abstract syntax tree">AST</abbr>');
  expect(xhtml).toContain('<hr class="rule"/>');
  expect(xhtml).toMatch(/<div class="note">\s*<p>Claimed from Octavo\.<\/p>\s*<\/div>/);
  expect(print).toContain('"exercise"');
});
