import { expect, test } from '@jest/globals';
import { diagrams } from '../../src/diagrams/diagrams.js';
import { type Drawn, drawOneByOne } from '../../src/diagrams/draw.js';
import { loadGraphviz } from '../../src/diagrams/graphviz.js';
import { readBook } from '../../src/read/read-book.js';
import { resolveBook } from '../../src/resolve/resolve-book.js';
import { bookFolder } from '../book-folder.js';
import { openedBook } from '../epub/opened.js';

const chapter = `# Diagrams

\`\`\`mermaid
flowchart LR
  A[Fill & wait] --> B{Hot?}
\`\`\`

See [](#fig-seq), [](#fig-graph) and [](#fig-two).

\`\`\`mermaid {#fig-seq caption="A sequence" alt="The browser asks." width=60%}
sequenceDiagram
  Browser->>Server: GET /tea
\`\`\`

:::figure[A *graph*]{#fig-graph}
\`\`\`dot
digraph { read -> html }
\`\`\`
:::

- In a list:

  \`\`\`graphviz {#fig-two title="Two"}
  graph { x -- y }
  \`\`\`

\`\`\`text
mermaid
\`\`\`
`;

const book = (text: string) =>
  bookFolder({ 'book.yml': 'title: A\nchapters: [a.md]\nmodified: 2026-01-01T00:00:00Z\n', 'a.md': text });

test('code in the languages of diagrams is drawn, with words for those who cannot see it', async () => {
  const archive = await openedBook(await book(chapter));
  expect(archive.messages).toEqual([]);
  const html = archive.text('a.xhtml');
  const images = [...html.matchAll(/<img src="([^"]*)" alt="([^"]*)"/g)].map(([, src = '', alt]) => [
    src,
    alt,
  ]);
  expect(images.map(([, alt]) => alt)).toEqual([
    'Fill &#x26; wait, Hot?',
    'The browser asks.',
    'read, html',
    'x, y',
  ]);
  expect(html.match(/Figure\u00A01\.\d<\/span> (?:<em>)?\w+/g)).toEqual([
    'Figure\u00A01.1</span> A',
    'Figure\u00A01.2</span> A',
    'Figure\u00A01.3</span> Two',
  ]);
  expect(html).toContain('width-60');
  for (const [src = ''] of images) {
    const svg = archive.text(src);
    expect(svg).toContain('Liberation Sans');
    expect(svg).not.toMatch(/foreignObject|<script|https?:\/\/(?!www\.w3\.org)/);
    // Letters of 12 px, as in no other picture that the drawers make of themselves.
    expect(Number(/<svg width="(\d+)"/.exec(svg)?.[1])).toBeLessThan(400);
  }
  expect((await openedBook(await book(chapter))).bytes).toEqual(archive.bytes);
});

test('what cannot be drawn is reported, and stays code', async () => {
  const broken = '# A\n\n```mermaid\nflowchart LR\n  A[ -->\n```\n\n```dot\ndigraph { a ->\n```\n';
  const archive = await openedBook(await book(broken));
  expect(archive.messages).toEqual([
    'a.md:3:1-6:4: The diagram is shown as code: Parse error on line 3.',
    'a.md:8:1-10:4: The diagram is shown as code: syntax error in line 1.',
  ]);
  expect(archive.text('a.xhtml')).toContain('A[ --');
});

test('without the optional packages, diagrams stay code, and the messages name the packages', async () => {
  const parsed = await readBook(await book(chapter));
  const none = { mermaid: () => Promise.resolve(undefined), graphviz: () => Promise.resolve(undefined) };
  const { chapters } = await resolveBook(parsed, [diagrams(none)]);
  const [file] = chapters.flatMap(({ files }) => files);
  expect(file?.file.messages.map(({ hint }) => hint)).toEqual([
    'Run: npm install mermaid',
    'Run: npm install mermaid',
    'Run: npm install @hpcc-js/wasm-graphviz',
    'Run: npm install @hpcc-js/wasm-graphviz',
  ]);
  expect(JSON.stringify(file?.tree)).toContain('"lang":"mermaid"');
});

test('a diagram reaches nothing and runs nothing', async () => {
  const hostile = `# A

\`\`\`mermaid
flowchart LR
  A["<img src=https://example.org/x.png onerror=alert(1)>"] --> B["<script>alert(1)</script>"]
  click A "javascript:alert(1)"
\`\`\`

\`\`\`dot
digraph { a [URL="javascript:alert(1)", image="/etc/passwd"] }
\`\`\`
`;
  const archive = await openedBook(await book(hostile));
  const pictures = archive.paths.filter((one) => one.endsWith('.svg'));
  expect(pictures).toHaveLength(2);
  for (const name of pictures)
    expect(archive.text(name.replace('EPUB/', ''))).not.toMatch(
      /<script|javascript:|onerror=|href="https|passwd|url\(https/,
    );
});

test('what takes too long or breaks is given up, and the others are drawn', async () => {
  const closed: number[] = [];
  let opened = 0;
  const open = () => {
    opened += 1;
    const number = opened;
    return Promise.resolve({
      draw: (source: string): Promise<Drawn> =>
        source === 'slow'
          ? new Promise(() => undefined)
          : source === 'broken'
            ? Promise.reject(new Error('broken'))
            : Promise.resolve({ svg: `${source} at ${number}` }),
      close: () => Promise.resolve(closed.push(number)),
    });
  };
  expect(await drawOneByOne(['a', 'slow', 'broken', 'b'], open, 50)).toEqual([
    { svg: 'a at 1' },
    { fault: 'it takes longer than 0.05 seconds', isLost: true },
    { fault: 'broken', isLost: true },
    { svg: 'b at 3' },
  ]);
  expect(closed).toEqual([1, 2, 3]);
});

test('a graph that takes hours does not stop the build', async () => {
  const edges = Array.from({ length: 1500 }, (_, from) =>
    Array.from({ length: 40 }, (_, nth) => `n${from} -> n${(from * 7 + nth * 131) % 1500}`).join(';'),
  );
  const draw = await loadGraphviz(1500);
  expect(await draw?.([`digraph { ${edges.join(';')} }`, 'digraph { a }'])).toEqual([
    { fault: 'it takes longer than 1.5 seconds', isLost: true },
    { svg: expect.stringContaining('<svg') },
  ]);
});
