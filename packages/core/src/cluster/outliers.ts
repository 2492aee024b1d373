import type { Matrix } from '../matrix/index.ts';
import { type Labels, NOISE, squaredDistance } from './cluster.ts';
import { membersOf } from './members.ts';
import { type RobustSpread, robustSpread } from './robust-spread.ts';
import { type Transform, undoTransform } from './transform.ts';

/** Rows that fit nowhere well, and why; plain data, by outlier, the farthest first. */
export interface Outliers {
  /** `noise`: rows that are in no cluster; `far`: rows far from their own center, where a method knows no noise. */
  readonly kind: 'noise' | 'far';
  /** Row of every outlier. */
  readonly rows: Uint32Array;
  /** Cluster of the nearest center; -1 where there is no cluster. */
  readonly nearest: Int32Array;
  /** To that center, after the transform; to the medians of all rows where there is no cluster. */
  readonly distance: Float64Array;
  /** Outliers × columns: how far each feature stands from the median of that cluster, in robust standard deviations of it. */
  readonly z: Matrix;
  /** Clusters × columns: the medians compared with, in the units of the columns; one row, of all, where there is no cluster. */
  readonly medians: Matrix;
}

/** One feature that makes a row odd. */
export interface OutlierReason {
  readonly column: number;
  readonly z: number;
}

/** Distances beyond this many robust standard deviations are far. Iglewicz & Hoaglin, 1993. */
const FAR = 3.5;
const MOST_FAR = 100;
/** Fewer rows say little of a spread. */
const LEAST_ROWS = 20;
/** Below this a feature is nothing out of the ordinary. */
const ODD = 2;

/**
 * Noise, or the rows farthest from their own center (at most 100, each beyond 3.5 robust standard deviations of the distances of
 * its cluster), with the features that make them odd. `points` and `centers` are transformed. O(n · columns + noise · k · columns).
 */
export function explainOutliers(
  points: Matrix,
  transform: Transform,
  labels: Labels,
  centers: Matrix,
): Outliers {
  const members = membersOf(labels, centers.rows);
  const spreads = spreadsOf(points, members);
  const noise = Uint32Array.from(labels.keys()).filter((row) => labels[row] === NOISE);
  const found =
    noise.length > 0 ? nearestOf(points, noise, centers, spreads) : farthest(points, members, centers);
  const { columns, values } = points;
  const z = new Float64Array(found.length * columns);
  found.forEach(({ row, nearest }, i) => {
    spreads[Math.max(0, nearest)].forEach(({ median, scale }, j) => {
      z[i * columns + j] = (values[row * columns + j] - median) / scale;
    });
  });
  return {
    kind: noise.length > 0 ? 'noise' : 'far',
    rows: Uint32Array.from(found, ({ row }) => row),
    nearest: Int32Array.from(found, ({ nearest }) => nearest),
    distance: Float64Array.from(found, ({ distance }) => distance),
    z: { rows: found.length, columns, values: z },
    medians: undoTransform(transform, mediansOf(spreads, columns)),
  };
}

/** The features that make an outlier odd, beyond two robust standard deviations, the oddest first. */
export function reasonsOf({ z: { columns, values } }: Outliers, outlier: number, most = 3): OutlierReason[] {
  return Array.from({ length: columns }, (_, column) => ({ column, z: values[outlier * columns + column] }))
    .filter(({ z }) => Math.abs(z) >= ODD)
    .sort((a, b) => Math.abs(b.z) - Math.abs(a.z) || a.column - b.column)
    .slice(0, most);
}

/** By column; never 0: a small cluster, and what is constant in one, is compared by the spread of all rows, in the end by 1. */
type Spreads = readonly RobustSpread[];

/** Of every cluster; of all rows where there is none. */
function spreadsOf(points: Matrix, members: readonly Uint32Array[]): Spreads[] {
  const everyRow = Uint32Array.from({ length: points.rows }, (_, row) => row);
  const scaleOfAll = (j: number): number => robustSpread(columnOf(points, everyRow, j)).scale || 1;
  return (members.length === 0 ? [everyRow] : members).map((rows) =>
    Array.from({ length: points.columns }, (_, j) => {
      const { median, scale } = robustSpread(columnOf(points, rows, j));
      return { median, scale: (rows.length < LEAST_ROWS ? 0 : scale) || scaleOfAll(j) };
    }),
  );
}

function columnOf({ columns, values }: Matrix, rows: Uint32Array, j: number): Float64Array {
  return Float64Array.from(rows, (row) => values[row * columns + j]);
}

function mediansOf(spreads: readonly Spreads[], columns: number): Matrix {
  const values = Float64Array.from(spreads.flatMap((columns) => columns.map(({ median }) => median)));
  return { rows: spreads.length, columns, values };
}

interface Found {
  readonly row: number;
  readonly nearest: number;
  readonly distance: number;
}

const farFirst = (a: Found, b: Found): number => b.distance - a.distance || a.row - b.row;

function nearestOf(points: Matrix, rows: Uint32Array, centers: Matrix, spreads: readonly Spreads[]): Found[] {
  const middles = centers.rows > 0 ? centers : mediansOf(spreads, points.columns);
  return Array.from(rows, (row) => {
    let nearest = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let c = 0; c < middles.rows; c++) {
      const distance = distanceTo(points, row, middles, c);
      if (distance < least) {
        least = distance;
        nearest = c;
      }
    }
    return { row, nearest: centers.rows > 0 ? nearest : NOISE, distance: least };
  }).sort(farFirst);
}

function farthest(points: Matrix, members: readonly Uint32Array[], centers: Matrix): Found[] {
  const found = members.flatMap((rows, nearest) => {
    const distances = Float64Array.from(rows, (row) => distanceTo(points, row, centers, nearest));
    const { median, scale } = robustSpread(distances.slice());
    // Distances that differ by rounding alone are the same.
    const limit = scale > 1e-9 * median ? median + FAR * scale : Number.POSITIVE_INFINITY;
    const far: Found[] = [];
    distances.forEach((distance, i) => {
      if (distance > limit) far.push({ row: rows[i], nearest, distance });
    });
    return far;
  });
  return found.sort(farFirst).slice(0, MOST_FAR);
}

function distanceTo(points: Matrix, row: number, centers: Matrix, center: number): number {
  const { columns } = points;
  return Math.sqrt(squaredDistance(points.values, row * columns, centers.values, center * columns, columns));
}
