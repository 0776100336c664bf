/** The files of a book by their paths. `OUT` is a server, `SECRET` a file outside of the book, `RAN` a file that a program creates. */
export interface Attack {
  name: string;
  files: Record<string, string>;
  /** Symbolic links to `SECRET`, by their paths in the book. */
  links?: string[];
}

const svg = (inner: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="9" height="9">${inner}<text y="9">kept</text></svg>`;

const chapter = (text: string): Record<string, string> => ({
  'a.md': `# A\n\nBefore.\n\n${text}\n\nAfter.\n`,
});
const picture = (inner: string): Record<string, string> => ({
  ...chapter('![A drawing](a.svg)'),
  'a.svg': svg(inner),
});
const config = (more: string): Record<string, string> => ({
  ...chapter('Text. :var[v] HTML $x$ [@k]'),
  'book.yml': `title: A\nchapters: a.md\n${more}\n`,
});

const html = [
  '<script>fetch("OUT/script")</script>',
  '<script src="OUT/script.js"></script>',
  '<img src="OUT/a.png" alt="x">',
  '<img alt="x" srcset="OUT/a.png 2x">',
  '<picture><source srcset="OUT/a.png"></picture>',
  '<img src="SECRET" alt="x">',
  '<img src="file://SECRET" alt="x">',
  '<iframe src="OUT/frame"></iframe>',
  '<iframe src="file://SECRET"></iframe>',
  '<object data="OUT/object"></object>',
  '<embed src="file://SECRET">',
  '<link rel="stylesheet" href="OUT/a.css">',
  '<style>@import "OUT/a.css";</style>',
  '<p style="background: url(OUT/a.png)">x</p>',
  '<meta http-equiv="refresh" content="0; url=OUT/refresh">',
  '<base href="OUT/">\n\n![x](a.png)',
  '<form action="OUT/form"><input type="image" src="OUT/a.png"></form>',
  '<video src="OUT/v" poster="OUT/p"></video><audio src="OUT/a"></audio>',
  '<table background="OUT/a.png"><tr><td>x</td></tr></table>',
  '<a href="#a" ping="OUT/ping">x</a>',
  '<svg><image href="OUT/a.png"/><script>fetch("OUT/s")</script></svg>',
  '<math href="OUT/m"><mtext>x</mtext></math>',
  '<b onclick="fetch(\'OUT/e\')" onload="fetch(\'OUT/l\')">x</b>',
  '[x](javascript:fetch("OUT/j"))',
];
const markdown = [
  '![x](OUT/a.png)',
  '![x](SECRET)',
  '![x](../secret.txt)',
  '![x](%2e%2e/secret.txt)',
  '![x](file://SECRET)',
  '![x](data:text/html;base64,PHNjcmlwdD4=)',
  '```text file=../secret.txt\n```',
  '```text file=SECRET\n```',
  '$\\includegraphics{OUT/a.png} \\href{OUT/x}{x}$',
];
const drawings = [
  '<script>fetch("OUT/s")</script>',
  '<rect onload="fetch(\'OUT/l\')"/>',
  '<image href="OUT/a.png" width="9" height="9"/>',
  '<image xlink:href="file://SECRET" width="9" height="9"/>',
  '<use href="OUT/a.svg#a"/>',
  '<style>@import "OUT/a.css";</style>',
  '<style>@\\69mport "OUT/a.css"; text { fill: u\\72l(OUT/b.svg#c) }</style>',
  '<style>@imp<![CDATA[ort "OUT/a.css";]]></style>',
  '<rect style="filter: url(OUT/f.svg#f)" width="9" height="9"/>',
  '<rect fill="url(OUT/p.svg#p)" width="9" height="9"/>',
  '<animate attributeName="fill" values="url(OUT/p.svg#p)"/>',
  '<set attributeName="href" to="OUT/a"/>',
  '<foreignObject width="9" height="9"><img xmlns="http://www.w3.org/1999/xhtml" src="OUT/a.png"/></foreignObject>',
  '<filter id="f"><feImage href="OUT/a.png"/></filter><rect filter="url(#f)" width="9" height="9"/>',
  '<g xml:base="OUT/"><image href="a.png"/></g>',
];

const theme = (css: string): Record<string, string> => ({
  ...config('theme: t'),
  't/theme.json': '{"extends": "default", "styles": ["a.css"]}',
  ...(css === '' ? {} : { 't/a.css': css }),
});

export const attacks: Attack[] = [
  ...html.map((text) => ({ name: text, files: chapter(text) })),
  ...markdown.map((text) => ({ name: text, files: chapter(text) })),
  ...drawings.map((inner) => ({ name: `SVG: ${inner}`, files: picture(inner) })),
  { name: 'an image that is a link', files: chapter('![x](link.png)'), links: ['link.png'] },
  { name: 'code that is a link', files: chapter('```text file=link.txt\n```'), links: ['link.txt'] },
  {
    name: 'a chapter that is a link',
    files: { 'book.yml': 'title: A\nchapters: [a.md, b.md]\n', 'a.md': '# A\n' },
    links: ['b.md'],
  },
  {
    name: 'a chapter outside',
    files: { 'book.yml': 'title: A\nchapters: [a.md, ../secret.txt]\n', 'a.md': '# A\n' },
  },
  { name: 'a glossary that is a link', files: config('glossary: g.yml'), links: ['g.yml'] },
  { name: 'a bibliography that is a link', files: config('citations: r.bib'), links: ['r.bib'] },
  { name: 'changes outside', files: config('changes: ../secret.txt') },
  { name: 'a cover outside', files: config('cover: SECRET') },
  { name: 'a theme with a link', files: theme(''), links: ['t/a.css'] },
  { name: 'a theme that imports', files: theme('@import "OUT/a.css";') },
  { name: 'a theme that loads', files: theme('p { background: url(OUT/a.png) }') },
  {
    name: 'a browser of the book',
    files: { ...config('browser: {executablePath: ./evil.sh}'), 'evil.sh': '#!/bin/sh\ntouch RAN\n' },
  },
  {
    name: 'a slug that climbs',
    files: { 'book.yml': 'title: A\nchapters: [{file: a.md, slug: ../../evil}]\n', 'a.md': '# A\n' },
  },
  { name: 'an output elsewhere', files: config('out: ../elsewhere') },
  {
    name: 'scripts in the metadata',
    files: config(
      'subtitle: <script src="OUT/t"></script>\nvariables: {v: <img src="OUT/v">}\nabbreviations: {HTML: <img src="OUT/h">}',
    ),
  },
  {
    name: 'a bibliography with scripts',
    files: {
      ...config('citations: r.bib'),
      'r.bib': '@book{k, title={<img src="OUT/b">}, author={A}, year=2000, url={javascript:x}}',
    },
  },
];
