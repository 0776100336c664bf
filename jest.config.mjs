// Tests run as ES modules against the TypeScript sources; ts-jest only strips the types (`npm run types` checks them).
export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/test/oracle/'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^octavo$': '<rootDir>/src/index.ts', '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '/parser/worker-address\\.ts$': '<rootDir>/test/parser-worker.transform.mjs',
    '/page-program/bundle\\.ts$': '<rootDir>/test/page-program.transform.mjs',
    '^.+\\.ts$': ['ts-jest', { useESM: true, tsconfig: 'test/tsconfig.json', diagnostics: false }],
  },
  // What runs in the page has no counters there, nor do functions of tests.
  collectCoverageFrom: ['src/**/*.ts', '!src/pdf/page-program/**'],
  testTimeout: 120_000,
  // One less than there are cores would leave the half of a small machine idle.
  maxWorkers: '100%',
};
