/** Widths that Temml gives to the sides of cells, in em, and the classes that stand for them. */
const gaps: [em: number, name: string][] = [
  [0, '0'],
  [0.6, 'half'],
  [1, '1'],
  [2, '2'],
];

/** Points for an em in Temml’s lengths, which are those of TeX at ten points. */
const pointsPerEm = 10;

/**
 * The classes that stand for a style attribute of Temml’s: no inline style goes into a book, because some readers refuse it,
 * and themes cannot change it. What has no class shows little, and is left out.
 */
export function styleClasses(style: string): string[] {
  return style.split(';').flatMap((declaration) => {
    const [property = '', value = ''] = declaration.split(':').map((part) => part.trim());
    if (property === 'border') return ['math-box'];
    const [, rule] = /^border-(top|right|bottom|left)$/.exec(property) ?? [];
    if (rule !== undefined) return [`math-rule-${rule}`];
    const [, side] = /^padding-(left|right)$/.exec(property) ?? [];
    return side === undefined ? [] : [`math-${side}-${gapOf(value)}`];
  });
}

function gapOf(length: string): string {
  const width = parseFloat(length) / (length.endsWith('pt') ? pointsPerEm : 1);
  const distance = ([em]: (typeof gaps)[number]) => Math.abs(em - width);
  return gaps.reduce((best, gap) => (distance(gap) < distance(best) ? gap : best))[1];
}
