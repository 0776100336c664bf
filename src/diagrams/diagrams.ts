import type { Code, Image, Parents, RootContent } from 'mdast';
import type { Caption } from '../constructs/caption.js';
import type { SourceFile } from '../diagnostics/report.js';
import { report } from '../diagnostics/report.js';
import { type Figure, widthOf } from '../constructs/figure.js';
import { type Drawer, drawerOf } from '../model/diagram.js';
import { readFence } from '../model/fence.js';
import type { Pass } from '../model/book.js';
import { treesOf } from '../model/trees.js';
import { positionOf } from '../tree/position.js';
import { visit } from '../tree/visit.js';
import { withSize, wordsIn } from './fit-svg.js';
import type { Draw, Drawn } from './draw.js';

/** A block of code that stands for a diagram. */
interface Found {
  code: Code;
  file: SourceFile;
  parent: Parents;
}

/** What draws, and the size of the letters in what it draws, in px. */
const drawers: Record<Drawer, { package: string; letters: number }> = {
  mermaid: { package: 'mermaid', letters: 16 },
  graphviz: { package: '@hpcc-js/wasm-graphviz', letters: 14 },
};

/** Loads what draws; each gives undefined where its package is not installed. */
export type Load = Record<Drawer, () => Promise<Draw | undefined>>;

/** Draws code in the languages of diagrams, as pictures. What cannot be drawn stays code. */
export function diagrams(load: Load): Pass {
  return {
    name: 'diagrams',
    async run({ chapters }) {
      const found: Record<Drawer, Found[]> = { mermaid: [], graphviz: [] };
      for (const { tree, source } of chapters.flatMap(treesOf))
        visit(tree, 'code', (code, _, parent) => {
          const drawer = drawerOf(code);
          if (drawer && parent) found[drawer].push({ code, file: source.file, parent });
        });
      for (const drawer of ['mermaid', 'graphviz'] as const) {
        const some = found[drawer];
        const draw = some.length > 0 ? await load[drawer]() : undefined;
        show(some, drawer, await draw?.(some.map(({ code }) => code.value)));
      }
    },
  };
}

function show(found: Found[], drawer: Drawer, all: Drawn[] | undefined): void {
  for (const [index, one] of found.entries()) {
    const made = all?.[index];
    const tell = (reason: string, hint: string) => {
      report(one.file, 'diagram-is-drawn', one.code, reason, hint);
    };
    if (made && 'svg' in made)
      replace(one, withSize(made.svg.slice(made.svg.indexOf('<svg')), drawers[drawer].letters));
    else if (made)
      tell(
        `The diagram is shown as code: ${firstLine(made.fault)}.`,
        'Correct it. To show it as code, change its language to “text”.',
      );
    else {
      const name = drawers[drawer].package;
      tell(
        `Diagrams of ${drawer} are shown as code: “${name}” is not installed.`,
        `Run: npm install ${name}`,
      );
    }
  }
}

function firstLine(text: string): string {
  return (text.trim().split('\n')[0] ?? '').replace(/[.:]+$/, '');
}

/** Puts the picture in the place of the code: as a figure where the fence has a caption, an id or a width. */
function replace({ code, parent }: Found, svg: string): void {
  const { alt, caption, width } = readFence(code.meta ?? '');
  const url = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
  const image: Image = { type: 'image', url, alt: alt ?? caption ?? wordsIn(svg), ...positionOf(code) };
  const share = widthOf(width);
  const sized = share === undefined ? {} : { width: share };
  if (parent.type === 'listing') {
    const [first] = parent.children;
    const title: Caption[] =
      parent.title === undefined
        ? []
        : [{ type: 'caption', children: [{ type: 'text', value: parent.title }] }];
    const captions = first?.type === 'caption' ? [first] : title;
    Object.assign(parent, {
      type: 'figure',
      children: [...captions, image],
      ...sized,
    } satisfies Partial<Figure>);
    return;
  }
  const alone: RootContent =
    share === undefined
      ? { type: 'paragraph', children: [image], ...positionOf(code) }
      : { type: 'figure', children: [image], ...sized, ...positionOf(code) };
  const children = parent.children as RootContent[];
  children[children.indexOf(code)] = parent.type === 'figure' ? image : alone;
}
