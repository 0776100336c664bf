import { readdirSync, readFileSync } from 'node:fs';

/** What a process and all that it started have used. */
export interface TreeUse {
  /** Seconds of all processors, in the programs and in the system for them. */
  cpu: number;
  /** The most memory that they held at one time, in MB; memory that several of them share is counted once. */
  peak: number;
}

/** Clock ticks of `/proc`, the same on all common Linux machines. */
const ticksPerSecond = 100;

/**
 * Watches a process tree (Linux only; elsewhere all is zero). A process that ends between two looks loses what it has
 * used since the first of them.
 *
 * @returns A function that ends the watch.
 */
export function watchTree(root: number, interval = 300): () => TreeUse {
  const cpu = new Map<number, number>([[root, 0]]);
  let peak = 0;
  const look = () => {
    const parents = processes();
    // A process whose parent is gone hangs on another one; who was in the tree once stays in it.
    for (let grew = true; grew;) {
      grew = false;
      for (const [pid, { parent }] of parents) {
        if (cpu.has(pid) || !cpu.has(parent)) continue;
        cpu.set(pid, 0);
        grew = true;
      }
    }
    const alive = [...cpu.keys()].filter((pid) => parents.has(pid));
    for (const pid of alive) cpu.set(pid, parents.get(pid)?.cpu ?? 0);
    peak = Math.max(
      peak,
      alive.reduce((sum, pid) => sum + proportionalSize(pid), 0),
    );
  };
  const timer = setInterval(look, interval);
  return () => {
    clearInterval(timer);
    return { cpu: [...cpu.values()].reduce((sum, one) => sum + one, 0), peak };
  };
}

/** All processes of the machine by their ids; see proc(5). */
function processes(): Map<number, { parent: number; cpu: number }> {
  const found = new Map<number, { parent: number; cpu: number }>();
  for (const name of process.platform === 'linux' ? readdirSync('/proc') : []) {
    if (!/^\d+$/.test(name)) continue;
    const stat = read(`/proc/${name}/stat`);
    // A process can end between the two.
    if (stat === '') continue;
    // The name of the program stands in brackets and can hold anything.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const [parent, user, system] = [fields[1], fields[11], fields[12]].map(Number);
    found.set(Number(name), { parent: parent ?? 0, cpu: ((user ?? 0) + (system ?? 0)) / ticksPerSecond });
  }
  return found;
}

/** In MB. */
function proportionalSize(pid: number): number {
  const [, size] = /^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`)) ?? [];
  return Number(size ?? 0) / 1024;
}

/** Empty when the process has ended in the meantime. */
function read(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
