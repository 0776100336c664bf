import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Root } from 'mdast';
import type { Settings } from '../../settings/schema.js';
import { type Cache, keyOf } from '../../files/cache.js';
import { report, type SourceFile } from '../../diagnostics/report.js';
import { toOctavo } from '../to-octavo.js';
import { type Parsed, parseWithin, type Task } from './parse-within.js';
import { repetitionIn } from './repetition.js';
import type { Request } from './worker.js';
import { workerAddress } from './worker-address.js';

interface ParserSettings extends Pick<Settings, 'dialect' | 'limits' | 'math' | 'variables'> {
  /** Trees of earlier builds. */
  cache?: Cache | undefined;
}

/** Parsing a text of so many characters takes less time than starting a thread, whatever the text is. */
const shortText = 2000;

/** The size from which a file gets more memory than `limits` gives, in characters. */
const largeText = 5e6;

/** The size from which a file gets more time than `limits` gives, in characters. */
const longText = 500_000;

/** How long the search for the block at fault may take, in milliseconds. */
const searchTime = 3000;

/** Parses Markdown files within the limits of a book, one after the other. */
export interface Parser {
  /** @returns The tree of a file. It is empty, and the file has a message, when the file exceeds the limits. */
  parse: (file: SourceFile) => Promise<Root>;
  /** The same for the text as it is: nothing is included, and no other dialect is understood. */
  parseAsTyped: (file: SourceFile) => Promise<Root>;
}

/** Why a thread gave no answer. */
type Failure = 'time' | 'memory';

/**
 * Provides a parser for the time of `work`. Its thread starts with the first file that needs one.
 *
 * @param folder That of the book, for files that take others in.
 */
export async function withParser<T>(
  settings: ParserSettings,
  folder: string,
  work: (parser: Parser) => Promise<T>,
): Promise<T> {
  const { close, ...parser } = createParser(settings, folder);
  try {
    return await work(parser);
  } finally {
    await close();
  }
}

// A second thread is no gain: it compiles the parser again, which takes as long as it saves.
function createParser(settings: ParserSettings, folder: string): Parser & { close: () => Promise<void> } {
  const { limits, math, cache } = settings;
  const closed = new AbortController();
  const { signal } = closed;
  let thread: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();

  async function start(text: string): Promise<Worker> {
    const maxOldGenerationSizeMb = Math.round(limits.memory * Math.max(1, text.length / largeText));
    thread = new Worker(workerAddress, { resourceLimits: { maxOldGenerationSizeMb } });
    await once(thread, 'message', { signal });
    return thread;
  }

  async function end(): Promise<void> {
    await thread?.terminate();
    thread = undefined;
  }

  async function inThread(task: Task): Promise<Parsed | Failure> {
    const isLarge = task.text.length > largeText;
    // A thread keeps the limit of memory that it starts with.
    if (isLarge) await end();
    const patience = patienceFor(task.text, limits) * 1000;
    const answer = await ask(thread ?? (await start(task.text)), task, patience, signal);
    if (isLarge || typeof answer === 'string') await end();
    return answer;
  }

  /** @returns The line of the block that exceeds the limits; undefined when no single block does. */
  async function lineAtFault(task: Task): Promise<number | undefined> {
    await end();
    const progress = new Float64Array(new SharedArrayBuffer(16));
    const answer = await ask(await start(task.text), { ...task, progress }, searchTime, signal);
    await end();
    if (typeof answer === 'object') return 'deepAt' in answer ? answer.deepAt : undefined;
    const [line, begun = 0] = progress;
    // With many slow blocks, the search can end at any of them.
    return answer === 'memory' || Date.now() - begun > searchTime / 2 ? line : undefined;
  }

  /** @param text That of the file, or what has become of it. */
  async function parse(file: SourceFile, text: string): Promise<Root> {
    const empty: Root = { type: 'root', children: [] };
    const tell = (line: number | undefined, [reason, hint]: Words) => {
      report(
        file,
        'file-is-within-limits',
        line === undefined ? undefined : { line, column: 1 },
        reason,
        hint,
      );
      return empty;
    };
    const repetition = repetitionIn(text);
    if (repetition !== undefined) return tell(undefined, [repetition, 'Correct it, or split the file.']);
    const task = { text, math, depth: limits.depth };
    if (text.length <= shortText) {
      const parsed = parseWithin(task);
      return 'tree' in parsed ? parsed.tree : tell(parsed.deepAt, words.depth(limits, text));
    }
    const key = keyOf('tree', JSON.stringify(task));
    const former = await cache?.read(key);
    if (former) return JSON.parse(Buffer.from(former).toString()) as Root;
    return afterOthers(async () => {
      const parsed = await inThread(task);
      if (typeof parsed === 'string') return tell(await lineAtFault(task), words[parsed](limits, text));
      if ('tree' in parsed) {
        await cache?.write(key, Buffer.from(JSON.stringify(parsed.tree)));
        return parsed.tree;
      }
      return tell(parsed.deepAt ?? (await lineAtFault(task)), words.depth(limits, text));
    });
  }

  /** The thread does one piece of work at a time, so that its time and its memory are those of one file. */
  function afterOthers(work: () => Promise<Root>): Promise<Root> {
    const parsed = last.then(() => {
      signal.throwIfAborted();
      return work();
    });
    last = parsed.catch(() => undefined);
    return parsed;
  }

  /** Where one file fails, nobody waits for the others any more. */
  function unwatched(tree: Promise<Root>): Promise<Root> {
    tree.catch(() => undefined);
    return tree;
  }

  return {
    parse: (file) => unwatched(toOctavo(file, settings, folder, (text) => parse(file, text))),
    parseAsTyped: (file) => unwatched(parse(file, file.text)),
    async close() {
      closed.abort();
      await end();
    },
  };
}

/**
 * Asks a thread.
 *
 * @param patience How long it may work on its answer, in milliseconds. A thread that gave none is to be ended.
 */
async function ask(
  thread: Worker,
  request: Request,
  patience: number,
  closed: AbortSignal,
): Promise<Parsed | Failure> {
  const done = new AbortController();
  const signal = AbortSignal.any([done.signal, closed]);
  try {
    thread.postMessage(request);
    const answer = await Promise.race([
      // Throws the error of the thread, if there is one.
      once(thread, 'message', { signal }) as Promise<[string]>,
      workingTime(patience, signal),
    ]);
    return typeof answer === 'string' ? answer : (JSON.parse(answer[0]) as Parsed);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY') return 'memory';
    throw error;
  } finally {
    done.abort();
  }
}

/** Waits until the process has worked for some time, in milliseconds: a busy machine gives it less than all of it. */
async function workingTime(patience: number, signal: AbortSignal): Promise<'time'> {
  const begun = process.cpuUsage();
  for (let left = patience; left > 0;) {
    await setTimeout(left, undefined, { signal, ref: false });
    const { user, system } = process.cpuUsage(begun);
    left = patience - (user + system) / 1000;
  }
  return 'time';
}

/** How many seconds a text may take. */
function patienceFor(text: string, { seconds }: Settings['limits']): number {
  return seconds * Math.max(1, text.length / longText);
}

type Words = [reason: string, hint: string];

const words: Record<Failure | 'depth', (limits: Settings['limits'], text: string) => Words> = {
  time: (limits, text) => [
    `Parsing takes longer than ${Number(patienceFor(text, limits).toPrecision(2))} seconds.`,
    'Look for characters such as “[” that are repeated thousands of times. Correct them, split the file, or raise `limits.seconds`.',
  ],
  memory: ({ memory }) => [
    `Parsing needs more than ${memory} MB of memory.`,
    'Look for notes, links or cells that are repeated thousands of times. Split the file, or raise `limits.memory`.',
  ],
  depth: ({ depth }) => [
    `Lists, quotations, boxes or elements are nested more than ${depth} levels deep.`,
    'Check the indentation, the number of “>” and unclosed tags, or raise `limits.depth`.',
  ],
};
