import { z } from 'zod';
import { suggest } from '../diagnostics/suggest.js';

type RawIssue = z.core.$ZodRawIssue;

/** What a value is called in a message for authors. */
const names: Partial<Record<string, string>> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: '`true` or `false`',
  array: 'a list',
  tuple: 'a list of width and height',
  object: 'keys with values',
  record: 'keys with values',
};

/** The type that was wanted, for authors. */
export function nameOfType(type: string): string {
  return names[type] ?? type;
}

/** A value that should not be there, for authors; only the beginning of a long one is repeated. */
export function found(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.length > 60 ? `${value.slice(0, 60)}…` : value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'function') return 'a function';
  return Array.isArray(value) ? 'a list' : 'keys with values';
}

/**
 * Says what is wrong with a value, continuing the sentence that its key begins; what follows the first line is
 * the hint. For unknown keys, each line is the hint for one.
 */
export function describeIssue(issue: RawIssue): string | undefined {
  const { input } = issue;
  if (input === null) return 'has no value.\nGive it one, or delete the key.';
  switch (issue.code) {
    case 'invalid_type':
      if (input === undefined) return 'is missing.';
      return `must be ${nameOfType(issue.expected)}, not ${found(input)}.\n${howToWrite(issue.expected, input)}`;
    case 'invalid_value':
      return `must be one of ${list(issue.values.map(String))}, not ${found(input)}.\n${didYouMean(input, issue.values.map(String))}`;
    case 'too_small':
      if (typeof input === 'number') return `must be at least ${issue.minimum}, not ${input}.`;
      return Number(issue.minimum) > 1 ? `must have ${issue.minimum} values.` : 'must not be empty.';
    case 'too_big':
      return typeof input === 'number'
        ? `must be at most ${issue.maximum}, not ${input}.`
        : `must have ${issue.maximum} values, not more.`;
    case 'unrecognized_keys': {
      const known = keysOf(issue.inst);
      const all = known.length <= 10 ? `Known are ${list(known)}.` : 'The manual lists the keys.';
      return issue.keys.map((key) => didYouMean(key, known) || all).join('\n');
    }
    default:
      return undefined;
  }
}

/** The same value as the type that was wanted, where that is plain. */
function howToWrite(expected: string, input: unknown): string {
  if (typeof input !== 'string') return '';
  if (expected === 'array') return `Write a list: \`[${input}]\`.`;
  // YAML 1.1 knew these words.
  if (expected === 'boolean' && /^(?:yes|on|y)$/i.test(input)) return 'Write `true`.';
  if (expected === 'boolean' && /^(?:no|off|n)$/i.test(input)) return 'Write `false`.';
  return '';
}

function keysOf(schema: unknown): string[] {
  if (schema instanceof z.ZodObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodRecord && schema.keyType instanceof z.ZodEnum)
    return schema.keyType.options.map(String);
  return [];
}

function list(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(', ');
}

function didYouMean(word: unknown, known: readonly string[]): string {
  const meant = typeof word === 'string' ? suggest(word, known) : undefined;
  return meant === undefined ? '' : `Did you mean \`${meant}\`?`;
}
