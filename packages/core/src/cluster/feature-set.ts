import { type Matrix, matrixOfColumns, takeRows } from '../matrix/index.ts';
import { type FeatureId, featureColumn, type SelectionBase } from '../selection/index.ts';

/** Sets of features with a name of their own; any other list of features will do too. */
export type FeatureSetId = 'eight' | 'rfm' | 'rfmt';

/** `eight`: the behavioral features of the published case study; `rfmt`: R, F, M and the time since the first order. */
export const FEATURE_SETS: Readonly<Record<FeatureSetId, readonly FeatureId[]>> = {
  eight: [
    'totalSpend',
    'orderCount',
    'averageOrderValue',
    'recencyDays',
    'uniqueProducts',
    'discountUsage',
    'returnRate',
    'mobileUsage',
  ],
  rfm: ['recencyDays', 'orderCount', 'totalSpend'],
  rfmt: ['recencyDays', 'orderCount', 'totalSpend', 'tenureDays'],
};

/** Customers as points. */
export interface CustomerPoints {
  readonly points: Matrix;
  /** Of the columns, in order; those the data has. */
  readonly features: readonly FeatureId[];
  /** Asked for, and not in this data. */
  readonly missing: readonly FeatureId[];
  /** Row of the customer table of every point. */
  readonly rows: Uint32Array;
  /** Customers of whom one of the features is not known: they are in no cluster. */
  readonly leftOut: number;
}

/** Features of customers as a matrix, all customers or those of `rows`. */
export function customerPoints(
  base: Omit<SelectionBase, 'purchases' | 'assignment'>,
  wanted: readonly FeatureId[],
  rows: ArrayLike<number> = everyRow(base.customers.count),
): CustomerPoints {
  const found = wanted.flatMap((id) => {
    const column = featureColumn(id, base);
    return column === null ? [] : [{ id, column }];
  });
  const all = matrixOfColumns(found.map(({ column }) => column));
  const known = Uint32Array.from(rows).filter((row) =>
    found.every(({ column }) => Number.isFinite(column[row])),
  );
  return {
    points: found.length === 0 ? all : takeRows(all, known),
    features: found.map(({ id }) => id),
    missing: wanted.filter((id) => !found.some((one) => one.id === id)),
    rows: known,
    leftOut: rows.length - known.length,
  };
}

function everyRow(count: number): Uint32Array {
  return Uint32Array.from({ length: count }, (_, row) => row);
}
