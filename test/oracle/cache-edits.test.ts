import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { type Cache, folderCache } from '../../src/files/cache.js';
import { build, epub, pdf, readBook } from '../../src/index.js';
import { bookFolder, temporaryFolder } from '../book-folder.js';

/** How many edits: `EDITS=200` tries more. */
const count = Number(process.env['EDITS'] ?? 10);

const paragraph = (seed: number) =>
  `${`Words of paragraph ${seed} that fill their lines. `.repeat(3 + (seed % 9))}[^n]\n\n`;
const chapter = (name: string) =>
  `# ${name}\n\nSee [](#part-1), and :index[${name}].\n\n${[1, 2, 3, 4].map(paragraph).join('')}## Part {#part-${name}}\n\n\`\`\`js\nlet a = 1;\n\`\`\`\n\n![A dot](dot.svg)\n\n[^n]: A note of ${name}.\n`;
const dot = (fill: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="90" height="90"><rect width="9" height="9" fill="${fill}"/></svg>`;

/** Numbers that look random, and are the same each time. */
function randomFrom(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state * 1103515245 + 12345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

test('after random edits, a cached build gives the bytes of a cold one', async () => {
  const names = ['1', '2', '3', '4'];
  const folder = await bookFolder({
    'book.yml': 'title: T\nchapters: "[0-9].md"\nprint: { pageReferences: true }\n',
    'dot.svg': dot('red'),
    ...Object.fromEntries(names.map((name) => [`${name}.md`, chapter(name)])),
  });
  const cache = folderCache(await temporaryFolder(), 'v1', 1e9);
  const random = randomFrom(20261128);
  const pick = <T>(list: readonly T[]) => list[random(list.length)] as T;
  const change = async (file: string, how: (text: string) => string) => {
    const place = path.join(folder, file);
    await writeFile(place, how(await readFile(place, 'utf8')));
  };
  const edits: ((chapter: string) => Promise<void>)[] = [
    (file) => change(file, (text) => text.replace('Words', pick(['Other words', 'Words', 'More']))),
    (file) => change(file, (text) => text.replace('## Part', `${paragraph(random(30))}## Part`)),
    (file) => change(file, (text) => text.replace(/Words of[^\n]*\n\n/, '')),
    (file) => change(file, (text) => text.replace('A note of', pick(['A note of', 'A longer note of']))),
    (file) => change(file, (text) => text.replace(/let a = \d+/, `let a = ${random(100)}`)),
    () => change('dot.svg', () => dot(pick(['red', 'blue', 'black']))),
    () =>
      change('book.yml', (text) =>
        text.replace(/title: .*/, `title: ${pick(['T', 'Title', 'Another title'])}`),
      ),
    () =>
      change('book.yml', (text) =>
        text.replace('chapters: "[0-9].md"', 'chapters: ["2.md", "1.md", "3.md"]'),
      ),
    () => change('book.yml', (text) => text.replace(/chapters: .*/, 'chapters: "[0-9].md"')),
    () => writeFile(path.join(folder, '5.md'), chapter('5')),
    () => rm(path.join(folder, '5.md'), { force: true }),
  ];
  const built = async (kept?: Cache) => {
    const book = await readBook(folder, { cache: kept });
    const { files } = await build(book, { targets: [pdf(), epub()], cache: kept });
    return files.map(({ bytes }) => Buffer.from(bytes).toString('base64'));
  };
  for (let edit = 0; edit < count; edit++) {
    for (let step = random(3); step >= 0; step--) await pick(edits)(`${pick(names)}.md`);
    const [cached, cold] = [await built(cache), await built()];
    expect(cold).toHaveLength(2);
    if (cached.join() !== cold.join()) throw new Error(`Edit ${edit} gives other bytes.`);
  }
}, 1_800_000);
