import { nameToEmoji } from 'gemoji';
import type { Spelling } from '../dialect.js';

/** `:smile:`, by the names of code hosts. */
export const emoji: Spelling = {
  name: 'names of emoji',
  example: 'Well done :smile:',
  octavo: 'Write the character.',
  where: 'prose',
  pattern: /(?<![\w:])(?<!\\):([a-z+-][\w+-]*):(?![\w:`\0])/dg,
  isMeant: ({ groups: [, name = ''] }) => Object.hasOwn(nameToEmoji, name),
  edits: ({ start, end, groups: [, name = ''] }) => [{ start, end, text: nameToEmoji[name] ?? '' }],
};
