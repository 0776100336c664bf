import { expect, test } from '@jest/globals';
import { markUntagged } from '../../../src/pdf/finish/artifacts.js';

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
