// Stands in for the build where tests load the sources: the module `bundle.ts` holds the page program as it is now.
import { createHash } from 'node:crypto';
import { bundlePageProgram } from '../src/pdf/page-program/build.mjs';

const code = bundlePageProgram();

export default {
  process: () => ({ code }),
  getCacheKey: () => createHash('sha256').update(code).digest('hex'),
};
