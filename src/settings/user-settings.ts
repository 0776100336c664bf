import { readFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { OctavoError } from '../diagnostics/error.js';
import { parseYaml } from './parse-yaml.js';
import { describeIssue } from './wording.js';

const schema = z.strictObject({
  trust: z.array(z.string()).default([]),
  browser: z
    .strictObject({ executablePath: z.string().optional(), sandbox: z.boolean().optional() })
    .default({}),
});

/** A user's settings for all books: the folders of trusted books, and the browser. */
export type UserSettings = z.output<typeof schema>;

/**
 * Reads the user's settings: `octavo/settings.yml` in the configuration folder of the XDG Base Directory Specification.
 *
 * @throws {OctavoError} ERR_CONFIG when the file is not valid. Without a file, nothing is set.
 */
export async function readUserSettings(env: NodeJS.ProcessEnv = process.env): Promise<UserSettings> {
  const xdg = env['XDG_CONFIG_HOME'];
  const base =
    xdg !== undefined && path.isAbsolute(xdg) ? xdg : path.join(env['HOME'] ?? homedir(), '.config');
  const file = path.join(base, 'octavo', 'settings.yml');
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) return schema.parse({});
  const { value, fault } = parseYaml(text);
  const checked = schema.safeParse(value ?? {}, { error: describeIssue });
  if (!fault && checked.success) return checked.data;
  const reason = fault?.reason ?? z.prettifyError(checked.error ?? new z.ZodError([]));
  throw new OctavoError('ERR_CONFIG', `${file}: ${reason}`, {
    hint: 'It can contain `trust`, a list of folders, and `browser` with `executablePath` and `sandbox`.',
  });
}
