import type { Root as HastRoot } from 'hast';
import type { Root } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { withVFile } from '../diagnostics/with-vfile.js';
import { EXIT, visit } from '../tree/visit.js';
import type { Context } from './context.js';
import { handlersFor } from './handlers/handlers.js';
import { reportUnsafe, schema } from './sanitize-schema.js';

/** Turns a tree into HTML, raw HTML included, that holds nothing but what books may hold. */
export async function toSafeHast(tree: Root, context: Context): Promise<HastRoot> {
  const { file } = context.file;
  const handlers = handlersFor(context);
  let hast: HastRoot = await unified().use(remarkRehype, { allowDangerousHtml: true, handlers }).run(tree);
  // Parsing again costs more than all the rest, and only raw HTML needs it.
  if (holdsHtml(tree)) hast = await withVFile(file, (vfile) => unified().use(rehypeRaw).run(hast, vfile));
  reportUnsafe(hast, file);
  return unified().use(rehypeSanitize, schema).run(hast);
}

function holdsHtml(tree: Root): boolean {
  let found = false;
  visit(tree, 'html', () => {
    found = true;
    return EXIT;
  });
  return found;
}
