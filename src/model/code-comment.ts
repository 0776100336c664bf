/** Patterns of how a comment begins and ends in the languages that code is mostly in. */
export const commentStart = String.raw`(?:\/\/|\/\*+|<!--|--|\(\*|[#;%]+)`;
export const commentEnd = String.raw`(?:\*\/|-->|\*\))`;

/**
 * A comment of nothing but numbers in brackets, at the end of a line: `# (1)`, which the list behind the code explains. No two parts next to each other take
 * the same characters: a line of a hundred thousand spaces is no trap.
 */
export const annotationComment = new RegExp(
  String.raw`(?:^|(?<![ \t])[ \t]+)${commentStart}((?:[ \t]*\(\d{1,2}\))+)[ \t]*(?:${commentEnd}[ \t]*)?$`,
);
