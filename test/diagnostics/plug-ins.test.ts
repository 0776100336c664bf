import { expect, test } from '@jest/globals';
import type { Root } from 'mdast';
import type { VFile } from 'vfile';
import { runPlugIns } from '../../src/diagnostics/plug-ins.js';
import { sourceFile } from '../../src/diagnostics/report.js';
import { build, createBook } from '../../src/index.js';

const tree = (): Root => ({ type: 'root', children: [] });
const run = (...plugins: (() => unknown)[]) =>
  runPlugIns(tree(), sourceFile('views.md'), {
    plugins: plugins as never,
    kind: 'remark plug-in',
    seconds: 0.2,
  });

function better() {
  return good();
}

function good() {
  return (root: Root) => {
    root.children.push({ type: 'thematicBreak' });
  };
}

test('plug-ins run in their order, on one tree', async () => {
  expect((await run(good, better)).children).toHaveLength(2);
});

test('a plug-in that never comes to an end is named', async () => {
  function remarkEndless() {
    return () => new Promise(() => undefined);
  }
  await expect(run(good, remarkEndless)).rejects.toMatchObject({
    code: 'ERR_PLUGIN',
    message: 'The remark plug-in “remarkEndless” failed on views.md: it did not finish within 0.2 seconds',
  });
});

test('a plug-in that throws is named, with the place that it gives', async () => {
  function remarkStrict() {
    return (_: Root, file: VFile) => file.fail('no good', { line: 7, column: 3 });
  }
  await expect(run(remarkStrict, good)).rejects.toThrow(
    'The remark plug-in “remarkStrict” failed on views.md:7:3: no good',
  );
  await expect(run(() => () => Promise.reject(new Error('worse')))).rejects.toThrow(
    'The remark plug-in “number 1” failed on views.md: worse',
  );
});

test('a pass that never comes to an end is named', async () => {
  const book = await createBook({ title: 'T', chapters: [{ tree: tree() }], limits: { plugIns: 0.2 } });
  const passes = [{ name: 'endless', run: () => new Promise<void>(() => undefined) }];
  await expect(
    build(book, { targets: [{ name: 'none', render: () => Promise.resolve([]) }], passes }),
  ).rejects.toThrow('The pass “endless” failed: it did not finish within 0.2 seconds');
});
