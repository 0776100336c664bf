// The checks that need a Java runtime: EPUBCheck, the reference validator.
import base from './jest.config.mjs';

export default { ...base, roots: ['<rootDir>/test/oracle'], testPathIgnorePatterns: ['/node_modules/'] };
