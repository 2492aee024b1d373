import { type Matrix, takeRows } from '../matrix/index.ts';
import { createRng, uniform } from '../random/index.ts';
import { ok, type Problem, type Result } from '../result/index.ts';
import { fitPca, projectPca } from './pca.ts';

/** Rows along the first three principal components. */
export interface PcaPicture {
  /** Of these rows, ascending. */
  readonly rows: Uint32Array;
  /** x, y, z of one row after the other; 0 where there are fewer components. */
  readonly places: Float32Array;
  /** Of all variance, along each of the three. */
  readonly shares: readonly [number, number, number];
}

/**
 * A picture of rows: the components of all of them, the places of at most `most`, chosen at random. Errors: those of `fitPca`.
 */
export function pcaPicture(
  points: Matrix,
  { most, seed }: { readonly most: number; readonly seed: number },
): Result<PcaPicture, Problem> {
  const model = fitPca(points);
  if (!model.ok) return model;
  const rows = someRows(points.rows, most, seed);
  const count = Math.min(3, points.columns);
  const along = projectPca(model.value, takeRows(points, rows), count);
  const places = new Float32Array(3 * rows.length);
  for (let i = 0; i < rows.length; i++) {
    for (let axis = 0; axis < count; axis++) places[3 * i + axis] = along.values[i * count + axis];
  }
  const { varianceShare } = model.value;
  const share = (axis: number): number => varianceShare[axis] ?? 0;
  return ok({ rows, places, shares: [share(0), share(1), share(2)] });
}

/** At most so many rows, ascending, each as likely as any other. O(rows). Source: D. E. Knuth, TAOCP 2, 3.4.2, algorithm S. */
export function someRows(rows: number, most: number, seed: number): Uint32Array {
  const wanted = Math.min(rows, most);
  const chosen = new Uint32Array(wanted);
  const rng = createRng(seed);
  let taken = 0;
  for (let row = 0; taken < wanted; row++) {
    if (wanted === rows || (rows - row) * uniform(rng) < wanted - taken) chosen[taken++] = row;
  }
  return chosen;
}
