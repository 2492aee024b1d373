import type { Matrix } from '../matrix/index.ts';
import { createRng, type Rng, uniform } from '../random/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import { centersOf } from './centers.ts';
import { type Labels, NOISE, report, type Watch } from './cluster.ts';
import { fitKMeans, type KMeansModel } from './k-means.ts';
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
  /** Of the fit; `null` for cuts of a tree. */
  readonly model: KMeansModel | null;
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

/** Distances of this many rows to all are looked at; of more rows, a random part. */
const MOST_SILHOUETTE_ROWS = 20_000;

/** k-means for every k of a range, with what speaks for each. Errors: those of `fitKMeans`; k must be 2 at least. */
export function sweepKMeans(points: Matrix, options: SweepOptions): Result<Sweep, Problem> {
  const { from, to, seed, restarts, mostSilhouetteRows = MOST_SILHOUETTE_ROWS, fit = fitKMeans } = options;
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
    const { labels, model } = fitted.value;
    const row = judged(points, labels, looked, options, model);
    if (!row.ok) return row;
    rows.push(row.value);
    options.onRow?.(row.value);
    options.onProgress?.(share(1));
  }
  return ok(summaryOf(rows, looked.length));
}

/** The same for labels that something else gives for every k. */
export function sweepLabels(
  points: Matrix,
  labelsOf: (k: number) => Labels,
  options: Omit<SweepOptions, 'restarts' | 'fit'>,
): Result<Sweep, Problem> {
  const { from, to, seed, mostSilhouetteRows = MOST_SILHOUETTE_ROWS } = options;
  const looked = lookedAt(points.rows, mostSilhouetteRows, createRng(seed));
  const rows: SweepRow[] = [];
  for (let k = from; k <= to; k++) {
    report(options, (k - from) / (to - from + 1));
    const row = judged(points, labelsOf(k), looked, options, null);
    if (!row.ok) return row;
    rows.push(row.value);
    options.onRow?.(row.value);
  }
  return rows.length === 0
    ? err({ code: 'too-few-rows', facts: { needed: from + 1, found: points.rows } })
    : ok(summaryOf(rows, looked.length));
}

/** What speaks for one labeling. */
export function judgeLabels(
  points: Matrix,
  labels: Labels,
  { seed, mostSilhouetteRows = MOST_SILHOUETTE_ROWS }: Pick<SweepOptions, 'seed' | 'mostSilhouetteRows'>,
): Result<{ readonly row: SweepRow; readonly structure: Structure }, Problem> {
  const looked = lookedAt(points.rows, mostSilhouetteRows, createRng(seed)).filter(
    (row) => labels[row] !== NOISE,
  );
  const row = judged(points, labels, looked, {}, null);
  return row.ok ? ok({ row: row.value, structure: structureOf(row.value.silhouette) }) : row;
}

function judged(
  points: Matrix,
  labels: Labels,
  looked: Uint32Array,
  watch: Watch,
  model: KMeansModel | null,
): Result<SweepRow, Problem> {
  const width = silhouette(points, labels, looked, {
    ...(watch.shouldStop === undefined ? {} : { shouldStop: watch.shouldStop }),
  });
  if (!width.ok) return width;
  const apart = separation(points, labels);
  if (!apart.ok) return apart;
  const k = 1 + labels.reduce((most, label) => Math.max(most, label), -1);
  const inertia = model?.inertia ?? centersOf(points, labels, k).inertia;
  return ok({ k, inertia, silhouette: width.value.mean, ...apart.value, model });
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
