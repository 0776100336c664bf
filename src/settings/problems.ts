import type { z } from 'zod';
import { suggest } from '../diagnostics/suggest.js';
import { found, nameOfType } from './wording.js';

/** The way to a value in a configuration: `['chapters', 3, 'file']`. */
export type KeyPath = readonly (string | number)[];

/** Something wrong with a configuration. */
export interface Problem {
  path: KeyPath;
  /** What is wrong, as a sentence. */
  reason: string;
  /** What to do about it; absent where that is plain. */
  hint?: string | undefined;
  /** Whether it is a key that is not known. */
  isUnknown?: boolean;
}

type Issue = z.core.$ZodIssue;

/** Turns the findings of a check into one problem for each mistake. */
export function problemsOf(value: unknown, issues: readonly Issue[]): Problem[] {
  const problems = new Map<string, Problem>();
  for (const one of issues.flatMap((issue) => problemsOfIssue(value, issue, []))) {
    const key = keyText(one.path);
    if (!problems.has(key)) problems.set(key, one);
  }
  // A misspelt key that is required would otherwise be reported twice: as unknown, and as missing.
  const unknown = [...problems.values()].filter(({ isUnknown }) => isUnknown);
  for (const [key, { path }] of problems) {
    const missing = String(path.at(-1));
    const isMisspelt = unknown.some(
      (one) => isSibling(one.path, path) && suggest(String(one.path.at(-1)), [missing]) === missing,
    );
    if (isMisspelt && valueAt(value, path) === undefined) problems.delete(key);
  }
  return [...problems.values()];
}

function isSibling(a: KeyPath, b: KeyPath): boolean {
  return keyText(a.slice(0, -1)) === keyText(b.slice(0, -1));
}

function problemsOfIssue(value: unknown, issue: Issue, base: KeyPath): Problem[] {
  const path = [...base, ...issue.path.map((key) => (typeof key === 'number' ? key : String(key)))];
  if (issue.code === 'unrecognized_keys') {
    const hints = issue.message.split('\n');
    return issue.keys.map((key, index) => ({
      ...problem([...path, key], 'is an unknown key.', hints[index]),
      isUnknown: true,
    }));
  }
  if (issue.code === 'invalid_key') {
    const [first] = issue.issues;
    return [problem(path, first?.message ?? 'is no name that can be used here.')];
  }
  if (issue.code === 'invalid_union') return problemsOfUnion(value, issue, path);
  const [reason = '', hint] = issue.message.split('\n');
  return [problem(path, reason, hint)];
}

/**
 * A value that fits none of several forms: the problems are those of the form that was most likely meant, and
 * when it has not even the type of any, that is the problem.
 */
function problemsOfUnion(value: unknown, issue: z.core.$ZodIssueInvalidUnion, path: KeyPath): Problem[] {
  const forms = formsOf(issue);
  const input = valueAt(value, path);
  const isScalar = typeof input !== 'object';
  const likely = forms.filter((issues) => !issues.some((one) => isMismatch(one, isScalar)));
  const [best] = likely.sort((a, b) => unknownKeys(a) - unknownKeys(b) || a.length - b.length);
  if (best) return best.flatMap((one) => problemsOfIssue(value, one, path));
  if (input === undefined || input === null)
    return [problem(path, input === null ? 'has no value.' : 'is missing.')];
  const types = new Set(
    forms.flat().map((one) => nameOfType(one.code === 'invalid_type' ? one.expected : 'string')),
  );
  return [problem(path, `must be ${[...types].join(' or ')}, not ${found(input)}.`)];
}

/** The findings of each form, where a form that is itself a choice counts as its forms. */
function formsOf(issue: z.core.$ZodIssueInvalidUnion): Issue[][] {
  return issue.errors.flatMap((issues) => {
    const [only] = issues;
    return only?.code === 'invalid_union' && only.path.length === 0 ? formsOf(only) : [issues];
  });
}

/** A scalar that is none of some words may be one of them misspelt; a list is not. */
function isMismatch({ code, path }: Issue, isScalar: boolean): boolean {
  return path.length === 0 && (code === 'invalid_type' || (code === 'invalid_value' && !isScalar));
}

function unknownKeys(issues: readonly Issue[]): number {
  return issues.reduce((sum, issue) => sum + (issue.code === 'unrecognized_keys' ? issue.keys.length : 0), 0);
}

function valueAt(value: unknown, path: KeyPath): unknown {
  return path.reduce<unknown>(
    (at, key) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, key) ? Reflect.get(at, key) : undefined,
    value,
  );
}

/** @param predicate What the sentence says of the key, with its full stop. */
function problem(path: KeyPath, predicate: string, hint?: string): Problem {
  const subject = path.length === 0 ? 'The configuration' : `\`${keyText(path)}\``;
  return { path, reason: `${subject} ${predicate}`, ...(hint ? { hint } : {}) };
}

/** A path as authors read it: `chapters[3].file`. */
function keyText(path: KeyPath): string {
  return path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`)).join('');
}
