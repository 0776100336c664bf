import { expect, test } from '@jest/globals';
import { complaints } from '../complaints.js';
import { openedFiles } from '../opened.js';

const chapter = String.raw`# Formulas

$x^2$ and $\overline{AB}$, $\color{red}y$, $\boxed{z}$, $\cancel{w}$.

$$
\begin{align} a &= \sum_{i=0}^n \frac{1}{i} \\ b &= \begin{pmatrix} 1 & 2 \end{pmatrix} \hspace{2em} \hat{x} \end{align}
$$ {#eq-x alt="a is a sum"}

$$ \begin{array}{l|r} a & b \\ \hline c & d \end{array} $$
`;

test('formulas are valid MathML with words in their place, and the manifest tells of them', async () => {
  const book = await openedFiles({ 'formulas.md': chapter, 'plain.md': '# Plain\n\nNo formula.\n' });
  expect(await complaints(book.bytes)).toEqual([]);
  const properties = book
    .all('package.opf', 'item')
    .map(({ attributes }) => [attributes['href'], attributes['properties']]);
  expect(properties).toContainEqual(['formulas.xhtml', 'mathml']);
  expect(properties).toContainEqual(['plain.xhtml', undefined]);
  expect(book.all('formulas.xhtml', 'math', { alttext: 'a is a sum' })).toHaveLength(1);
  expect(book.all('formulas.xhtml', 'mspace', { width: '2em' })).toHaveLength(1);
  expect(book.paths.filter((path) => path.includes('stix'))).not.toEqual([]);
});

test('a book without formulas does not carry their font', async () => {
  const book = await openedFiles({ 'plain.md': '# Plain\n\nNo formula.\n' });
  expect(book.paths.filter((path) => path.includes('stix'))).toEqual([]);
});
