// The tests that mutants run against: those that print no page, or mutation testing would take days.
import base from './jest.config.mjs';

export default {
  ...base,
  testMatch: [
    '<rootDir>/test/{citations,constructs,editions,read,resolve,tree,typography}/**/*.test.ts',
    '<rootDir>/test/html/fixtures.test.ts',
    '<rootDir>/test/verify/epub/epub.test.ts',
    '<rootDir>/test/verify/pdf/p*.test.ts',
  ],
};
