import { checkConfig } from './check.js';
import { runModule } from './run-module.js';
import type { CheckedConfig, PlugIns, Settings } from './schema.js';

/**
 * The rehype plug-ins of a configuration that is a module.
 *
 * @param path The module; absent for configurations that are data, which have none.
 */
export async function rehypePluginsOf(path: string | undefined): Promise<PlugIns> {
  return path === undefined ? [] : checkConfig(await runModule(path)).rehypePlugins;
}

/** A configuration as plain data. */
export function withoutPlugins(config: CheckedConfig): Settings {
  const settings: Partial<CheckedConfig> = { ...config };
  delete settings.remarkPlugins;
  delete settings.rehypePlugins;
  return settings as Settings;
}
