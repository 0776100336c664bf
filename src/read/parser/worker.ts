/** The program of a thread that parses: it can be stopped, which a parser that does not come to an end cannot be otherwise. */
import { parentPort } from 'node:worker_threads';
import { parseBlocks, parseWithin, type Task } from './parse-within.js';

/** What the thread is asked for. */
export interface Request extends Task {
  /**
   * Where the line of the block that is parsed is written to, and the time in milliseconds at which that began. With it, only the
   * bad block is looked for.
   */
  progress?: Float64Array;
}

// The time that a file is given does not count from before all modules are loaded.
parentPort?.postMessage('ready');

parentPort?.on('message', ({ progress, ...task }: Request) => {
  const answer = progress
    ? {
        deepAt: parseBlocks(task, (line) => {
          progress.set([line, Date.now()]);
        }),
      }
    : parseWithin(task);
  // As text: it is made and read in a tenth of the time of a structured clone.
  parentPort?.postMessage(JSON.stringify(answer));
});
