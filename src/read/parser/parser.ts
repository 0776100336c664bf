import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Root } from 'mdast';
import type { Settings } from '../../settings/schema.js';
import { report, type SourceFile } from '../../diagnostics/report.js';
import { type Parsed, parseWithin, type Task } from './parse-within.js';
import type { Request } from './worker.js';
import { workerAddress } from './worker-address.js';

type ParserSettings = Pick<Settings, 'limits' | 'math'>;

/** Whatever is in a text of so many characters, parsing it takes less time than starting a thread. */
const shortText = 2000;

/** A second one takes as long to learn the parser as it saves: each thread compiles it anew. */
const mostThreads = 1;

/** How many definitions of links, such as `[name]: address`, a file may have. */
const mostDefinitions = 20_000;

/** For each number of backticks, the parser looks through the rest of the paragraph. */
const mostRuns = 200;

/** How long the bad block of a file is looked for, in milliseconds. */
const searchTime = 3000;

/** Parses Markdown files within the limits of a book. */
export interface Parser {
  /** The tree of a file; empty, with a message, when the limits do not allow it. */
  parse: (file: SourceFile) => Promise<Root>;
}

/** How a thread ended that gave no answer. */
type Failure = 'time' | 'memory';

/** Megabytes, at least one. */
const sizeOf = (text: string) => Math.max(1, text.length / 1e6);

/** Gives a parser for the time of `work`; its threads start when there is something for them. */
export async function withParser<T>(
  settings: ParserSettings,
  work: (parser: Parser) => Promise<T>,
): Promise<T> {
  const { close, ...parser } = createParser(settings);
  try {
    return await work(parser);
  } finally {
    await close();
  }
}

function createParser({ limits, math }: ParserSettings): Parser & { close: () => Promise<void> } {
  const idle: Worker[] = [];
  const waiting: (() => void)[] = [];
  let free = mostThreads;

  const running = new Set<Worker>();

  async function start(text: string): Promise<Worker> {
    const maxOldGenerationSizeMb = Math.round(limits.memory * Math.max(1, text.length / 5e6));
    const worker = new Worker(workerAddress, { resourceLimits: { maxOldGenerationSizeMb } });
    running.add(worker);
    await once(worker, 'message');
    return worker;
  }

  async function end(worker: Worker): Promise<void> {
    await worker.terminate();
    running.delete(worker);
  }

  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (free > 0) free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  }

  async function inThread(task: Task): Promise<Parsed | Failure> {
    // The limits of a thread are set when it starts.
    const worker = (sizeOf(task.text) === 1 ? idle.pop() : undefined) ?? (await start(task.text));
    const answer = await ask(worker, task, limits.seconds * 1000 * sizeOf(task.text));
    if (typeof answer === 'string' || sizeOf(task.text) > 1) await end(worker);
    else idle.push(worker);
    return answer;
  }

  /** The line of the block that is too much for the parser; undefined when no single one is. */
  async function badLine(task: Task): Promise<number | undefined> {
    const progress = new Float64Array(new SharedArrayBuffer(16));
    const worker = await start(task.text);
    const answer = await ask(worker, { ...task, progress }, searchTime);
    await end(worker);
    if (typeof answer === 'object')
      return 'deepAt' in answer && answer.deepAt > 0 ? answer.deepAt : undefined;
    const [line, begun = 0] = progress;
    // Other blocks may take their time as well: it is this one if most of the time went into it.
    return answer === 'memory' || Date.now() - begun > searchTime / 2 ? line : undefined;
  }

  return {
    async parse(file) {
      const excess = excessIn(file.text);
      if (excess !== undefined) {
        report(file, 'file-is-within-limits', undefined, excess, 'Correct it, or divide the file.');
        return empty();
      }
      const task = { text: file.text, math, depth: limits.depth };
      const parsed = task.text.length <= shortText ? parseWithin(task) : await inTurn(() => inThread(task));
      if (typeof parsed === 'object' && 'tree' in parsed) return parsed.tree;
      const failure = typeof parsed === 'string' ? parsed : 'depth';
      const known = typeof parsed === 'object' && parsed.deepAt > 0 ? parsed.deepAt : undefined;
      const line = known ?? (await inTurn(() => badLine(task)));
      report(
        file,
        'file-is-within-limits',
        line === undefined ? undefined : { line, column: 1 },
        ...words[failure](limits),
      );
      return empty();
    },
    async close() {
      // Some are at work where the book could not be read to its end.
      await Promise.all([...running].map((worker) => worker.terminate()));
    },
  };
}

function empty(): Root {
  return { type: 'root', children: [] };
}

/** What is told of files whose repetitions would cost the parser minutes, or gigabytes; undefined for all others. */
function excessIn(text: string): string | undefined {
  const definitions = text.match(/^ {0,3}\[[^^\]\n][^\]\n]{0,999}\]:/gm)?.length ?? 0;
  if (definitions > mostDefinitions)
    return `The file defines ${definitions} links; it may define ${mostDefinitions}.`;
  const runs = new Set(Array.from(text.matchAll(/`+/g), ([run]) => run.length)).size;
  if (runs > mostRuns) return `The file has backticks in ${runs} different numbers; it may have ${mostRuns}.`;
  return undefined;
}

/** Asks a thread, which is not to be used again when there is no answer in time. */
async function ask(worker: Worker, request: Request, patience: number): Promise<Parsed | Failure> {
  const stop = new AbortController();
  const { signal } = stop;
  try {
    worker.postMessage(request);
    // An error of the thread is thrown by `once`.
    const answer = await Promise.race([
      once(worker, 'message', { signal }) as Promise<[string]>,
      setTimeout(patience, 'time' as const, { signal, ref: false }),
    ]);
    return typeof answer === 'string' ? answer : (JSON.parse(answer[0]) as Parsed);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') return 'memory';
    throw error;
  } finally {
    stop.abort();
  }
}

/** What is told of a file that is too much, and what to do. */
const words: Record<Failure | 'depth', (limits: Settings['limits']) => [reason: string, hint: string]> = {
  time: ({ seconds }) => [
    `The Markdown could not be parsed in ${seconds} seconds for each megabyte.`,
    'Something is repeated thousands of times, such as “[” or “`”. Correct it, divide the file, or set `limits: {seconds: …}`.',
  ],
  memory: ({ memory }) => [
    `The Markdown could not be parsed in ${memory} megabytes of memory.`,
    'Something is repeated thousands of times, such as cells or links. Divide the file, or set `limits: {memory: …}`.',
  ],
  depth: ({ depth }) => [
    `Lists, quotations, boxes or elements are nested more than ${depth} levels deep.`,
    'Correct the indentation or the number of “>”, close what is open, or set `limits: {depth: …}`.',
  ],
};
