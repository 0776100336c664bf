import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as csstree from 'css-tree';
import { expect, test } from '@jest/globals';
import ts from 'typescript';
import { families, type Meaning, vocabulary } from '../../src/html/vocabulary.js';

const root = fileURLToPath(new URL('../../', import.meta.url));
const meanings = new Map(Object.entries<Meaning>(vocabulary));

/** All files below a folder with an ending. */
function filesIn(folder: string, ending: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => path.join(root, folder, file));
}

/** What a class may be on; undefined for a class that Octavo does not have. */
function elementsOf(name: string): string[] | undefined {
  const family = Object.keys(families).find((prefix) => name.startsWith(prefix));
  // highlight.js says `title function_`.
  const isPart = /^[a-z]+_+$/.test(name);
  const found =
    meanings.get(name) ?? (family !== undefined ? families[family] : isPart ? families['hljs-'] : undefined);
  return found?.on.split(' ');
}

/** Classes in the HTML of the fixtures, with the elements they are on: `aside.callout`. */
const made = new Set(
  ['epub.xhtml', 'print.html']
    .flatMap((name) => filesIn('test/html/fixtures', name))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/<([a-z\d]+)\s(?:[^<>]*\s)?class="([^"]*)"/g)])
    .flatMap(([, element = '', classes = '']) => classes.split(' ').map((name) => `${element}.${name}`)),
);

/** Classes that the authors of fixtures wrote. */
const byAuthors = ['box', 'raw', 'small'];

test('the fixtures have no class that is not in the vocabulary, nor one on another element', () => {
  const foreign = [...made].filter((found) => {
    const [element = '', name = ''] = found.split('.');
    return !byAuthors.includes(name) && elementsOf(name)?.includes(element) !== true;
  });
  expect(foreign).toEqual([]);
});

test('each class of the vocabulary is in a fixture, on each of its elements', () => {
  const unseen = [...meanings].flatMap(([name, { on, only }]) =>
    on
      .split(' ')
      .map((element) => `${element}.${name}`)
      .filter((selector) => only !== 'pages' && !made.has(selector)),
  );
  expect(unseen).toEqual([]);
});

test('classes that are given while pages are broken are in the program that does it', () => {
  const program = filesIn('src/pdf', '.ts')
    .filter((file) => !file.endsWith('bundle.ts'))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
  const missing = [...meanings].filter(
    ([name, { only }]) => only === 'pages' && !new RegExp(`['. ]${name}['. ,]`).test(program),
  );
  expect(missing).toEqual([]);
});

test('style sheets name no other classes', () => {
  const foreign = filesIn('styles', '.css').flatMap((file) => {
    const names = new Set<string>();
    csstree.walk(csstree.parse(readFileSync(file, 'utf8')), (node) => {
      if (node.type === 'ClassSelector') names.add(node.name);
    });
    return [...names]
      .filter((name) => elementsOf(name) === undefined)
      .map((name) => `${path.basename(file)} .${name}`);
  });
  expect(foreign).toEqual([]);
});

test('code gives elements no other classes', () => {
  const foreign = ['src/constructs', 'src/html', 'src/resolve', 'src/epub', 'src/pdf'].flatMap((folder) =>
    filesIn(folder, '.ts')
      .filter((file) => !file.endsWith('bundle.ts'))
      .flatMap((file) =>
        classesIn(readFileSync(file, 'utf8'))
          .filter((name) => elementsOf(name) === undefined)
          .map((name) => `${path.relative(root, file)} ${name}`),
      ),
  );
  expect(foreign).toEqual([]);
});

/** The classes that a source names where it makes elements: `className: ['a']`, `class: 'a'`, `h('p.a')`, `classList.add('a')`. */
function classesIn(source: string): string[] {
  const found: string[] = [];
  const texts = (node: ts.Node): void => {
    if (ts.isStringLiteral(node)) found.push(...node.text.split(' '));
    else ts.forEachChild(node, texts);
  };
  const look = (node: ts.Node): void => {
    if (ts.isPropertyAssignment(node) && /^(?:className|class)$/.test(node.name.getText()))
      if (ts.isStringLiteral(node.initializer) || ts.isArrayLiteralExpression(node.initializer))
        texts(node.initializer);
    if (ts.isVariableDeclaration(node) && node.name.getText() === 'className' && node.initializer)
      texts(node.initializer);
    if (ts.isBinaryExpression(node) && /(?:^|\.)className$|\['className'\]$/.test(node.left.getText()))
      texts(node.right);
    if (ts.isCallExpression(node)) {
      const [first] = node.arguments;
      const called = node.expression.getText();
      if (called === 'h' && first && ts.isStringLiteral(first)) found.push(...first.text.split('.').slice(1));
      if (/classList\.\w+$/.test(called))
        for (const argument of node.arguments) if (ts.isStringLiteral(argument)) texts(argument);
    }
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile('a.ts', source, ts.ScriptTarget.Latest, true));
  return found;
}

test('a class in code is found however it is given', () => {
  const source = `h('p.a', { className: ['b', ...(x ? ['c'] : [])] }); x('p', { class: 'd' }); el.className = 'e f';
    const className = ['g']; box.classList.add('i'); node.properties['className'] = ['j'];`;
  expect(classesIn(source).sort()).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'i', 'j']);
});
