import { didYouMean } from '../diagnostics/suggest.js';
import type { KeyPath, Problem } from './problems.js';

/** A configuration with what one of its profiles changes. */
export interface Profiled {
  value: unknown;
  /** Where a key of it is written: in the profile, if it is there. */
  pathOf: (path: KeyPath) => KeyPath;
}

type Data = Record<string, unknown>;

/**
 * Puts what a profile says in the place of what the configuration says. Keys in keys are merged; lists and all else are replaced.
 *
 * @param value A configuration as its author wrote it.
 * @returns Undefined when it has no profile of this name.
 */
export function withProfile(value: unknown, name: string): Profiled | undefined {
  const profiles = profilesIn(value);
  const profile = Object.hasOwn(profiles, name) ? profiles[name] : undefined;
  if (!isData(value) || !isData(profile)) return undefined;
  return {
    value: merge(value, profile),
    pathOf: (path) => (has(profile, path) ? ['profiles', name, ...path] : path),
  };
}

/** That there is no such profile, and which ones there are. */
export function noProfile(value: unknown, name: string): Omit<Problem, 'path'> {
  const names = Object.keys(profilesIn(value));
  const listed = names.length > 0 ? `Its profiles: ${names.join(', ')}.` : 'It has no `profiles`.';
  return {
    reason: `The configuration has no profile “${name}”.`,
    hint: didYouMean(name, names) ?? listed,
  };
}

function profilesIn(value: unknown): Data {
  const profiles = isData(value) ? value['profiles'] : undefined;
  return isData(profiles) ? profiles : {};
}

function isData(value: unknown): value is Data {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function merge(value: Data, changes: Data): Data {
  const merged = Object.entries(changes).map(([key, change]) => {
    const before = value[key];
    return [key, isData(before) && isData(change) ? merge(before, change) : change];
  });
  return { ...value, ...(Object.fromEntries(merged) as Data) };
}

function has(value: unknown, [key, ...rest]: KeyPath): boolean {
  if (key === undefined) return true;
  if (!isData(value) || !Object.hasOwn(value, key)) return false;
  const inner = value[key];
  return isData(inner) ? has(inner, rest) : true;
}
