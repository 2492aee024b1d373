import type { Matrix } from '../matrix/index.ts';
import { createRng, type Rng, uniform } from '../random/index.ts';
import { ok, type Problem, type Result } from '../result/index.ts';
import type { Labels, Watch } from './cluster.ts';
import { fitKMeans, type KMeansFit, type KMeansModel } from './k-means.ts';
import { knee } from './knee.ts';
import { separation } from './separation.ts';
import { silhouette } from './silhouette.ts';

export interface SweepRow {
  readonly k: number;
  readonly inertia: number;
  /** Mean silhouette; over `silhouetteRows` of the rows, against all of them. */
  readonly silhouette: number;
  readonly daviesBouldin: number;
  readonly calinskiHarabasz: number;
  readonly model: KMeansModel;
}

/**
 * How much structure the best mean silhouette speaks for, in the words of its author: above 0.7 strong, above 0.5 reasonable,
 * above 0.25 weak, else none. P. J. Rousseeuw & L. Kaufman, "Finding Groups in Data", 1990, table 4.
 */
export type Structure = 'strong' | 'reasonable' | 'weak' | 'none';

export interface Sweep {
  readonly rows: readonly SweepRow[];
  readonly silhouetteRows: number;
  /** What each way to choose k would choose; they need not agree, and none decides for a person. */
  readonly suggested: {
    readonly bySilhouette: number;
    /** The knee of the inertias, `null` where they have none. */
    readonly byElbow: number | null;
    readonly byDaviesBouldin: number;
    readonly byCalinskiHarabasz: number;
  };
  readonly structure: Structure;
}

export interface SweepOptions extends Watch {
  readonly from: number;
  readonly to: number;
  readonly seed: number;
  readonly restarts?: number;
  /** Above this many rows the silhouette looks at a random part of them; default 20,000. */
  readonly mostSilhouetteRows?: number;
  /** How one k is fitted; default `fitKMeans`. */
  readonly fit?: typeof fitKMeans;
  /** Hears of every k as it is done. */
  readonly onRow?: (row: SweepRow) => void;
}

/** k-means for every k of a range, with what speaks for each. Errors: those of `fitKMeans`; k must be 2 at least. */
export function sweepKMeans(points: Matrix, options: SweepOptions): Result<Sweep, Problem> {
  const { from, to, seed, restarts, mostSilhouetteRows = 20_000, fit = fitKMeans } = options;
  const looked = lookedAt(points.rows, mostSilhouetteRows, createRng(seed));
  const rows: SweepRow[] = [];
  for (let k = from; k <= to; k++) {
    const share = (done: number): number => (k - from + done) / (to - from + 1);
    const fitted = fit(points, {
      k,
      seed,
      ...(restarts === undefined ? {} : { restarts }),
      ...(options.shouldStop === undefined ? {} : { shouldStop: options.shouldStop }),
      onProgress: (done) => options.onProgress?.(share(done * 0.7)),
    });
    if (!fitted.ok) return fitted;
    const row = judged(points, fitted.value, looked, options);
    if (!row.ok) return row;
    rows.push(row.value);
    options.onRow?.(row.value);
    options.onProgress?.(share(1));
  }
  return ok(summaryOf(rows, looked.length));
}

function judged(
  points: Matrix,
  { model, labels }: { model: KMeansModel; labels: Labels } & KMeansFit,
  looked: Uint32Array,
  watch: Watch,
): Result<SweepRow, Problem> {
  const width = silhouette(points, labels, looked, {
    ...(watch.shouldStop === undefined ? {} : { shouldStop: watch.shouldStop }),
  });
  if (!width.ok) return width;
  const apart = separation(points, labels);
  if (!apart.ok) return apart;
  return ok({ k: model.k, inertia: model.inertia, silhouette: width.value.mean, ...apart.value, model });
}

function summaryOf(rows: readonly SweepRow[], silhouetteRows: number): Sweep {
  const best = (better: (a: SweepRow, b: SweepRow) => boolean): SweepRow =>
    rows.reduce((leader, row) => (better(row, leader) ? row : leader));
  const bySilhouette = best((a, b) => a.silhouette > b.silhouette);
  const elbow = knee(rows.map(({ inertia }) => inertia));
  return {
    rows,
    silhouetteRows,
    suggested: {
      bySilhouette: bySilhouette.k,
      byElbow: elbow === null ? null : rows[elbow].k,
      byDaviesBouldin: best((a, b) => a.daviesBouldin < b.daviesBouldin).k,
      byCalinskiHarabasz: best((a, b) => a.calinskiHarabasz > b.calinskiHarabasz).k,
    },
    structure: structureOf(bySilhouette.silhouette),
  };
}

function structureOf(width: number): Structure {
  if (width > 0.7) return 'strong';
  if (width > 0.5) return 'reasonable';
  return width > 0.25 ? 'weak' : 'none';
}

function lookedAt(rows: number, most: number, rng: Rng): Uint32Array {
  const looked = Uint32Array.from({ length: Math.min(rows, most) }, (_, i) => i);
  for (let i = looked.length; i < rows; i++) {
    const place = Math.floor(uniform(rng) * (i + 1));
    if (place < looked.length) looked[place] = i;
  }
  return looked;
}
