import type { BlockContent, DefinitionContent, ListItem, Parent, PhrasingContent, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { report, type SourceFile } from '../diagnostics/report.js';
import { positionOf } from '../tree/position.js';
import type { Glossary, GlossaryEntry, GlossaryTerm } from './glossary-nodes.js';

type Block = BlockContent | DefinitionContent;

/**
 * Makes one glossary of all lists among the blocks, whose items are `**term**: definition` or `**term**, **other name**: …`,
 * and of definition lists. What else there is stays before it.
 */
export function glossaryOf(blocks: RootContent[], file: SourceFile): RootContent[] {
  const glossary: Glossary = { type: 'glossary', children: [] };
  const others = blocks.filter((block) => {
    const entries = entriesOf(block, file);
    glossary.children.push(...(entries ?? []));
    return entries === undefined;
  });
  const [first] = blocks;
  return [...others, { ...glossary, ...(first && positionOf(first)) }];
}

function entriesOf(block: RootContent, file: SourceFile): GlossaryEntry[] | undefined {
  // Definition lists are a node type of their own, with a term or several before each definition.
  if ((block.type as string) === 'defList') return fromDefinitions(block as Parent);
  if (block.type !== 'list') return undefined;
  return block.children.map((item) => {
    const entry = fromItem(item);
    if (entry) return entry;
    report(
      file,
      'glossary-entry-has-term',
      item,
      `The entry “${toString(item).slice(0, 40)}” of the glossary does not begin with its term.`,
      'Write “- **term**: definition”.',
    );
    return { type: 'glossaryEntry', children: item.children, ...positionOf(item) };
  });
}

function fromItem(item: ListItem): GlossaryEntry | undefined {
  const [first, ...rest] = item.children;
  if (first?.type !== 'paragraph') return undefined;
  const terms: GlossaryTerm[] = [];
  for (const [index, node] of first.children.entries()) {
    // In a chapter, short bold text is a term by now.
    if (node.type === 'strong' || node.type === 'term') terms.push(termOf(node));
    else if (node.type !== 'text' || terms.length === 0) return undefined;
    else if (node.value.trim() !== ',') {
      const [, definition] = /^\s*:\s*(.*)$/su.exec(node.value) ?? [];
      if (definition === undefined) return undefined;
      const begun: PhrasingContent[] = definition === '' ? [] : [{ ...node, value: definition }];
      const line = { ...first, children: [...begun, ...first.children.slice(index + 1)] };
      const blocks: Block[] = line.children.length > 0 ? [line, ...rest] : rest;
      if (blocks.length === 0) return undefined;
      return { type: 'glossaryEntry', children: [...terms, ...blocks], ...positionOf(item) };
    }
  }
  return undefined;
}

function fromDefinitions(list: Parent): GlossaryEntry[] {
  const entries: GlossaryEntry[] = [];
  let open = false;
  for (const node of list.children as (Parent & RootContent)[]) {
    if ((node.type as string) === 'defListTerm') {
      const last = entries.at(-1);
      const term = termOf(node as Parent & { children: PhrasingContent[] });
      if (open && last) last.children.push(term);
      else entries.push({ type: 'glossaryEntry', children: [term], ...positionOf(node) });
      open = true;
    } else {
      entries.at(-1)?.children.push(...(node.children as Block[]));
      open = false;
    }
  }
  return entries;
}

function termOf(node: Parent & { children: PhrasingContent[] }): GlossaryTerm {
  return { type: 'glossaryTerm', children: node.children, ...positionOf(node) };
}
