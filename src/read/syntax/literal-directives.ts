import { didYouMean } from '../../diagnostics/suggest.js';
import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { ContainerDirective, Directives } from 'mdast-util-directive';
import { directiveToMarkdown } from 'mdast-util-directive';
import { toMarkdown } from 'mdast-util-to-markdown';
import type { Directive } from '../../constructs/construct.js';
import type { SourceFile } from '../../diagnostics/report.js';
import { report } from '../../diagnostics/report.js';

/** What was typed: a time such as 10:30 or an “n:th” is no directive, and losing it would lose text. */
export function literal(node: Directives, file: SourceFile, directives: readonly Directive[]): RootContent[] {
  warnIfMeant(node, file, directives);
  const source = sourceOf(node, file);
  if (node.type === 'textDirective') {
    const bare = node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0;
    return [{ type: 'text', value: source, ...(bare ? {} : { data: { typed: true } }) }];
  }
  if (node.type === 'leafDirective') return [paragraph(source)];
  const lines = source.split(/\r\n?|\n/);
  const last = lines.at(-1) ?? '';
  const close = isClosed(lines) ? [paragraph(last.trim())] : [];
  return [paragraph(lines[0] ?? ''), ...takeLabel(node).blocks, ...close];
}

/** A name that is close to a known one, or anything longer than a bare `:word`, is a directive that was meant. */
function warnIfMeant(node: Directives, file: SourceFile, directives: readonly Directive[]): void {
  const namesOf = (wanted: string) =>
    directives.filter(({ kind }) => kind === wanted).flatMap(({ names }) => names);
  const candidates = namesOf(node.type);
  const bare = node.type === 'textDirective' && node.children.length === 0;
  if (candidates.includes(node.name)) {
    if (bare) warnWithoutBrackets(node, file);
    return;
  }
  if (bare) return;
  const other = kinds.find(([kind]) => namesOf(kind).includes(node.name));
  report(
    file,
    'directive-is-known',
    node,
    `There is no directive “${node.name}”; it stays in the text as it was typed.`,
    other
      ? `Write it with ${other[1]}: “${':'.repeat(other[2])}${node.name}”.`
      : (madeByItself[node.name.toLowerCase()] ?? didYouMean(node.name, candidates)),
  );
}

const contents =
  'Both books have a table of contents. Remove it; `contentsDepth` sets how many levels it has.';

/** What needs no directive, because it is in every book. */
const madeByItself: Record<string, string> = { toc: contents, contents, tableofcontents: contents };

/** How directives of each kind begin. */
const kinds: readonly [kind: string, colons: string, count: number][] = [
  ['containerDirective', 'three colons', 3],
  ['leafDirective', 'two colons', 2],
  ['textDirective', 'one colon', 1],
];

/** The name of a directive with its words in braces or parentheses, where brackets are wanted. */
function warnWithoutBrackets(node: Directives, file: SourceFile): void {
  const [first] = Object.entries(node.attributes ?? {}).flatMap(([name, value]) => (value ? [] : [name]));
  const behind = file.text.slice(node.position?.end.offset ?? file.text.length);
  const words = first ?? /^\(([^()\n]+)\)/.exec(behind)?.[1];
  if (words === undefined) return;
  const reason = `The directive “${node.name}” has no text in brackets; it is printed as typed.`;
  report(file, 'directive-is-known', node, reason, `Write “:${node.name}[${words}]”.`);
}

export function warnIfOpen(node: ContainerDirective, file: SourceFile): void {
  const source = sourceOf(node, file);
  if (source === '' || isClosed(source.split(/\r\n?|\n/))) return;
  report(
    file,
    'directive-is-closed',
    node,
    `The “${node.name}” box is never closed and takes in all that follows.`,
    'End it with a line “:::”.',
  );
}

function isClosed(lines: string[]): boolean {
  return lines.length > 1 && /^[\s>]*:{3,}\s*$/.test(lines.at(-1) ?? '');
}

function sourceOf(node: Directives, file: SourceFile): string {
  const typed = file.text.slice(node.position?.start.offset, node.position?.end.offset);
  if (node.position && typed !== '') return typed;
  // A tree that a script hands in has no source text.
  return toMarkdown(node, { extensions: [directiveToMarkdown()] }).trimEnd();
}

/** The label of a container apart from its blocks. */
export function takeLabel(node: ContainerDirective): {
  label: PhrasingContent[];
  blocks: ContainerDirective['children'];
} {
  const [first, ...blocks] = node.children;
  if (first?.type !== 'paragraph' || first.data?.directiveLabel !== true)
    return { label: [], blocks: node.children };
  return { label: first.children, blocks };
}

function paragraph(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value, data: { typed: true } }] };
}

export function isDirective(node: { type: string }): node is Directives {
  return /^(container|leaf|text)Directive$/.test(node.type);
}
