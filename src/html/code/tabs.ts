/** Fills tabs up with spaces to the next column that is a multiple of `width`. */
export function expandTabs(code: string, width: number): string {
  return code
    .split('\n')
    .map((line) => expandLine(line, width))
    .join('\n');
}

function expandLine(line: string, width: number): string {
  let expanded = '';
  let column = 0;
  for (const character of line) {
    const piece = character === '\t' ? ' '.repeat(width - (column % width)) : character;
    expanded += piece;
    column += character === '\t' ? piece.length : 1;
  }
  return expanded;
}
