/** The program of the thread that parses. A thread can be stopped, also when the parser does not finish. */
import { parentPort } from 'node:worker_threads';
import { editInPlace } from './linear-parser.js';
import { parseBlocks, parseWithin, type Task } from './parse-within.js';

/** What the thread is asked to do. */
export interface Request extends Task {
  /**
   * With it, the thread only searches the block at fault, and writes the line of each block and the time at which it
   * begins, in milliseconds, to it.
   */
  progress?: Float64Array;
}

editInPlace();

// The time that a file may take begins when all modules are loaded.
parentPort?.postMessage('ready');

parentPort?.on('message', ({ progress, ...task }: Request) => {
  const answer = progress
    ? {
        deepAt: parseBlocks(task, (line) => {
          progress.set([line, Date.now()]);
        }),
      }
    : parseWithin(task);
  // Making and reading text takes a tenth of the time of a structured clone.
  parentPort?.postMessage(JSON.stringify(answer));
});
