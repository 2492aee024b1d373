import type { Engine } from '../engine/index.ts';
import { type Matrix, takeRows } from '../matrix/index.ts';
import { createRng, uniform } from '../random/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import { canonicalOrder } from './canonical-order.ts';
import { centersOf } from './centers.ts';
import { type Labels, NOISE, type Watch } from './cluster.ts';
import type { Computing } from './computing.ts';
import { fitKMeansOfEach, type KMeansModel } from './k-means.ts';
import { knee } from './knee.ts';
import { separation } from './separation.ts';
import { silhouettes } from './silhouette.ts';
import { watchPart } from './watch-part.ts';

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
  /** The silhouette looks at this many rows at most; default 20,000, fewer above 50,000 rows. */
  readonly mostSilhouetteRows?: number;
  /** How every k is fitted; default `fitKMeansOfEach`. */
  readonly fit?: typeof fitKMeansOfEach;
  /** Hears of every k as it is fitted, before its silhouette, which all are looked at together for. */
  readonly onFit?: (row: Omit<SweepRow, 'silhouette'>) => void;
}

/** Share of the progress that fits take; silhouettes have the rest. */
const FITS = 0.7;

/** k-means for every k of a range, with what speaks for each. Errors: those of `fitKMeans`; k must be 2 at least. */
export async function sweepKMeans(
  points: Matrix,
  options: SweepOptions,
  computing: Computing,
): Promise<Result<Sweep, Problem>> {
  const { from, to, seed, restarts, fit = fitKMeansOfEach, onFit } = options;
  const sorted = takeRows(points, canonicalOrder(points));
  const labelings: Labels[] = [];
  const rows: Omit<SweepRow, 'silhouette'>[] = [];
  let problem: Problem | null = null;
  const fitted = await fit(
    sorted,
    Array.from({ length: to - from + 1 }, (_, i) => from + i),
    {
      seed,
      ...(restarts === undefined ? {} : { restarts }),
      ...watchPart(options, 0, FITS),
    },
    computing,
    ({ labels, model }) => {
      const row = judged(sorted, labels, model);
      if (row.ok) {
        onFit?.(row.value);
        rows.push(row.value);
        labelings.push(labels);
      } else problem ??= row.error;
    },
  );
  if (!fitted.ok) return fitted;
  if (problem !== null) return err(problem);
  return withSilhouettes(sorted, rows, labelings, options, watchPart(options, FITS, 1), computing.engine);
}

/** The same for labels that something else gives for every k. */
export async function sweepLabels(
  points: Matrix,
  labelsOf: (k: number) => Labels,
  options: Omit<SweepOptions, 'restarts' | 'fit'>,
  engine: Engine,
): Promise<Result<Sweep, Problem>> {
  const { from, to } = options;
  if (to < from) return err({ code: 'too-few-rows', facts: { needed: from + 1, found: points.rows } });
  const order = canonicalOrder(points);
  const sorted = takeRows(points, order);
  const labelings = Array.from({ length: to - from + 1 }, (_, i) => labelsInOrder(labelsOf(from + i), order));
  const rows: Omit<SweepRow, 'silhouette'>[] = [];
  for (const labels of labelings) {
    const row = judged(sorted, labels, null);
    if (!row.ok) return row;
    rows.push(row.value);
    options.onFit?.(row.value);
  }
  return withSilhouettes(sorted, rows, labelings, options, options, engine);
}

/** What speaks for one labeling. */
export async function judgeLabels(
  points: Matrix,
  labels: Labels,
  options: Pick<SweepOptions, 'seed' | 'mostSilhouetteRows'> & Watch,
  engine: Engine,
): Promise<Result<{ readonly row: SweepRow; readonly structure: Structure }, Problem>> {
  const order = canonicalOrder(points);
  const sorted = takeRows(points, order);
  const inOrder = labelsInOrder(labels, order);
  const row = judged(sorted, inOrder, null);
  if (!row.ok) return row;
  const sweep = await withSilhouettes(sorted, [row.value], [inOrder], options, options, engine);
  return sweep.ok ? ok({ row: sweep.value.rows[0], structure: sweep.value.structure }) : sweep;
}

function labelsInOrder(labels: Labels, order: Uint32Array): Labels {
  return Int32Array.from(order, (row) => labels[row]);
}

function judged(
  points: Matrix,
  labels: Labels,
  model: KMeansModel | null,
): Result<Omit<SweepRow, 'silhouette'>, Problem> {
  const apart = separation(points, labels);
  if (!apart.ok) return apart;
  const k = 1 + labels.reduce((most, label) => Math.max(most, label), -1);
  const inertia = model?.inertia ?? centersOf(points, labels, k).inertia;
  return ok({ k, inertia, ...apart.value, model });
}

async function withSilhouettes(
  sorted: Matrix,
  rows: readonly Omit<SweepRow, 'silhouette'>[],
  labelings: readonly Labels[],
  options: Pick<SweepOptions, 'seed' | 'mostSilhouetteRows'>,
  watch: Watch,
  engine: Engine,
): Promise<Result<Sweep, Problem>> {
  const looked = lookedAt(labelings, options);
  const held = await engine.holdRows(sorted);
  try {
    const widths = await silhouettes(held, labelings, looked, watch);
    if (!widths.ok) return widths;
    const judgedRows = rows.map((row, place) => ({ ...row, silhouette: widths.value[place].mean }));
    return ok(summaryOf(judgedRows, looked.length));
  } finally {
    held.dispose();
  }
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

/** Distances that silhouettes look at. */
const MOST_PAIRS = 1e9;
const MOST_LOOKED = 20_000;
const LEAST_LOOKED = 2000;

/** Rows whose silhouettes are taken: all that are in a cluster, or as many at random as there is time for. */
function lookedAt(
  labelings: readonly Labels[],
  { seed, mostSilhouetteRows = MOST_LOOKED }: Pick<SweepOptions, 'seed' | 'mostSilhouetteRows'>,
): Uint32Array {
  const { length } = labelings[0];
  const most = Math.min(mostSilhouetteRows, Math.max(LEAST_LOOKED, Math.floor(MOST_PAIRS / length)));
  const rng = createRng(seed);
  const looked = Uint32Array.from({ length: Math.min(length, most) }, (_, i) => i);
  for (let i = looked.length; i < length; i++) {
    const place = Math.floor(uniform(rng) * (i + 1));
    if (place < looked.length) looked[place] = i;
  }
  return looked.filter((row) => labelings[0][row] !== NOISE);
}
