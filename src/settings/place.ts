import type { Position } from 'unist';
import type { SourceFile } from '../diagnostics/report.js';
import { isData } from './find.js';
import { parseYaml } from './parse-yaml.js';
import type { KeyPath } from './problems.js';

/** Where a value of the configuration stands, for problems that show late; undefined when the configuration is a program. */
export function placeInConfig({ path, text }: SourceFile, key: KeyPath): Position | undefined {
  if (!isData(path)) return undefined;
  const { place, fault } = parseYaml(text);
  return fault ? undefined : place(key);
}
