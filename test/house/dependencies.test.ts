import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';

/** What npm knows of a package that is installed. */
interface Package {
  version: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  /** What is needed by development, and optional for users. */
  devOptional?: boolean;
  hasInstallScript?: boolean;
}

const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as {
  packages: Record<string, Package>;
};

/** The license of a package that names it in its readme only. */
const inReadme: Record<string, string> = { format: 'MIT' };

/** What users get, with its name; packages of one name and version once. */
const production = Object.entries(packages)
  .filter(([path, { dev }]) => path !== '' && dev !== true)
  .map(([path, { version, license, optional, devOptional, hasInstallScript }]) => {
    const name = path.slice(path.lastIndexOf('node_modules/') + 13);
    const isOptional = optional === true || devOptional === true;
    return { name, version, license: license ?? inReadme[name] ?? '', isOptional, hasInstallScript };
  })
  .sort((a, b) => (a.name < b.name ? -1 : 1));

/** Whether everything that a license asks for is allowed: of several alternatives one has to be. */
function isAllowed(license: string): boolean {
  const alternatives = license.replace(/[()]/g, '').split(/ OR /i);
  return alternatives.some((one) => one !== '' && !/(?:^|[\s-])(?:A?GPL|CPAL|SSPL|BUSL)/i.test(one));
}

test('licenses are told apart', () => {
  const allowed = [
    'MIT',
    '(MIT OR GPL-3.0-or-later)',
    'LGPL-3.0-or-later',
    'Apache-2.0 AND LGPL-3.0-or-later',
  ];
  expect(allowed.filter((one) => !isAllowed(one))).toEqual([]);
  const refused = ['GPL-3.0', 'AGPL-3.0-only', 'CPAL-1.0', 'MIT AND GPL-2.0', 'GPL-2.0 OR AGPL-3.0', ''];
  expect(refused.filter(isAllowed)).toEqual([]);
});

test('every package that users get has a license that lets them use it in any book', () => {
  expect(production.length).toBeGreaterThan(100);
  const refused = production.filter(({ license }) => !isAllowed(license));
  expect(refused.map(({ name, license }) => `${name}: ${license}`)).toEqual([]);
});

test('nothing has to be run to install it', () => {
  const running = production.filter(({ hasInstallScript }) => hasInstallScript);
  // It would fetch a browser, and does without.
  expect(running.map(({ name, isOptional }) => ({ name, isOptional }))).toEqual([
    { name: 'puppeteer', isOptional: true },
  ]);
});

test('docs/licenses.md lists them', () => {
  const lines = new Set(
    production.map(({ name, version, license, isOptional }) => {
      return `| ${name} | ${version} | ${license} | ${isOptional ? 'optional' : ''} |`;
    }),
  );
  const page = `# Licenses

The packages that are installed with Octavo, generated from the lock file by \`UPDATE=1 npm test -- test/house\`. The tests fail for the
GPL, AGPL, CPAL, SSPL and BUSL.

| package | version | license | |
| --- | --- | --- | --- |
${[...lines].join('\n')}
`;
  if (process.env['UPDATE']) writeFileSync('docs/licenses.md', page);
  else expect(readFileSync('docs/licenses.md', 'utf8')).toBe(page);
});
