import type { Engine } from '../engine/index.ts';
import type { Matrix } from '../matrix/index.ts';
import { ok, type Problem, type Result } from '../result/index.ts';
import { type Labels, NOISE } from './cluster.ts';
import { someRows } from './picture.ts';
import { silhouette } from './silhouette.ts';

/** What a silhouette plot shows: the widths of each cluster's rows, descending. */
export interface SilhouettePlot {
  readonly mean: number;
  /** Rows looked at: all that are in a cluster, or a random part. */
  readonly looked: number;
  readonly clusters: readonly {
    readonly mean: number;
    /** Share of rows nearer to another cluster. */
    readonly below: number;
    /** Descending. */
    readonly widths: Float64Array;
  }[];
}

/** Products of rows, columns and rows looked at that take about a second. */
const MOST_WORK = 6e8;
const FEWEST = 300;

/** Errors: those of `silhouette`. Where every row against all would take long, a random part of them is looked at. */
export async function silhouettePlot(
  points: Matrix,
  labels: Labels,
  seed: number,
  engine: Engine,
): Promise<Result<SilhouettePlot, Problem>> {
  const most = Math.max(FEWEST, Math.floor(MOST_WORK / Math.max(1, points.rows * points.columns)));
  const looked = someRows(points.rows, most, seed).filter((row) => labels[row] !== NOISE);
  const held = await engine.holdRows(points);
  const found = await silhouette(held, labels, looked).finally(held.dispose);
  if (!found.ok) return found;
  const { values } = found.value;
  const k = 1 + labels.reduce((largest, label) => Math.max(largest, label), -1);
  const clusters = Array.from({ length: k }, (_, cluster) => {
    const widths = values
      .filter((_, i) => labels[looked[i]] === cluster)
      .sort()
      .reverse();
    const negative = widths.reduce((count, width) => count + Number(width < 0), 0);
    const sum = widths.reduce((total, width) => total + width, 0);
    return {
      mean: widths.length === 0 ? 0 : sum / widths.length,
      below: widths.length === 0 ? 0 : negative / widths.length,
      widths,
    };
  });
  return ok({ mean: found.value.mean, looked: looked.length, clusters });
}
