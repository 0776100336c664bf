import type { Root } from 'mdast';
import remarkDefinitionList from 'remark-definition-list';
import remarkDirective from 'remark-directive';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { remarkDollarMath } from '../math/dollar-math.js';
import { takeAttributes } from './attributes.js';
import { takeFromHtml } from './html-parts.js';
import { remarkNoteNames } from './linear-parser.js';
import { remarkNestingGuard } from './nesting-guard.js';

/**
 * Parses Markdown as Octavo reads it, with the extensions of GFM, directives, front matter and definition lists.
 *
 * @param options Whether text between dollars is a formula; how deep lists and quotations may be nested.
 * @throws {NestedTooDeep} When they are nested deeper. The parser can throw a RangeError first.
 */
export function toMdast(text: string, { math, depth }: { math: boolean; depth: number }): Root {
  const processor = unified()
    .use(remarkParse)
    .use(remarkGfm)
    .use(remarkFrontmatter, ['yaml', 'toml'])
    .use(remarkDirective)
    .use(remarkDefinitionList)
    .use(remarkNestingGuard, depth)
    .use(remarkNoteNames);
  if (math) processor.use(remarkDollarMath);
  const tree = processor.parse(text);
  takeAttributes(tree);
  takeFromHtml(tree);
  return tree;
}
