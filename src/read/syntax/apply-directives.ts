import type { Root, RootContent } from 'mdast';
import type { Directives } from 'mdast-util-directive';
import type { Directive, Written } from '../../constructs/construct.js';
import type { SourceFile } from '../../diagnostics/report.js';
import type { Settings } from '../../settings/schema.js';
import { SKIP, visit } from '../../tree/visit.js';
import { offer } from './asked.js';
import { isDirective, literal, takeLabel, warnIfOpen } from './literal-directives.js';

/**
 * Gives known directives their nodes. One for which a plug-in has said what element it becomes, as remark-directive documents
 * (`data.hName`, `data.hProperties`), is left to it; what nobody knows stays as it was typed.
 */
export function applyDirectives(
  tree: Root,
  file: SourceFile,
  settings: Settings,
  directives: readonly Directive[],
): void {
  visit(tree, (node, index, parent) => {
    if (index === undefined || !parent || !isDirective(node) || isClaimed(node)) return undefined;
    const replacement = known(node, file, settings, directives) ?? literal(node, file, directives);
    for (const made of replacement) made.position ??= node.position;
    (parent.children as RootContent[]).splice(index, 1, ...replacement);
    return [SKIP, index];
  });
}

function isClaimed({ data }: Directives): boolean {
  return data?.hName !== undefined || data?.hChildren !== undefined;
}

function known(
  node: Directives,
  file: SourceFile,
  settings: Settings,
  directives: readonly Directive[],
): RootContent[] | undefined {
  const directive = directives.find(({ kind, names }) => kind === node.type && names.includes(node.name));
  if (!directive) return undefined;
  if (node.type === 'containerDirective') warnIfOpen(node, file);
  const content =
    node.type === 'containerDirective'
      ? takeLabel(node)
      : { label: node.children, blocks: [] as Written['blocks'] };
  const { written, reportUnknown, isLabelLost } = offer(node, file, {
    name: node.name,
    ...content,
    place: node,
    file,
    settings,
  });
  const made = directive.make(written);
  if (made === undefined) return undefined;
  reportUnknown();
  // A label that nobody wants is text all the same.
  return isLabelLost() ? [{ type: 'paragraph', children: content.label }, ...made] : made;
}
