import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { EXIT, visit } from '../tree/visit.js';
import type { Context } from './context.js';
import { handlersFor } from './handlers/handlers.js';
import { reportUnsafe, schema } from './sanitize-schema.js';

/** Turns a tree into HTML, raw HTML included, that holds nothing but what books may hold. */
export async function toSafeHast(tree: Root, context: Context): Promise<HastRoot> {
  const { file } = context.file;
  const handlers = handlersFor(context);
  let hast = await unified().use(remarkRehype, { allowDangerousHtml: true, handlers }).run(tree, file);
  // Parsing again costs more than all the rest, and only raw HTML needs it.
  if (holdsHtml(tree)) hast = await unified().use(rehypeRaw).run(hast, file);
  reportUnsafe(hast, file);
  return unified().use(rehypeSanitize, schema).run(hast, file);
}

function holdsHtml(tree: Root): boolean {
  let found = false;
  visit(tree, 'html', () => {
    found = true;
    return EXIT;
  });
  return found;
}
