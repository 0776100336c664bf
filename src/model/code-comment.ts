/** Patterns of how a comment begins and ends in the languages that code is mostly in. */
export const commentStart = String.raw`(?:\/\/|\/\*+|<!--|--|\(\*|[#;%]+)`;
export const commentEnd = String.raw`(?:\*\/|-->|\*\))`;

/**
 * A comment of nothing but numbers in brackets, at the end of a line: `# (1)`, which the list after the code explains. Adjacent parts never match the same
 * characters, so that long runs of spaces take linear time.
 */
export const annotationComment = new RegExp(
  String.raw`(?:^|(?<![ \t])[ \t]+)${commentStart}((?:[ \t]*\(\d{1,2}\))+)[ \t]*(?:${commentEnd}[ \t]*)?$`,
);
