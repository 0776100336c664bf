import { once } from 'node:events';
import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type Desk, type Draw, type Drawn, drawOneByOne } from './draw.js';

/**
 * What draws graphs in the DOT language: https://graphviz.org/doc/info/lang.html. It works in a thread, because some graphs take hours.
 *
 * @param patience How long each may take, in milliseconds.
 * @returns Undefined where the package is not installed.
 */
export function loadGraphviz(patience?: number): Promise<Draw | undefined> {
  let address: string;
  try {
    address = pathToFileURL(createRequire(import.meta.url).resolve('@hpcc-js/wasm-graphviz')).href;
  } catch {
    return Promise.resolve(undefined);
  }
  return Promise.resolve((sources) =>
    drawOneByOne(sources, () => Promise.resolve(openThread(address)), patience),
  );
}

/** The program of the thread: it answers each source with its SVG, or with what is wrong in it. */
const program = `
import { parentPort, workerData } from 'node:worker_threads';
const { Graphviz } = await import(workerData);
const graphviz = await Graphviz.load();
parentPort.on('message', (source) => {
  try {
    parentPort.postMessage({ svg: graphviz.dot(source, 'svg') });
  } catch (error) {
    parentPort.postMessage({ fault: String(error?.message ?? error) });
  }
});`;

function openThread(address: string): Desk {
  const url = new URL(`data:text/javascript,${encodeURIComponent(program)}`);
  const thread = new Worker(url, { workerData: address, resourceLimits: { maxOldGenerationSizeMb: 500 } });
  return {
    async draw(source) {
      thread.postMessage(withFont(source));
      const [drawn] = (await once(thread, 'message')) as [Drawn];
      return 'svg' in drawn ? { svg: drawn.svg.replaceAll(/font-family="Arial[^"]*"/g, family) } : drawn;
    },
    close: () => thread.terminate(),
  };
}

/** Graphviz knows the widths of the letters of Arial, and the font of the books' diagrams has the same. */
function withFont(source: string): string {
  const font = 'fontname=Arial';
  return source.replace('{', `{ graph [${font}]; node [${font}]; edge [${font}]; `);
}

const family = 'font-family="Liberation Sans,Arial,Helvetica,sans-serif"';
