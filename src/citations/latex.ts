/** Accents as combining characters, by the commands of LaTeX for them. */
const accents: Record<string, string> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030C',
  H: '\u030B',
  c: '\u0327',
  d: '\u0323',
  b: '\u0331',
  k: '\u0328',
  r: '\u030A',
};

const letters: Record<string, string> = {
  ss: 'ß',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
  j: 'ȷ',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  S: '§',
  copyright: '©',
  pounds: '£',
  ldots: '…',
  dots: '…',
  textendash: '–',
  textemdash: '—',
  textquoteright: '’',
  textbackslash: '\\',
  textasciitilde: '~',
  TeX: 'TeX',
  LaTeX: 'LaTeX',
  BibTeX: 'BibTeX',
};

const accented =
  /\\(?:([`'^~"=.])\s*|([uvHcdbkr])(?=\s*\{|\s+[A-Za-z]|\s*\\)\s*)(?:\{\s*(\\?[A-Za-z])\s*\}|(\\[ij])(?![A-Za-z])|([A-Za-z]))/g;

/** The plain text that a value of BibTeX stands for: accents become letters; braces, and commands that are not known, go. */
export function latexToText(latex: string): string {
  return latex
    .replace(
      accented,
      (_, mark: string | undefined, name: string | undefined, ...found: (string | undefined)[]) => {
        const letter = (found[0] ?? found[1] ?? found[2] ?? '').replace('\\', '');
        return (letter + (accents[mark ?? name ?? ''] ?? '')).normalize('NFC');
      },
    )
    .replace(/\\([A-Za-z]+)(\s+|\{\})?/g, (_, name: string) => letters[name] ?? '')
    .replace(/---/g, '—')
    .replace(/--/g, '–')
    .replace(/``/g, '“')
    .replace(/''/g, '”')
    .replace(/(?<!\\)~/g, '\u00A0')
    .replace(/(?<!\\)[{}$]/g, '')
    .replace(/\\([^A-Za-z])/g, '$1')
    .replace(/[ \t\r\n]+/g, ' ')
    .trim();
}
