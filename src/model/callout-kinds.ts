/** The kinds of callout, in the order in which the manual shows them. */
export const calloutKinds = ['note', 'tip', 'important', 'warning', 'caution'] as const;

export type CalloutKind = (typeof calloutKinds)[number];
