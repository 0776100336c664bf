import { expect, test } from '@jest/globals';
import { afterPass, nodesOf, reported } from './after-pass.js';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="1"/>';

test('images come into the book once, wherever they are named', async () => {
  const files = { 'a.md': '# A\n\n![x](i/x.svg) ![again](./i/x.svg)\n', 'i/x.svg': svg };
  const book = await afterPass('images', files);
  const [first, second] = nodesOf(book, 'image').map(({ data }) => data?.resource);
  expect(first).toBe(second);
  expect([...book.resources.keys()]).toEqual([first]);
  expect(book.resources.get(first ?? '')).toMatchObject({ width: 2, height: 1 });
});

test('a target can have an image of its own', async () => {
  const files = {
    'a.md': '# A\n\n:::figure[F]{epub=y.svg}\n![x](x.svg)\n:::\n',
    'x.svg': svg,
    'y.svg': svg.replace('2', '3'),
  };
  const book = await afterPass('images', files);
  const [image] = nodesOf(book, 'image');
  expect(Object.keys(image?.data?.targetResources ?? {})).toEqual(['epub']);
  expect(book.resources.size).toBe(2);
});

test('images that are not there, and that say nothing, are told', async () => {
  const book = await afterPass('images', { 'a.md': '# A\n\n![](x.svg)\n\n![y](no.svg)\n', 'x.svg': svg });
  expect(reported(book).filter((line) => line.includes('image-'))).toEqual([
    'a.md:3 image-has-alt-text',
    'a.md:5 image-exists',
  ]);
});
