/** Letters, and where their mathematical italics begin: https://www.unicode.org/charts/PDF/U1D400.pdf. */
const alphabets: [first: string, last: string, italics: number][] = [
  ['A', 'Z', 0x1d434],
  ['a', 'z', 0x1d44e],
  ['Α', 'Ω', 0x1d6e2],
  ['α', 'ω', 0x1d6fc],
];

/** Planck's constant was there first. */
const smallH = 0x210e;

/** The character that a browser shows for an identifier of one letter, which MathML writes upright; the same for others. */
export function mathItalic(codePoint: number): number {
  if (codePoint === 0x68) return smallH;
  const letter = String.fromCodePoint(codePoint);
  const [first = '', , italics = 0] = alphabets.find(([from, to]) => letter >= from && letter <= to) ?? [];
  return first === '' ? codePoint : italics + codePoint - (first.codePointAt(0) ?? 0);
}
