import type { PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Node } from 'unist';
import type { Settings } from '../../../settings/schema.js';
import type { Caption } from '../../../model/nodes.js';
import type { SourceFile } from '../../../diagnostics/report.js';

/** What an author wrote: `:::name[label]{#id .class key=value}` with its blocks, `::name[…]`, or `:name[…]`. */
export interface Written {
  name: string;
  /** The blocks of a container. */
  blocks: ContainerDirective['children'];
  /** What stands in the brackets; empty when there are none. */
  label: PhrasingContent[];
  /** What stands in the braces; `#x` is `id`, and a bare word has an empty value. */
  attributes: Map<string, string>;
  /** For messages. */
  place: Node;
  file: SourceFile;
  settings: Settings;
}

/** A construct that is written as a directive. */
export interface Directive {
  kind: 'containerDirective' | 'leafDirective' | 'textDirective';
  names: readonly string[];
  /** What it becomes; undefined when this is not how it is written, and it stays as it was typed. */
  make(written: Written): RootContent[] | undefined;
}

/** The label as the first child of what has a caption; nothing where the brackets are missing. */
export function captionOf({ label }: Written): Caption[] {
  return label.length > 0 ? [{ type: 'caption', children: label }] : [];
}
