/** `npm run fuzz -- --books 10000 --pdf 500 --seed 1`: builds random hostile books and prints the seeds that show a fault. */
import { parseArgs } from 'node:util';
import { faultsOf } from './try-book.js';

const { values } = parseArgs({
  options: {
    books: { type: 'string', default: '1000' },
    pdf: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
  },
});
const [books, pdfs, first] = [Number(values.books), Number(values.pdf), Number(values.seed)];
let failed = 0;
for (let seed = first; seed < first + books; seed++) {
  const faults = await faultsOf(seed, seed - first < pdfs);
  if (faults.length > 0) failed += 1;
  for (const fault of faults.slice(0, 3)) console.log(`seed ${seed}: ${fault}`);
}
console.log(`${books} books, ${failed} with faults`);
process.exitCode = failed > 0 ? 1 : 0;
