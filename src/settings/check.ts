import type { VFileMessage } from 'vfile-message';
import type { Point, Position } from 'unist';
import { toVFileMessage } from '../diagnostics/collect.js';
import { OctavoError } from '../diagnostics/error.js';
import { problemsOf, type KeyPath, type Problem } from './problems.js';
import { type CheckedConfig, schema } from './schema.js';
import { describeIssue } from './wording.js';

/** Where a configuration stands, so that its problems can be told at their lines. */
export interface ConfigSource {
  /** What messages call the file. */
  path: string;
  place: (path: KeyPath) => Position | undefined;
}

/**
 * Checks a configuration and fills in what it leaves out.
 *
 * @param config As an author or a script wrote it.
 * @param source Where it comes from; absent for an object of a script.
 * @throws {OctavoError} ERR_CONFIG, with one message for each problem.
 */
export function checkConfig(config: unknown, source?: ConfigSource): CheckedConfig {
  const result = schema.safeParse(config, { error: describeIssue });
  if (result.success) return result.data;
  const problems = problemsOf(config, result.error.issues);
  const messages = problems.map((one) => messageOf(one, source?.path, source?.place(one.path)));
  throw configError(
    messages.sort((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0)),
  );
}

/** The error that tells all problems of a configuration, also to those who only print its message. */
export function configError(messages: VFileMessage[], cause?: unknown): OctavoError {
  const lines = messages.map(({ file, line, column, reason, note }) => {
    const where = [file, line, column].filter((part) => part !== undefined).join(':');
    return [where, reason, note].filter(Boolean).join(' ');
  });
  return new OctavoError('ERR_CONFIG', lines.join('\n'), { messages, cause });
}

/** A problem of the configuration as a message. */
export function messageOf(
  { reason, hint }: Omit<Problem, 'path'>,
  path?: string,
  place?: Position | Point,
): VFileMessage {
  return toVFileMessage({ rule: 'config-is-valid', source: 'octavo', place, reason, hint }, 'error', path);
}
