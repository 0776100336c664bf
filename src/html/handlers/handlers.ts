import type { Element } from 'hast';
import type { Nodes } from 'mdast';
import type { Handler, Handlers } from 'mdast-util-to-hast';
import type { Construct, Render } from '../../constructs/construct.js';
import type { Context } from '../context.js';
import { code } from './code.js';
import { defList, defListDescription, defListTerm } from './definition-list.js';
import { footnoteReference } from './footnote-reference.js';
import { heading } from './heading.js';
import { htmlBlock } from './html-block.js';
import { image } from './image.js';
import { inlineCode } from './inline-code.js';
import { inlineMath } from './inline-math.js';

/** How nodes become HTML, by their type; what is not here is plain CommonMark or GFM. */
export function handlersFor(context: Context): Handlers {
  return {
    code: code(context),
    defList,
    defListDescription,
    defListTerm,
    footnoteReference,
    heading,
    htmlBlock,
    image: image(context),
    inlineCode,
    inlineMath,
    ...Object.fromEntries(context.constructs.flatMap((construct) => ofConstruct(construct, context))),
  };
}

function ofConstruct({ html = {} }: Construct, context: Context): [type: string, Handler][] {
  const renders = Object.entries(html) as [string, Render][];
  return renders.map(([type, render]) => [
    type,
    (state, node: Nodes, parent): Element | undefined => {
      const element = render(node, { ...context, state, parent });
      if (element) state.patch(node, element);
      return element;
    },
  ]);
}
