import { spawn } from 'node:child_process';
import { performance } from 'node:perf_hooks';
import { type TreeUse, watchTree } from './process-tree.js';

/** A whole process that makes a file. */
export interface Work {
  name: string;
  command: string;
  args: string[];
  env?: Record<string, string>;
  /** What is done before each run, and not measured. */
  before?: () => Promise<void>;
  /** How long it may take, in minutes. */
  patience?: number;
}

export interface Measured extends TreeUse {
  /** Seconds. */
  wall: number;
}

/** Runs a process to its end. @throws {Error} When it fails, with the end of what it said. */
export async function measure({ name, command, args, env, before, patience = 15 }: Work): Promise<Measured> {
  await before?.();
  const start = performance.now();
  const child = spawn(command, args, {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: patience * 60_000,
  });
  const stop = watchTree(child.pid ?? 0);
  let said = '';
  const listen = (text: Buffer) => (said = (said + text.toString()).slice(-2000));
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  }).finally(stop);
  const use = stop();
  if (code !== 0) throw new Error(`${name} failed (${String(code)}): ${said}`);
  return { wall: (performance.now() - start) / 1000, ...use };
}

/** The middle one of several measurements, each number by itself. */
export function median(runs: Measured[]): Measured {
  const middle = (key: keyof Measured) =>
    runs.map((run) => run[key]).sort((a, b) => a - b)[runs.length >> 1] ?? NaN;
  return { wall: middle('wall'), cpu: middle('cpu'), peak: middle('peak') };
}
