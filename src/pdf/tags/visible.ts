/** A matrix of a PDF, as far as it scales and moves (ISO 32000-1, section 8.3.3): y' = d · y + f. */
interface State {
  d: number;
  f: number;
  /** What of the page is not clipped away, from y to y. */
  from: number;
  to: number;
}

/** What changes how high on the page something is drawn, with the numbers before it; and where text begins. */
const operators =
  /(?:^|(?<=\s))(?:q|Q|((?:-?[\d.]+\s+){6})(cm|Tm)|((?:-?[\d.]+\s+){4})re\s+W\*?\s+n)(?=\s|$)/g;

/**
 * Tells for a place in a content stream whether the text that stands from there on is cut off. Chromium draws what
 * reaches over the edge of a page on both pages; on one of them, nothing of it is seen, but it is searched and read out.
 *
 * It is asked from the beginning to the end.
 */
export function visibility(content: string): (start: number, end: number) => boolean {
  let state: State = { d: 1, f: 0, from: -Infinity, to: Infinity };
  const saved: State[] = [];
  operators.lastIndex = 0;
  let next = operators.exec(content);

  const apply = ([word, matrix, kind, rectangle]: RegExpExecArray): number | undefined => {
    if (word === 'q') saved.push(state);
    else if (word === 'Q') state = saved.pop() ?? state;
    else if (rectangle !== undefined) {
      const [, y = 0, , height = 0] = rectangle.trim().split(/\s+/).map(Number);
      const [one, other] = [state.d * y + state.f, state.d * (y + height) + state.f];
      const [from, to] = [
        Math.max(state.from, Math.min(one, other)),
        Math.min(state.to, Math.max(one, other)),
      ];
      state = { ...state, from, to };
    } else {
      const [, , , d = 1, , f = 0] = (matrix ?? '').trim().split(/\s+/).map(Number);
      if (kind === 'Tm') return state.d * f + state.f;
      state = { ...state, d: state.d * d, f: state.d * f + state.f };
    }
    return undefined;
  };

  return (start, end) => {
    let hasText = false;
    let seen = false;
    for (; next && next.index < end; next = operators.exec(content)) {
      const baseline = apply(next);
      if (baseline === undefined || next.index < start) continue;
      hasText = true;
      if (baseline >= state.from && baseline <= state.to) seen = true;
    }
    return seen || !hasText;
  };
}
