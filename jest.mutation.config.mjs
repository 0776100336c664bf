// The tests that mutants run against: those beside the code, that print no page, or mutation testing would take days.
import base from './jest.config.mjs';

export default {
  ...base,
  testMatch: ['<rootDir>/test/resolve/**/*.test.ts', '<rootDir>/test/verify/**/{epub,pdf,pieces}.test.ts'],
};
