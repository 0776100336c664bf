import type { Node } from 'unist';
import { type Pluggable, unified } from 'unified';
import { VFileMessage } from 'vfile-message';
import { OctavoError } from './error.js';
import type { SourceFile } from './report.js';
import { withVFile } from './with-vfile.js';

/** Plug-ins, and how to run them. */
export interface PlugInRun {
  plugins: readonly Pluggable[];
  /** What messages call them, such as “remark plug-in”. */
  kind: string;
  /** How long they may take together for a file, in seconds. */
  seconds: number;
}

/**
 * Runs unified plug-ins on the tree of a file. Their messages become messages of the file.
 *
 * @throws {OctavoError} `ERR_PLUGIN`, with the name of the plug-in that throws or does not finish, and the place of its error.
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
    // Runs right before the plug-in.
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
 * Waits for a promise with a time limit. Without it, a promise that never settles ends the process without a message.
 *
 * @throws {Error} When the time is over.
 */
export async function within<T>(work: T | Promise<T>, seconds: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new Error(`it did not finish within ${seconds} seconds`));
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
