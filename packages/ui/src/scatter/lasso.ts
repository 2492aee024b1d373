import type { Cloud } from './cloud.ts';

/** What a flat cloud with a lasso says itself, in one language. */
export interface LassoWords {
  readonly region: string;
  readonly keys: string;
  /** What is chosen now. */
  readonly chosen: (points: number) => string;
}

export interface FlatSize {
  readonly width: number;
  readonly height: number;
}

type Corner = readonly [x: number, y: number];

/** Points inside of a line drawn around them, in CSS pixels from the upper left corner of the picture. O(points · corners). */
export function pointsWithin(
  { count, positions }: Cloud,
  [across, up]: readonly [number, number],
  { width, height }: FlatSize,
  corners: readonly Corner[],
): Uint32Array {
  const xs = corners.map(([x]) => x);
  const ys = corners.map(([, y]) => y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const found: number[] = [];
  for (let i = 0; i < count; i++) {
    const x = ((positions[3 * i + across] + 1) / 2) * width;
    const y = ((1 - positions[3 * i + up]) / 2) * height;
    if (x < left || x > right || y < top || y > bottom) continue;
    if (isInside(x, y, corners)) found.push(i);
  }
  return Uint32Array.from(found);
}

/** Even-odd: a ray to the right crosses the line an odd number of times. */
function isInside(x: number, y: number, corners: readonly Corner[]): boolean {
  let inside = false;
  for (let i = 0, before = corners.length - 1; i < corners.length; before = i++) {
    const [x1, y1] = corners[i];
    const [x2, y2] = corners[before];
    if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

/** The corners of a box around a place. */
export function boxAround(x: number, y: number, half: number): Corner[] {
  return [
    [x - half, y - half],
    [x + half, y - half],
    [x + half, y + half],
    [x - half, y + half],
  ];
}
