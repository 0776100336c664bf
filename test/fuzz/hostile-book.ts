import fc from 'fast-check';

/** Pieces of Markdown, HTML and directives that mean something, in any order. */
const pieces = [
  ...'word,another,naïve,日本語,العربية,"q",\'s\',don’t,--,---,...,1.,2),a@b.c,https://example.org/x?y=1&z,C:\\x'.split(
    ',',
  ),
  ...'* ** *** _ __ ~ ~~ ` `` ``` > >> # ## ### - + | : :: ::: :::: ! [ ] ( ) { } < > & \\ ^ = $ $$ --- === \t'.split(
    ' ',
  ),
  ...[
    ' ',
    ' ',
    ' ',
    '\n',
    '\n',
    '\n\n',
    '\n\n',
    '\n\n',
    '    ',
    '\r\n',
    '\u00a0',
    '\u200d',
    '\u202e',
    '\u0301',
    '\u0000',
    '\ufeff',
  ],
  ...[
    '[^1]',
    '[^a]',
    '[^1]: note\n',
    '[^a]: a[^1]\n\n    more\n',
    '[x](b.md)',
    '[x](a.md#a-title)',
    '[x][r]',
    '[r]: http://e.org\n',
  ],
  ...['![alt](p.svg)', '![](p.svg "title")', '![a](data:image/png;base64,AA)', '[@k]', '@k'],
  ...[':file[a b]', ':index[a!b]', ':term[x]', ':kbd[Ctrl]', ':em[x]', ':sc[x]', ':unknown[y]{z=1}'],
  ...[
    ':::note\n',
    ':::warning[Title]\n',
    ':::summary\n',
    ':::figure{#fig-a}\n',
    ':::table[T]{#tbl-a}\n',
    ':::only{target=pdf}\n',
  ],
  ...[
    ':::verse\n',
    ':::epigraph\n',
    ':::glossary\n',
    ':::aside\n',
    '\n:::\n',
    '\n:::\n',
    '::::\n',
    '::toc\n',
    '{#id .c k="v"}',
  ],
  ...[
    '| a | b |\n| - | - |\n| c | d | e |\n',
    '|a|\n|:-:|\n',
    'Term\n: Definition\n',
    '- [ ] x\n',
    '3. x\n',
    '> x\n',
    '# Title\n',
    '## Same\n',
  ],
  ...[
    '```js {1,3} title="x"\na\nb\n```\n',
    '```py file=p.svg lines=1-2\n```\n',
    '~~~\n',
    '    code\n',
    '$x^2$',
    '$\\frac{a}',
    '$$\nx\n$$ {#eq-a}\n',
  ],
  ...[
    '<b>',
    '</b>',
    '<i x="1">',
    '<div>',
    '</div>',
    '<p>',
    '<table>',
    '<tr><td>',
    '</table>',
    '<br>',
    '<img src="p.svg" alt="x">',
  ],
  ...[
    '<script>x()</script>',
    '<style>a{}</style>',
    '<!-- c -->',
    '<!--',
    ']]>',
    '<![CDATA[',
    '<?x?>',
    '<a href="javascript:x">',
    '<svg>',
  ],
  ...[
    '&amp;',
    '&nbsp;',
    '&#0;',
    '&#x1F600;',
    '&bogus;',
    '<T>',
    '<details><summary>s</summary>',
    '</details>',
    '<sup>1</sup>',
  ],
];

const soup = fc
  .array(fc.constantFrom(...pieces), { minLength: 1, maxLength: 120 })
  .map((all) => `# A title\n\n${all.join('')}\n`);

const yamlValue = fc.oneof(
  fc.constantFrom(
    '1',
    'yes',
    '~',
    '[]',
    '{}',
    '"x"',
    "'x",
    '[a, b]',
    '{a: b}',
    '!!js/function x',
    '&a [*a]',
    '2026-01-01',
    '- x',
    'a: b: c',
  ),
  fc.string({ maxLength: 12 }),
);
const frontMatter = fc
  .array(
    fc.tuple(
      fc.constantFrom('title', 'slug', 'language', 'kind', 'numbered', 'matter', '__proto__', 'x y'),
      yamlValue,
    ),
    {
      maxLength: 4,
    },
  )
  .map((all) => `---\n${all.map(([key, value]) => `${key}: ${value}`).join('\n')}\n---\n`);

const keys =
  'title language creators isbn date version rights identifier subjects name out print epub fonts typography math macros labels rules limits index glossary citations lists halfTitle theme cover variables __proto__ extra'.split(
    ' ',
  );
const settings = fc
  .array(fc.tuple(fc.constantFrom(...keys), yamlValue), { maxLength: 3 })
  .map((all) => all.map(([key, value]) => `${key}: ${value}`).join('\n'));

const xml = fc
  .array(
    fc.constantFrom(
      ...[
        '<g>',
        '</g>',
        '<rect width="9" height="9"/>',
        '<style>a{fill:url(#a)}</style>',
        '<style>@import "x";}{</style>',
        'text',
        '<a href="#x">',
      ],
      ...[
        '</a>',
        '<use href="#a"/>',
        '<script>x</script>',
        '<![CDATA[x]]>',
        '<!-- x -->',
        '&amp;',
        '&bogus;',
        '<foreignObject>',
        '</foreignObject>',
      ],
      ...[
        '<linearGradient id="a"/>',
        '<text style="fill:u\\72l(x)">',
        '</text>',
        ' onload="x"',
        '<image href="data:image/png;base64,AA"/>',
        '<',
      ],
    ),
    { maxLength: 12 },
  )
  .map((all) => `<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10">${all.join('')}</svg>`);

const bibtex = fc
  .array(
    fc.constantFrom(
      ...[
        '@book{k, title={T}, author={A and B}, year=2000}',
        '@article{z, title="x {Y} z"',
        '@misc{',
        '}',
        '{',
        '"',
        '#',
        '@string{a = "b"}',
      ],
      ...[
        '\\"{o}',
        '\\relax',
        '$x$',
        ',',
        '=',
        '@comment{x}',
        '%',
        'author = {',
        '@online{k, url={javascript:x}}',
        '\n',
      ],
    ),
    { maxLength: 14 },
  )
  .map((all) => all.join(''));

/** Mostly a good one, so that what is beside it is reached. */
const seldom = <T>(hostile: fc.Arbitrary<T>, good: T) =>
  fc.oneof({ weight: 1, arbitrary: hostile }, { weight: 6, arbitrary: fc.constant(good) });

const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><rect width="9" height="9"/></svg>';
const reference = '@book{k, title={T}, author={A and B}, year=2000}';
const notes = '\n\n:::\n\n[^1]: A note.\n\n[^a]: Another one[^1].\n';

/** A book of well-formed parts in random order. Octavo must handle all of them. */
export const hostileBook = fc.record({
  'a.md': fc.tuple(seldom(frontMatter, ''), soup).map(([front, text]) => front + text + notes),
  'b.md': soup.map((text) => text + notes),
  'p.svg': seldom(xml, picture),
  'refs.bib': seldom(bibtex, reference),
  'book.yml': seldom(settings, '').map(
    (more) =>
      `title: Soup\nchapters: [a.md, b.md]\nmodified: 2026-01-01T00:00:00Z\ncitations: refs.bib\nrules: {epub-is-accessible: off}\n${more}\n`,
  ),
});
