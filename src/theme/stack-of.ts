/** The stack of fonts that sets what is in an element, by its name; absent for elements that are set as what is around them. */
export const stackOf: Readonly<Record<string, 'code' | 'math'>> = {
  code: 'code',
  kbd: 'code',
  pre: 'code',
  samp: 'code',
  math: 'math',
};
