import type { Node } from 'unist';
import { type Pluggable, unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { OctavoError } from './error.js';
import type { SourceFile } from './report.js';
import { withVFile } from './with-vfile.js';

/** Runs functions that are not Octavo's. */
export interface PlugInRun {
  plugins: readonly Pluggable[];
  /** What they are called: “remark plug-in”. */
  kind: string;
  /** How long they may take for a file, in seconds. */
  seconds: number;
}

/**
 * Runs plug-ins of unified on the tree of a file. Their messages become those of the file.
 *
 * @throws {OctavoError} `ERR_PLUGIN`, with the name of the plug-in that fails or does not come to an end, and the place that it
 *   names.
 */
export async function runPlugIns<Tree extends Node>(
  tree: Tree,
  file: SourceFile,
  { plugins, kind, seconds }: PlugInRun,
): Promise<Tree> {
  if (plugins.length === 0) return tree;
  let current = '';
  const processor = unified();
  for (const [index, plugin] of plugins.entries()) {
    const name = nameOf(plugin) ?? `number ${index + 1}`;
    // It runs right before the plug-in.
    processor.use(() => () => {
      current = name;
    });
    processor.use([plugin]);
  }
  const work = withVFile(file, (vfile) => processor.run(tree, vfile));
  try {
    return (await within(work, seconds)) as Tree;
  } catch (cause) {
    const at = cause instanceof VFileMessage && cause.line ? `:${cause.line}:${cause.column ?? 1}` : '';
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new OctavoError('ERR_PLUGIN', `The ${kind} “${current}” failed on ${file.path}${at}: ${reason}`, {
      cause,
    });
  }
}

/**
 * Waits for a promise, which may never be settled: the process would end without a message when nothing else is to be done.
 *
 * @throws {Error} When it takes too long.
 */
export async function within<T>(work: T | Promise<T>, seconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`it did not come to an end within ${seconds} seconds`));
    }, seconds * 1000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}

function nameOf(plugin: Pluggable): string | undefined {
  const [named] = Array.isArray(plugin) ? (plugin as unknown[]) : [plugin];
  return typeof named === 'function' && named.name !== '' ? named.name : undefined;
}
