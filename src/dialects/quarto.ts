import { partsOf, quoted } from './common/fences.js';
import type { Dialect, Spelling } from './dialect.js';
import type { Include } from './includes.js';
import { pandoc } from './pandoc.js';

/** `{{< include part.qmd >}}`. */
const include: Include = {
  pattern: /^\{\{<\s*include\s+"?([^\s"]+)"?\s*>\}\}[^\S\n]*$/gm,
  read: ([, path = '']) => ({ path }),
};

export const shortcodes: Spelling = {
  name: 'short codes',
  example: '{{< video tea.mp4 >}}',
  octavo: 'Set `dialect: quarto`, or write its result.',
  where: 'file',
  pattern: /(?<!\{)\{\{<\s*([\w-]+)((?:[^>\n]|>(?!\}))*?)>\}\}/dg,
  isMeant: ({ start }, page) => !page.isVerbatim(start),
  edits({ start, end, groups: [, name = '', rest = ''] }) {
    const [first = ''] = rest.trim().split(/\s+/);
    const word = first.replace(/^["']|["']$/g, '');
    const forms: Record<string, string> = {
      video: `<${word}>`,
      embed: `<${word}>`,
      var: `:var[${word}]`,
      meta: `:var[${word}]`,
      kbd: `:kbd[${word}]`,
      // An icon.
      fa: '',
    };
    const text = forms[name];
    if (text === undefined) return undefined;
    return [{ start, end, text }];
  },
};

/** `#| label: fig-x`: options of code that is run. */
export const cellOptions: Spelling = {
  name: 'options of cells',
  example: '```{r}\n#| label: fig-x\n#| fig-cap: "A plot."\nplot(x)\n```',
  octavo: 'Write `#lst-x caption="…"` after the fence.',
  where: 'file',
  pattern: /^[^\S\n>]*(?:#|\/\/|%%|--)\|[^\S\n]*[\w.-]+:.*$/dgm,
  // The first of a block.
  isMeant(found, page) {
    const block = page.codeAt(found.start);
    const line = page.text.lastIndexOf('\n', found.start - 1);
    return block !== undefined && page.text.lastIndexOf('\n', line - 1) < block.start && line > block.start;
  },
  edits(found, page) {
    const block = page.codeAt(found.start);
    if (!block) return undefined;
    const { opening, body } = partsOf(page, block);
    const count = body.findIndex((line) => !isOption(line));
    const options = body.slice(0, count < 0 ? undefined : count);
    const value = (key: string) => {
      const line = options.find((one) => new RegExp(`^[\\s>]*\\S+\\|\\s*${key}\\s*:`).test(one));
      return line
        ?.replace(/^[^:]*:\s*/, '')
        .trim()
        .replace(/^(["'])(.*)\1$/, '$2');
    };
    const label = value('label');
    const isReferred = label !== undefined && /^(?:fig|tbl|lst)-/.test(label);
    const isHidden = (value('echo') === 'false' || value('include') === 'false') && !isReferred;
    if (isHidden || options.length === body.length) return [{ start: block.start, end: block.end, text: '' }];
    const caption = value('fig-cap') ?? value('tbl-cap') ?? value('lst-cap');
    const from = block.start + opening.length + 1;
    const to = from + options.join('\n').length + 1;
    const hasCaption =
      isReferred && caption !== undefined && !caption.startsWith('|') && !/[`\n]/.test(caption);
    return [
      {
        start: from - 1,
        end: from - 1,
        text: `${isReferred ? ` #${label}` : ''}${hasCaption ? ` caption=${quoted(caption)}` : ''}`,
      },
      { start: from, end: to, text: '' },
    ];
  },
};

/** The mark of a comment and a bar. */
function isOption(line = ''): boolean {
  return /^[\s>]*(?:#|\/\/|%%|--)\|\s/.test(line);
}

export const quarto: Dialect = {
  name: 'quarto',
  title: 'Quarto and bookdown',
  includes: [include],
  spellings: [cellOptions, shortcodes, ...pandoc.spellings],
};
