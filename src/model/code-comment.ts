/** Patterns of how a comment begins and may end in the languages that code is mostly in. */
export const commentStart = String.raw`(?:\/\/|\/\*+|<!--|--|\(\*|[#;%]+)`;
export const commentEnd = String.raw`(?:\*\/|-->|\*\))?`;
