import { expect, test } from '@jest/globals';
import { type Marking, paintingsOf, withMarks } from '../../../src/pdf/tags/paintings.js';

/** With everything that is in no tag made an artifact. */
const markUntagged = (content: string) =>
  withMarks(
    content,
    paintingsOf(content).map((one): [typeof one, Marking] => [one, one.tag ? undefined : 'artifact']),
  );
const artifact = (content: string) => `/Artifact BMC\n${content}\nEMC`;

test('text and paths outside of tags become artifacts; clips, states and tags stay as they are', () => {
  const state = '.24 0 0 -.24 0 504 cm\nq\n/G3 gs\n';
  const head = 'BT\n/F4 16 Tf\n1 0 0 -1 244 640 Tm\n<00170014> Tj\nET';
  const clip = '\n268 300 1050 1560 re\nW* n\n';
  const tagged = '/P <</MCID 0 >>BDC\nBT\n<0BDC> Tj\nET\n0 0 5 5 re\nf\nEMC\n';
  const bullet = '36 560 m\n35 561 35 561 35 561 c\nf';
  expect(markUntagged(`${state}${head}${clip}${tagged}${bullet}\nQ`)).toBe(
    `${state}${artifact(head)}${clip}${tagged}${artifact(bullet)}\nQ`,
  );
});

test('a glyph with a text of its own does not part the text around it', () => {
  const head = 'BT\n<01> Tj\n/Span<</ActualText <feff2002> >> BDC\n<02> Tj\nEMC\n<03> Tj\nET';
  expect(markUntagged(head)).toBe(artifact(head));
});

test('images and shadings outside of tags are artifacts, too', () => {
  expect(markUntagged('q\n/X14 Do\nQ')).toBe(`q\n${artifact('/X14 Do')}\nQ`);
});

test('words in strings are no operators', () => {
  const content = '/P <</MCID 1 >>BDC\nBT\n(f \\) BT EM) Tj\nET\nEMC';
  expect(markUntagged(content)).toBe(content);
});

test('tags in tags stay as they are', () => {
  const inner = '/Span <</ActualText <FEFF>>>BDC\n<0001> Tj\nEMC';
  const content = `/P <</MCID 1 >>BDC\nBT\n${inner}\n<0002> Tj\nET\nEMC`;
  expect(markUntagged(content)).toBe(content);
});

test('what is painted is told apart, and whether it follows what was painted before', () => {
  const content =
    'BT\n<01> Tj\nET\nq\n/P <</MCID 0 >>BDC\nBT\n<02> Tj\nET\nEMC\nQ\n' +
    'BT\n<03> Tj\nET\n/P <</MCID 7 >>BDC\n0 0 5 5 re\nf\nEMC\n0 0 m 1 1 l S';
  const found = paintingsOf(content).map(({ paints, follows, tag }) => [paints, follows, tag?.mcid]);
  expect(found).toEqual([
    ['text', false, undefined],
    ['text', false, 0],
    ['text', false, undefined],
    ['areas', true, 7],
    ['lines', true, undefined],
  ]);
});

test('tags can change, and become artifacts', () => {
  const content = '/Code <</MCID 1 >>BDC\n0 0 5 5 re\nf\nEMC\nBT\n<01> Tj\nET\n';
  const [box, number] = paintingsOf(content);
  if (!box || !number) throw new Error('nothing found');
  const marked = withMarks(content, [
    [box, 'artifact'],
    [number, { type: 'Lbl', mcid: 2 }],
  ]);
  expect(marked).toBe(`${artifact('0 0 5 5 re\nf')}\n/Lbl <</MCID 2 >>BDC\nBT\n<01> Tj\nET\nEMC\n`);
});
