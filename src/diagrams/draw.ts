import { setTimeout } from 'node:timers/promises';

/** What a source became. */
export type Drawn = { svg: string } | { fault: string };

/** Draws sources in their order. */
export type Draw = (sources: readonly string[]) => Promise<Drawn[]>;

/** What draws, for some time. */
export interface Desk {
  draw: (source: string) => Promise<Drawn>;
  close: () => Promise<unknown>;
}

/** How long a diagram may take, in milliseconds. */
const longest = 30_000;

/**
 * Draws one source after the other. One that takes too long, or that breaks what draws it, is given up, and the others get a new desk.
 *
 * @param open Makes a desk ready; what it throws ends the work.
 * @param patience How long each source may take, in milliseconds.
 */
export async function drawOneByOne(
  sources: readonly string[],
  open: () => Promise<Desk>,
  patience = longest,
): Promise<Drawn[]> {
  const all: Drawn[] = [];
  let desk: Desk | undefined;
  try {
    for (const source of sources) {
      desk ??= await open();
      const drawn = await drawWithin(desk, source, patience);
      all.push(drawn);
      if (!('isLost' in drawn)) continue;
      await desk.close();
      desk = undefined;
    }
  } finally {
    await desk?.close();
  }
  return all;
}

/** @returns With `isLost`, what draws is of no more use. */
async function drawWithin(desk: Desk, source: string, patience: number): Promise<Drawn | Lost> {
  const done = new AbortController();
  const late: Lost = { fault: `it takes longer than ${patience / 1000} seconds`, isLost: true };
  const end = setTimeout(patience, late, { signal: done.signal }).catch(() => late);
  try {
    return await Promise.race([desk.draw(source), end]);
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error), isLost: true };
  } finally {
    done.abort();
  }
}

interface Lost {
  fault: string;
  isLost: true;
}
