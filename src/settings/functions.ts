import { checkConfig } from './check.js';
import { runModule } from './run-module.js';
import { type CheckedConfig, functionKeys, type Settings } from './schema.js';

/** What a configuration says in functions. */
export type Functions = Pick<CheckedConfig, (typeof functionKeys)[number]>;

/**
 * The functions of a configuration that is a module.
 *
 * @param path The module; absent for configurations that are data, which have none.
 */
export async function functionsOf(path: string | undefined): Promise<Functions> {
  if (path === undefined) return { remarkPlugins: [], rehypePlugins: [], constructs: [] };
  return checkConfig(await runModule(path));
}

/** A configuration as plain data. */
export function withoutFunctions(config: CheckedConfig): Settings {
  const keys: readonly string[] = functionKeys;
  return Object.fromEntries(
    Object.entries(config).filter(([key]) => !keys.includes(key)),
  ) as unknown as Settings;
}
