import type { Position } from 'unist';
import type { VFile } from 'vfile';
import { parseYaml } from './parse-yaml.js';
import type { KeyPath } from './problems.js';

/** Where a value of the configuration stands, for problems that show late; undefined when the configuration is a program. */
export function placeInConfig({ path, value }: VFile, key: KeyPath): Position | undefined {
  if (!/\.(?:ya?ml|json)$/.test(path)) return undefined;
  const { place, fault } = parseYaml(String(value));
  return fault ? undefined : place(key);
}
