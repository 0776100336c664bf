import type { Root } from 'mdast';
import type { SourceFile } from '../diagnostics/report.js';
import { runPlugIns } from '../diagnostics/plug-ins.js';
import type { CheckedConfig } from '../settings/schema.js';
import { withOwn } from '../constructs/constructs.js';
import type { Inventory } from '../model/inventory.js';
import { inventoryOf } from './inventory.js';
import type { Parser } from './parser/parser.js';
import { applySyntax } from './syntax/apply-syntax.js';

/** The tree of a file, and what it held before Octavo touched it. */
export interface Parsed {
  tree: Root;
  inventory: Inventory;
}

/** Parses a Markdown file into a tree of Octavo's nodes; problems are noted on the file. */
export async function parse(file: SourceFile, settings: CheckedConfig, parser: Parser): Promise<Parsed> {
  return adopt(await parser.parse(file), file, settings);
}

/** Makes an mdast tree from any unified pipeline a tree of Octavo's nodes. The tree is changed in place. */
export async function adopt(tree: Root, file: SourceFile, settings: CheckedConfig): Promise<Parsed> {
  const { remarkPlugins: plugins, limits } = settings;
  const own = await runPlugIns(tree, file, { plugins, kind: 'remark plug-in', seconds: limits.plugIns });
  // After the remark plug-ins of the book, which may change what they like.
  const inventory = inventoryOf(own, file, withOwn(settings));
  applySyntax(own, file, settings);
  return { tree: own, inventory };
}
