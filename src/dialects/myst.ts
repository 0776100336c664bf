import { optionsOf, partsOf, quoted } from './common/fences.js';
import type { Dialect, Spelling } from './dialect.js';
import type { Edit } from './edits.js';
import type { Include } from './includes.js';

const include: Include = {
  pattern: /^(?:```+|:::+)\{include\}[^\S\n]+(\S+)[^\S\n]*\n(?::[^\n]*\n)*(?:```+|:::+)[^\S\n]*$/gm,
  read: ([, path = '']) => ({ path }),
};

/** Directives in fences, besides callouts: `{code-block}`, `{figure}`, `{math}`. */
const directives: Spelling = {
  name: 'directives in fences',
  example: '```{figure} p.png\n:name: fig-x\n\nA caption.\n```',
  octavo: 'Write `:::figure[Caption]{#fig-x}`.',
  where: 'fence',
  pattern:
    /^\{(code-block|code-cell|code|sourcecode|literalinclude|figure|image|math|table|list-table|epigraph|margin|sidebar|aside|tableofcontents|toctree|bibliography|glossary|include|raw|eval-rst|contents|div|mermaid)\}(.*)$/dg,
  edits(found, page): Edit[] | undefined {
    const block = page.codeAt(found.start);
    if (!block) return undefined;
    const [, name = '', rest = ''] = found.groups;
    const { fence, body } = partsOf(page, block);
    const { values, count } = optionsOf(body);
    const content = body.slice(count).join('\n').replace(/^\n+/, '');
    const argument = rest.trim();
    const id = values.get('name') ?? values.get('label');
    const braces = id === undefined ? '' : `{#${id}}`;
    const colons = ':'.repeat(fence.length);
    const whole = (text: string) => [{ start: block.start, end: block.end, text }];
    const boxed = (box: string) => whole(`${colons}${box}\n${content}\n${colons}`);
    switch (name) {
      case 'code-block':
      case 'code-cell':
      case 'code':
      case 'sourcecode': {
        const caption = values.get('caption');
        const info = [
          argument === 'ipython3' ? 'python' : argument,
          ...(values.has('linenos') || values.has('lineno-start')
            ? [`lines=${values.get('lineno-start') || '1'}`]
            : []),
          ...(values.has('emphasize-lines') ? [`{${values.get('emphasize-lines') ?? ''}}`] : []),
          ...(caption === undefined ? [] : [`caption=${quoted(caption)}`]),
          ...(id === undefined ? [] : [`#${id}`]),
        ].join(' ');
        return whole(`${fence}${info}\n${content}\n${fence}`);
      }
      case 'literalinclude': {
        const lines = values.get('lines');
        return whole(
          `${fence}${values.get('language') ?? ''} file=${argument}${lines === undefined ? '' : ` lines=${lines}`}\n${fence}`,
        );
      }
      case 'figure':
      case 'image': {
        const [caption = ''] = content.split(/\n\s*\n/);
        const image = `![${values.get('alt') ?? caption.replaceAll('\n', ' ')}](${argument})`;
        return whole(
          name === 'image' && id === undefined
            ? image
            : `${colons}figure[${caption.replaceAll('\n', ' ')}]${braces}\n${image}\n${colons}`,
        );
      }
      case 'math':
        return whole(
          `$$\n${[argument, content].filter((one) => one !== '').join('\n')}\n$$${id === undefined ? '' : ` ${braces}`}`,
        );
      case 'table':
        return boxed(`table[${argument}]${braces}`);
      case 'epigraph':
        return boxed('epigraph');
      case 'margin':
      case 'sidebar':
      case 'aside':
        return boxed(`aside${argument === '' ? '' : `[${argument}]`}`);
      case 'mermaid':
        return whole(`${fence}mermaid\n${content}\n${fence}`);
      case 'bibliography':
      case 'glossary':
        return name === 'bibliography' ? whole('::bibliography') : undefined;
      case 'div':
        return whole(content);
      case 'tableofcontents':
      case 'toctree':
      case 'contents':
      case 'raw':
        return whole('');
      default:
        return undefined;
    }
  },
};

/** ``{ref}`text <id>` ``. */
const roles: Spelling = {
  name: 'roles',
  example: 'See {ref}`fig-x`.',
  octavo: 'Write `[](#id)`.',
  where: 'file',
  pattern: /(?<![`\\])\{([\w:-]+)\}`([^`\n]+)`(?!`)/dg,
  isMeant: ({ start }, page) => !page.isVerbatim(start),
  edits({ start, end, groups: [, role = '', content = ''] }) {
    const [, text, target = content] = /^(.*?)\s*<([^<>]+)>$/.exec(content) ?? [];
    const forms: Record<string, string> = {
      ref: `[${text ?? ''}](#${target})`,
      numref: `[](#${target})`,
      eq: `[](#${target})`,
      doc: `[${text ?? ''}](${target}.md)`,
      cite: `[@${target.split(/\s*,\s*/).join('; @')}]`,
      'cite:p': `[@${target}]`,
      'cite:t': `@${target}`,
      math: `$${content}$`,
      sub: `<sub>${content}</sub>`,
      sup: `<sup>${content}</sup>`,
      abbr: /^(.*?)\s*\(/.exec(content)?.[1] ?? content,
      term: `:term[${text ?? content}]`,
      kbd: `:kbd[${content}]`,
      file: `:file[${content}]`,
      index: `:index[${content}]`,
      code: `\`${content}\``,
      download: text ?? content,
    };
    return [{ start, end, text: forms[role] ?? `\`${content}\`` }];
  },
};

/** `(id)=` above what it names. */
const targets: Spelling = {
  name: 'labels',
  example: '(sec-x)=\n## A section',
  octavo: 'Write `## A section {#sec-x}`.',
  where: 'line',
  pattern: /^\(([\w:-]+)\)=\s*$/dg,
  edits({ start, end, groups: [, id = ''] }, { text }) {
    const [heading] = /^\s*\n#{1,6} [^\n]+/.exec(text.slice(end)) ?? [];
    const at = end + (heading?.length ?? 0);
    return heading === undefined
      ? [{ start, end, text: `<a id="${id}"></a>` }]
      : [
          { start, end, text: '' },
          { start: at, end: at, text: ` {#${id}}` },
        ];
  },
};

/** `% comment`, and `+++` between cells. */
const comments: Spelling = {
  name: 'comments',
  example: '% a comment',
  octavo: 'Write `<!-- … -->`.',
  where: 'line',
  isOnlyHere: () => true,
  pattern: /^(?:%[^\S\n].*|\+\+\+.*)$/dg,
  edits: ({ start, end }) => [{ start, end, text: '' }],
};

export const myst: Dialect = {
  name: 'myst',
  title: 'MyST and Jupyter Book',
  includes: [include],
  spellings: [directives, roles, targets, comments],
};
