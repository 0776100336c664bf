// node bench/stages.mjs <config> [<target>]: how many seconds each stage of a build takes, in one process, cold.
import { build, epub, pdf, readBook } from '../dist/index.js';

const [config, only] = process.argv.slice(2);
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
const book = await readBook(config);
begin('resolve, render as HTML, verify');
const targets = [pdf(), epub()].filter(({ name }) => only === undefined || name === only).map(timed);
await build(book, { targets, onProgress: begin });
begin('');
