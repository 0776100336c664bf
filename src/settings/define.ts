import type { Config } from './schema.js';

/** Gives a configuration in JavaScript or TypeScript its type, so that an editor knows the keys. */
export function defineConfig(config: Config): Config {
  return config;
}
