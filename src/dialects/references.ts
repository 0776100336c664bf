import type { Spelling } from './dialect.js';

/** `@fig-x`, `@sec-x`, `[-@fig-x]`: the name of a kind, and that of one of its kind. */
export const references: Spelling = {
  name: 'references',
  example: 'See @fig-x and @sec-y.',
  octavo: 'Write `[](#fig-x)`.',
  where: 'prose',
  pattern:
    /(?<![\w\\@])(\[)?(-)?@((?:fig|tbl|lst|sec|eq|thm|lem|cor|prp|cnj|def|exm|exr|nte|tip|wrn|imp|cau)[-:][\w:-]*\w)(\])?/dg,
  edits: ({ start, end, groups: [, open, , id = '', close] }) =>
    open !== undefined && close === undefined
      ? [{ start: start + 1, end, text: `[](#${id})` }]
      : [{ start, end: open === undefined && close !== undefined ? end - 1 : end, text: `[](#${id})` }],
};
