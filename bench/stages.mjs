// node bench/stages.mjs <config> [<target>] [--cache]: how many seconds each stage of a build takes, in one process; with the
// results of builds before, or cold.
import { parseArgs } from 'node:util';
import { build, epub, openCache, pdf, readBook } from '../dist/index.js';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { cache: { type: 'boolean' } },
});
const [config, only] = positionals;
const cache = values.cache ? await openCache() : undefined;
let stage = '';
let start = 0;

/** Ends a stage and begins the next. */
function begin(name) {
  const now = performance.now();
  if (stage !== '') console.log(`${((now - start) / 1000).toFixed(2).padStart(7)}  ${stage}`);
  [stage, start] = [name, now];
}

/** A target that tells when it is asked for something. */
const timed = (target) => ({
  ...target,
  render(book, context) {
    begin(`${target.name}: render`);
    return target.render(book, context);
  },
  verify(files, book, context) {
    begin(`${target.name}: verify`);
    return target.verify(files, book, context);
  },
});

begin('read');
const book = await readBook(config, { cache });
begin('resolve, render as HTML, verify');
const targets = [pdf(), epub()].filter(({ name }) => only === undefined || name === only).map(timed);
await build(book, { targets, cache, onProgress: begin });
begin('');
