// node bench/stages.mjs <config> [<dist>]: how many seconds each stage of a build takes, in one process, cold.
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [config, dist = path.join(import.meta.dirname, '../dist')] = process.argv.slice(2);
const load = (file) => import(pathToFileURL(path.resolve(dist, file)).href);
const { epub, pdf, readBook } = await load('index.js');
const { passes } = await load('passes/index.js');
const { runPass } = await load('passes/run.js');
const { typeset } = await load('html/typeset.js');
const { forTarget } = await load('select/for-target.js');
const { copyOf } = await load('select/copy.js');

let stage = '';
let start = 0;

/** Ends a stage and begins the next. */
function begin(name) {
  const now = performance.now();
  if (stage !== '') console.log(`${((now - start) / 1000).toFixed(2).padStart(7)}  ${stage}`);
  [stage, start] = [name, now];
}

begin('read');
const book = await readBook(config);
begin('passes');
for (const pass of passes) await runPass(pass, book);
begin('typeset');
const whole = await typeset(book);
for (const target of [pdf(), epub()]) {
  begin(`${target.name}: copy`);
  const own = forTarget(whole, target.name);
  const copy = copyOf(own);
  begin(`${target.name}: render`);
  const progress = (text) => begin(text);
  const files = await target.render(copy, { progress, signal: undefined });
  begin(`${target.name}: verify`);
  await target.verify(files, own);
}
begin('');
