import { expect, test } from '@jest/globals';
import { faultsOf } from './try-book.js';

// Longer runs: `npm run fuzz`. A book that shows a fault becomes a fixture.
test.each([1, 101, 201])('fifteen random hostile books show no fault, from seed %i on', async (first) => {
  for (let seed = first; seed < first + 15; seed++)
    expect({ seed, faults: await faultsOf(seed, seed === first) }).toEqual({ seed, faults: [] });
});
