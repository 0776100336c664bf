// Checks that are slow, or need a Java runtime: EPUBCheck, attacks, kills, books of faults.
import base from './jest.config.mjs';

export default { ...base, roots: ['<rootDir>/test/oracle'], testPathIgnorePatterns: ['/node_modules/'] };
