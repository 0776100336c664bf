/** A transformation, as PDF writes it: x' = a·x + c·y + e, y' = b·x + d·y + f (ISO 32000-1, section 8.3.3). */
export type Matrix = readonly [number, number, number, number, number, number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** What the inner transformation does, then the outer one. */
export function within(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = inner;
  const [p, q, r, s, t, u] = outer;
  return [p * a + r * b, q * a + s * b, p * c + r * d, q * c + s * d, p * e + r * f + t, q * e + s * f + u];
}

export function place([a, b, c, d, e, f]: Matrix, x: number, y: number): [number, number] {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** An area of a page, its sides along the edges of the paper. */
export interface Area {
  left: number;
  right: number;
  bottom: number;
  top: number;
}

/** Where a rectangle is on the page. */
export function areaOf(matrix: Matrix, x: number, y: number, width: number, height: number): Area {
  const [one, other] = [place(matrix, x, y), place(matrix, x + width, y + height)];
  return {
    left: Math.min(one[0], other[0]),
    right: Math.max(one[0], other[0]),
    bottom: Math.min(one[1], other[1]),
    top: Math.max(one[1], other[1]),
  };
}

export function common(one: Area, other: Area): Area {
  return {
    left: Math.max(one.left, other.left),
    right: Math.min(one.right, other.right),
    bottom: Math.max(one.bottom, other.bottom),
    top: Math.min(one.top, other.top),
  };
}

/** The area that two areas span. */
export function spanned(one: Area, other: Area): Area {
  return {
    left: Math.min(one.left, other.left),
    right: Math.max(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
    top: Math.max(one.top, other.top),
  };
}

export function holds({ left, right, bottom, top }: Area, [x, y]: readonly [number, number]): boolean {
  return left < x && x < right && bottom < y && y < top;
}

/** What of the state of a page can hide text. */
export interface Graphics {
  matrix: Matrix;
  /** What is drawn outside of it is not seen. */
  clip: Area;
  /** The components of the colour that areas and letters are filled with; undefined for patterns. */
  color: string | undefined;
  /** From 0, which is not seen, to 1. */
  opacity: number;
  /** Modes 3 and 7 of text show nothing. */
  textMode: number;
}
