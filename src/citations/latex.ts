import { formulaToText } from '../tree/formula-text.js';

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
  textquoteleft: '‘',
  textquotedblleft: '“',
  textquotedblright: '”',
  textregistered: '®',
  texttrademark: '™',
  textdegree: '°',
  texteuro: '€',
  euro: '€',
  textbullet: '•',
  textunderscore: '_',
  textbar: '|',
  textless: '<',
  textgreater: '>',
  P: '¶',
  dag: '†',
  quad: ' ',
};

/** Commands whose look is lost, and whose words stay. */
const looks = new Set(
  `emph textbf textit textsl textsc texttt textrm textsf textup textmd textnormal text mbox hbox bf it sl sc rm sf tt em
  bfseries itshape scshape rmfamily ttfamily url path enquote mkbibquote mkbibemph mkbibitalic mkbibbold nocite noopsort protect
  uppercase lowercase MakeUppercase textsuperscript textsubscript sortunder relax null small large`.split(
    /\s+/,
  ),
);

const accented =
  /\\(?:([`'^~"=.])\s*|([uvHcdbkr])(?=\s*\{|\s+[A-Za-z]|\s*\\)\s*)(?:\{\s*(\\?[A-Za-z])\s*\}|(\\[ij])(?![A-Za-z])|([A-Za-z]))/g;

/**
 * The plain text that a value of BibTeX stands for: accents become letters, formulas the signs in them; braces go.
 *
 * @param unknown Told of each command that is not known. It goes, and what is in its braces stays.
 */
export function latexToText(latex: string, unknown: (command: string) => void = () => undefined): string {
  const formulas: string[] = [];
  // A formula is put back when all else is done, so that its signs are not taken for commands.
  const kept = latex.replace(/(?<!\\)\$((?:\\.|[^$\\])+)\$/g, (_, tex: string) => {
    formulas.push(formulaToText(tex, unknown));
    return `\uE000${formulas.length - 1}\uE001`;
  });
  return textOf(kept, unknown).replace(
    /\uE000(\d+)\uE001/g,
    (_, index: string) => formulas[Number(index)] ?? '',
  );
}

function textOf(latex: string, unknown: (command: string) => void): string {
  return latex
    .replace(
      accented,
      (_, mark: string | undefined, name: string | undefined, ...found: (string | undefined)[]) => {
        const letter = (found[0] ?? found[1] ?? found[2] ?? '').replace('\\', '');
        return (letter + (accents[mark ?? name ?? ''] ?? '')).normalize('NFC');
      },
    )
    .replace(/\\([A-Za-z]+)\*?(\s+|\{\})?/g, (_, name: string) => {
      if (letters[name] === undefined && !looks.has(name)) unknown(`\\${name}`);
      return letters[name] ?? '';
    })
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
