import type { Handlers } from 'mdast-util-to-hast';
import type { Context } from '../context.js';
import { caption } from './caption.js';
import { captionedTable } from './captioned-table.js';
import { callout } from './callout.js';
import { code } from './code.js';
import { crossReference } from './cross-reference.js';
import { figure } from './figure.js';
import { fileName } from './file-name.js';
import { footnoteReference } from './footnote-reference.js';
import { heading } from './heading.js';
import { image } from './image.js';
import { inlineCode } from './inline-code.js';
import { summary } from './summary.js';
import { term } from './term.js';

/** How nodes become HTML, by their type; what is not here is plain CommonMark or GFM. */
export function handlersFor(context: Context): Handlers {
  return {
    callout: callout(context),
    caption: caption(context),
    captionedTable,
    code: code(context),
    figure,
    crossReference,
    fileName,
    footnoteReference,
    heading,
    image: image(context),
    inlineCode,
    summary,
    term,
  };
}
