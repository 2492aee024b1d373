import { valuesAt } from '../math/index.ts';
import { type FeatureId, type FeatureSource, featureColumn } from '../selection/index.ts';
import { midRanks, pearson } from './spearman.ts';

/** How features go together, each with each. */
export interface Correlations {
  readonly features: readonly FeatureId[];
  /** Row-major, features × features: Spearman's rank correlation; NaN where one of the two does not vary. */
  readonly values: Float64Array;
}

/** Scores are left out: they are ranks of features that are here. */
const CORRELATED: readonly FeatureId[] = [
  'recencyDays',
  'orderCount',
  'totalSpend',
  'averageOrderValue',
  'tenureDays',
  'meanDaysBetweenPurchases',
  'uniqueProducts',
  'itemCount',
  'returnRate',
  'discountUsage',
  'mobileUsage',
];

/**
 * Spearman's rank correlations of the features at `rows`: of ranks and not of amounts, because a few customers are far larger
 * than the rest. Ties share their mean rank; of two features those customers count of whom both are known. Features that the
 * data lacks, or that are the same for all, are left out. O(features² × n log n) at worst.
 */
export function correlationsOf(source: FeatureSource, rows: Uint32Array): Correlations {
  const columns = CORRELATED.flatMap((feature) => {
    const column = featureColumn(feature, source);
    if (column === null) return [];
    const values = valuesAt(column, rows);
    const isWhole = !values.some(Number.isNaN);
    return varies(values) ? [{ feature, values, ranks: isWhole ? midRanks(values) : null }] : [];
  });
  const count = columns.length;
  const values = new Float64Array(count * count);
  for (let i = 0; i < count; i++) {
    for (let j = 0; j <= i; j++) {
      values[i * count + j] = i === j ? 1 : (rankCorrelation(columns[i], columns[j]) ?? Number.NaN);
      values[j * count + i] = values[i * count + j];
    }
  }
  return { features: columns.map(({ feature }) => feature), values };
}

interface RankedColumn {
  readonly values: Float64Array;
  /** `null` where some values are unknown: whose ranks count then depends on the other column. */
  readonly ranks: Float64Array | null;
}

function rankCorrelation(x: RankedColumn, y: RankedColumn): number | null {
  if (x.ranks !== null && y.ranks !== null) return pearson(x.ranks, y.ranks);
  const bothKnown = (_: number, i: number): boolean =>
    !Number.isNaN(x.values[i]) && !Number.isNaN(y.values[i]);
  return pearson(midRanks(x.values.filter(bothKnown)), midRanks(y.values.filter(bothKnown)));
}

function varies(values: Float64Array): boolean {
  const known = values.find((value) => !Number.isNaN(value));
  return values.some((value) => !Number.isNaN(value) && value !== known);
}
