import type { VFileMessage } from 'vfile-message';

/** What went wrong, as a stable name that a program can test for. */
export type ErrorCode =
  /** The configuration is missing, unreadable or not of the right shape; `messages` tell where. */
  | 'ERR_CONFIG'
  /** A function was called with something it does not take. */
  | 'ERR_USAGE'
  /** No browser that can print was found, or it did not start. */
  | 'ERR_BROWSER'
  /** A pass, a plug-in or a target threw; `cause` is what it threw. */
  | 'ERR_PLUGIN'
  /** A finished file could not be written. */
  | 'ERR_WRITE'
  /** A fault in Octavo itself. */
  | 'ERR_INTERNAL';

/** What can be known of an error beside its code and its message. */
export interface OctavoErrorOptions {
  cause?: unknown;
  /** What the person in front of the screen can do about it. */
  hint?: string;
  /** Places in the configuration, where there are any. */
  messages?: VFileMessage[];
}

/**
 * Wrong use of Octavo, or broken machinery.
 *
 * Problems in a manuscript are never thrown: they are collected as messages and returned by `build`.
 */
export class OctavoError extends Error {
  override readonly name = 'OctavoError';
  readonly code: ErrorCode;
  readonly hint: string | undefined;
  readonly messages: VFileMessage[];

  constructor(code: ErrorCode, message: string, options: OctavoErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.hint = options.hint;
    this.messages = options.messages ?? [];
  }
}
