// Mutation testing: changes the code bit by bit, and counts the changes that no test notices. `npm run mutation` takes hours;
// `npm run mutation -- --mutate src/resolve/labels.ts` is for one file.
export default {
  testRunner: 'jest',
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  coverageAnalysis: 'perTest',
  jest: { configFile: 'jest.mutation.config.mjs' },
  // They would run all tests each.
  ignoreStatic: true,
  mutate: ['src/resolve/**/*.ts', 'src/verify/**/*.ts'],
  ignorePatterns: ['output', 'dist', 'coverage', '.stryker'],
  tempDirName: '.stryker',
  reporters: ['clear-text', 'progress-append-only'],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  disableTypeChecks: false,
  concurrency: 2,
  timeoutMS: 60_000,
};
