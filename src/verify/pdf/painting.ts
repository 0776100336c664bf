import {
  type Area,
  areaOf,
  common,
  type Graphics,
  holds,
  identity,
  type Matrix,
  place,
  spanned,
  within,
} from './graphics.js';
import type { Operands, Operator } from './scan-content.js';

/** A place in the first letter of a text. */
type Point = readonly [number, number];

/** Text that is seen until something is painted over it. */
interface Shown {
  point: Point;
  hide: () => void;
}

/** Less than this cannot be told from nothing. */
const leastOpacity = 0.05;

/** Follows what is painted on a page, and tells which text is seen of it. */
export class Painting {
  #state: Graphics;
  readonly #saved: Graphics[] = [];
  #path: Area[] = [];
  /** Whether the path has other parts than rectangles: then it is taken for the area that it spans, and covers nothing. */
  #isShape = false;
  #clips = false;
  /** What is painted in one colour, from the first to the last. */
  readonly #areas: { area: Area; color: string | undefined }[] = [];
  readonly #shown: Shown[] = [];
  #textMatrix: Matrix = identity;
  #size = 0;

  /** @param paper The page. */
  constructor(paper: Area) {
    this.#state = { matrix: identity, clip: paper, color: '0 0 0', opacity: 1, textMode: 0 };
  }

  /** Takes over what an operator sets or paints; the opacity of a `gs` is told by whom knows the resources. */
  take(operator: Operator, { numbers }: Operands): void {
    const state = this.#state;
    switch (operator) {
      case 'q':
        this.save();
        return;
      case 'Q':
        this.restore();
        return;
      case 'cm':
        this.transform(numbers());
        return;
      case 'rg':
        this.#set({ color: numbers().join(' ') });
        return;
      case 'g':
      case 'k':
      case 'sc':
      case 'scn':
        this.#set({ color: undefined });
        return;
      case 're':
        this.#path.push(areaOf(state.matrix, ...(numbers() as [number, number, number, number])));
        return;
      case 'm':
      case 'l':
      case 'c':
      case 'v':
      case 'y': {
        const points = numbers();
        this.#isShape = true;
        for (let at = 0; at + 1 < points.length; at += 2)
          this.#path.push(areaOf(state.matrix, points[at] ?? 0, points[at + 1] ?? 0, 0, 0));
        return;
      }
      case 'W':
      case 'W*':
        this.#clips = true;
        return;
      case 'f':
      case 'f*':
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
        this.#fill();
        this.#endPath();
        return;
      case 'S':
      case 's':
      case 'n':
        this.#endPath();
        return;
      case 'BT':
        this.#textMatrix = identity;
        return;
      case 'Tf':
        this.#size = numbers().at(-1) ?? 0;
        return;
      case 'Tr':
        this.#set({ textMode: numbers()[0] ?? 0 });
        return;
      case 'Tm':
        this.#textMatrix = numbers() as unknown as Matrix;
        return;
      default:
    }
  }

  save(): void {
    this.#saved.push(this.#state);
  }

  restore(): void {
    this.#state = this.#saved.pop() ?? this.#state;
  }

  transform(matrix: readonly number[]): void {
    this.#set({ matrix: within(this.#state.matrix, matrix as unknown as Matrix) });
  }

  set opacity(opacity: number) {
    this.#set({ opacity });
  }

  /** The area that an image is painted on. */
  get unit(): Area {
    return areaOf(this.#state.matrix, 0, 0, 1, 1);
  }

  /** Paints over everything that an area holds. */
  cover(whole: Area, color: string | undefined): void {
    const area = common(whole, this.#state.clip);
    const isSolid = this.#state.opacity === 1;
    this.#areas.push({ area, color: isSolid ? color : undefined });
    if (!isSolid) return;
    for (const { point, hide } of this.#shown) if (holds(area, point)) hide();
  }

  /** The height of the line that text is on. */
  get baseline(): number {
    return this.#at(0, 0)[1];
  }

  /** Whether text that begins here is seen; @param hide Called when something is painted over it. */
  show(hide: () => void): boolean {
    const { clip, color, opacity, textMode } = this.#state;
    const point = this.#at(this.#size / 10, this.#size / 4);
    if (!holds(clip, point) || opacity < leastOpacity || textMode === 3 || textMode === 7) return false;
    const behind = this.#areas.findLast(({ area }) => holds(area, point));
    if (color !== undefined && color === (behind ? behind.color : '1 1 1')) return false;
    this.#shown.push({ point, hide });
    return true;
  }

  #at(right: number, above: number): Point {
    return place(within(this.#state.matrix, this.#textMatrix), right, above);
  }

  #fill(): void {
    if (this.#isShape) this.#areas.push({ area: this.#path.reduce(spanned), color: undefined });
    else for (const area of this.#path) this.cover(area, this.#state.color);
  }

  #set(change: Partial<Graphics>): void {
    this.#state = { ...this.#state, ...change };
  }

  #endPath(): void {
    const [area] = this.#path;
    if (this.#clips && area && !this.#isShape && this.#path.length === 1)
      this.#set({ clip: common(this.#state.clip, area) });
    this.#path = [];
    this.#clips = this.#isShape = false;
  }
}
