import js from '@eslint/js';
import tseslint from 'typescript-eslint';

/** Imports that the files of a folder must not have: the stages only know those to their left. */
function never(files, patterns, options = {}) {
  return {
    files,
    ...options,
    rules: { '@typescript-eslint/no-restricted-imports': ['error', { patterns }] },
  };
}

const packer = { group: ['epub-gen-memory'], message: 'Only src/epub/archive.ts knows the packer.' };
const browser = {
  group: ['puppeteer', 'puppeteer-core', '@sparticuz/chromium'],
  message: 'Only src/pdf/browser.ts and its folder know the browser.',
};
const target = (name) => ({
  group: [`**/${name}/**`],
  message: 'Targets do not know each other, and what comes before them knows neither.',
});
const html = { group: ['**/html/**'], message: 'Passes work on mdast.' };

export default tseslint.config(
  { ignores: ['dist/', 'output/', 'node_modules/', 'test/**/fixtures/', 'test/books/'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { project: './test/tsconfig.json' } },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  never(['src/**'], [packer, browser], {
    ignores: ['src/epub/archive.ts', 'src/pdf/browser.ts', 'src/pdf/browser/**'],
  }),
  never(['src/epub/**'], [target('pdf'), browser], { ignores: ['src/epub/archive.ts'] }),
  never(['src/epub/archive.ts'], [target('pdf'), browser]),
  never(['src/pdf/**'], [target('epub'), packer]),
  never(['src/pdf/*.ts', 'src/pdf/!(browser)/**'], [target('epub'), packer, browser], {
    ignores: ['src/pdf/browser.ts'],
  }),
  never(['src/{config,read,html,theme,diagnostics}/**'], [target('epub'), target('pdf'), packer, browser]),
  never(['src/passes/**'], [target('epub'), target('pdf'), html, packer, browser]),
  {
    files: ['**/*.{js,mjs,cjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: {
      globals: {
        module: 'writable',
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
        TextEncoder: 'readonly',
      },
    },
  },
);
