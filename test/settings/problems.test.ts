import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { loadConfig } from '../../src/settings/load.js';
import { formatMessages } from '../../src/diagnostics/format.js';
import { OctavoError } from '../../src/diagnostics/error.js';

const fixtures = new URL('./fixtures/', import.meta.url).pathname;

/* Each folder holds a wrong configuration and what is told about it; `UPDATE=1` writes the latter anew. */
test.each(readdirSync(fixtures))('%s', async (name) => {
  const folder = join(fixtures, name);
  const expected = join(folder, 'expected.txt');
  const error: unknown = await loadConfig(folder, { cwd: folder }).catch((reason: unknown) => reason);
  if (!(error instanceof OctavoError)) throw new Error('The configuration passes.', { cause: error });
  expect(error.code).toBe('ERR_CONFIG');
  const text = `${formatMessages(error.messages)}\n`;
  if (process.env['UPDATE'] === '1') writeFileSync(expected, text);
  expect(text).toBe(readFileSync(expected, 'utf8'));
});
