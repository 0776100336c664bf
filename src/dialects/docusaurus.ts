import { partsOf } from './common/fences.js';
import type { Dialect, Spelling } from './dialect.js';

/** `import Tabs from '@theme/Tabs';` in MDX. */
const imports: Spelling = {
  name: 'imports of MDX',
  example: "import Tabs from '@theme/Tabs';",
  octavo: 'Leave it out.',
  where: 'line',
  pattern:
    /^(?:import\s+(?:[\w*{][^'"\n]*\s+from\s+)?(?:'[^'\n]+'|"[^"\n]+")|export\s+(?:const\s+\w+\s*=|default\s+\w+[;({]|function\s+\w+\().*);?\s*$/dg,
  edits: ({ start, end }) => [{ start, end, text: '' }],
};

/** `{/* comment *\/}`. */
const comments: Spelling = {
  name: 'comments of MDX',
  example: '{/* a comment */}',
  octavo: 'Write `<!-- … -->`.',
  where: 'prose',
  pattern: /\{\/\*(?:[^*]|\*(?!\/))*\*\/\}/dg,
  edits: ({ start, end }) => [{ start, end, text: '' }],
};

/** `<TabItem label="…">`. */
const tabs: Spelling = {
  name: 'tabs',
  example: '<Tabs>\n<TabItem value="a" label="A">\n\nText.\n\n</TabItem>\n</Tabs>',
  octavo: 'Write “**A**” above the text.',
  where: 'file',
  pattern: /<(\/?)(Tabs|TabItem)\b((?:[^<>"]|"[^"]*")*)>/dg,
  isMeant: ({ start, end }, { code }) => !code.some((one) => one.start < end && start < one.end),
  edits({ start, end, groups: [, closing, name, rest = ''] }) {
    if (closing !== '' || name === 'Tabs') return [{ start, end, text: '\n' }];
    const [, label] = /\b(?:label|value)="([^"]*)"/.exec(rest) ?? [];
    const [, given] = /\blabel="([^"]*)"/.exec(rest) ?? [];
    return [{ start, end, text: `\n**${given ?? label ?? 'Tab'}**\n` }];
  },
};

/** `// highlight-next-line`: it becomes a number after the fence. */
const highlights: Spelling = {
  name: 'comments that mark lines',
  example: '```js\n// highlight-next-line\nlet x = 1;\n```',
  octavo: 'Write `{3}` after the fence.',
  where: 'fence',
  pattern: /^.*$/dg,
  isMeant(found, page) {
    const block = page.codeAt(found.start);
    return block !== undefined && partsOf(page, block).body.some((line) => comment.test(line));
  },
  edits(found, page) {
    const block = page.codeAt(found.start);
    if (!block) return undefined;
    const { opening, body } = partsOf(page, block);
    const edits = [];
    const marked: number[] = [];
    let at = block.start + opening.length + 1;
    let shown = 0;
    let isOn = false;
    let isNext = false;
    for (const line of body) {
      const [, what] = comment.exec(line) ?? [];
      const start = at;
      at += line.length + 1;
      if (what === undefined) {
        shown += 1;
        if (isOn || isNext) marked.push(shown);
        isNext = false;
        continue;
      }
      edits.push({ start, end: at, text: '' });
      isNext = what === 'next-line';
      isOn = what === 'start' || (isOn && what !== 'end');
    }
    return [{ start: found.end, end: found.end, text: ` {${marked.join(',')}}` }, ...edits];
  },
};

const comment = /^\s*(?:\/\/|#|<!--|\/\*|--)\s*highlight-(next-line|start|end)\b/;

export const docusaurus: Dialect = {
  name: 'docusaurus',
  title: 'Docusaurus',
  spellings: [imports, comments, tabs, highlights],
};
