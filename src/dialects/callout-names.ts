/** The kinds of callout, in the order in which the manual shows them. */
export const calloutKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;

/** The kind of a callout: `warning`, `note` … */
export type CalloutKind = (typeof calloutKinds)[number];

/** Callouts of other tools, and what they are in Octavo. */
const kinds: Record<string, CalloutKind> = {
  note: 'note',
  info: 'note',
  information: 'note',
  todo: 'note',
  seealso: 'note',
  tip: 'tip',
  hint: 'tip',
  success: 'tip',
  important: 'important',
  warning: 'warning',
  warn: 'warning',
  attention: 'warning',
  caution: 'caution',
  danger: 'caution',
  error: 'caution',
};

/** Callouts that say what is in them by their name, which becomes their title. */
const titled: Record<string, string> = {
  abstract: 'Abstract',
  tldr: 'TL;DR',
  question: 'Question',
  faq: 'FAQ',
  help: 'Help',
  example: 'Example',
  exercise: 'Exercise',
  discussion: 'Discussion',
  quote: 'Quote',
  cite: 'Quote',
  bug: 'Bug',
  failure: 'Failure',
  fail: 'Failure',
  missing: 'Missing',
  check: 'Check',
  done: 'Done',
};

/** The callout of Octavo that a name of another tool stands for; undefined when there is none. */
export function calloutFor(name: string): { kind: CalloutKind; title?: string } | undefined {
  const plain = name.toLowerCase().replace(/^callout-/, '');
  if (Object.hasOwn(kinds, plain)) return { kind: kinds[plain] ?? 'note' };
  return Object.hasOwn(titled, plain) ? { kind: 'note', title: titled[plain] ?? '' } : undefined;
}

/** The names of a kind that has no title of its own. */
export function namesOf(kind: CalloutKind): string[] {
  return Object.entries(kinds).flatMap(([name, one]) => (one === kind ? [name] : []));
}

export const calloutNames = [...Object.keys(kinds), ...Object.keys(titled)];
