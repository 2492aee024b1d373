import { assertNever } from '../result/index.ts';
import { type Measures, negated, readMeasures, type Scorable } from './measures.ts';
import { rankFirstScores } from './rank-first.ts';
import type { RfmScores, ScoreMode, ScoreThresholds } from './segment.ts';
import { thresholdsOf } from './thresholds.ts';
import { scoreByEdges, tieSafeEdges } from './tie-safe.ts';

export interface ScoreOptions {
  readonly mode?: ScoreMode;
  /** How many scores there are; those of the preset. */
  readonly levels?: number;
  /** For `fixed`: edges of a reference window. Without them they are fitted to these customers. */
  readonly thresholds?: ScoreThresholds;
}

/**
 * Scores recency, frequency and spend of every customer from 1 to `levels`, best last.
 *
 * - `tie-safe` (default): same value, same score, whatever the order of rows.
 * - `rank-first`: quintiles of a ranking whose ties fall by customer id, as most published studies do it.
 * - `fixed`: by thresholds of a reference window, so that scores do not move when others arrive.
 *
 * Throws when the table has no recency or no number of orders (ask `canScore`), and when thresholds are for another number
 * of levels. O(n log n).
 */
export function scoreRfm(customers: Scorable, options: ScoreOptions = {}): RfmScores {
  const { mode = 'tie-safe', levels = 5, thresholds } = options;
  const measures = readMeasures(customers);
  const scored = scoreMeasures(measures, mode, levels, thresholds);
  const spread = (scores: Uint8Array): Uint8Array => spreadOverRows(scores, measures.rows, customers.count);
  return { mode, levels, r: spread(scored.r), f: spread(scored.f), m: scored.m && spread(scored.m) };
}

interface MeasureScores {
  readonly r: Uint8Array;
  readonly f: Uint8Array;
  readonly m: Uint8Array | null;
}

function scoreMeasures(
  measures: Measures,
  mode: ScoreMode,
  levels: number,
  thresholds: ScoreThresholds | undefined,
): MeasureScores {
  const { recencyDays, orderCount, totalSpend } = measures;
  switch (mode) {
    case 'tie-safe': {
      const score = (values: Float64Array) => scoreByEdges(values, tieSafeEdges(values, levels));
      return { r: score(negated(recencyDays)), f: score(orderCount), m: totalSpend && score(totalSpend) };
    }
    case 'rank-first': {
      const score = (values: Float64Array) => rankFirstScores(values, levels);
      // Ranked from the fewest days up and then turned round, as the recipe does: of equals the first id is the better.
      const r = score(recencyDays).map((rising) => levels + 1 - rising);
      return { r, f: score(orderCount), m: totalSpend && score(totalSpend) };
    }
    case 'fixed':
      return scoreByThresholds(measures, levels, thresholds ?? thresholdsOf(measures, levels));
    default:
      return assertNever(mode);
  }
}

function scoreByThresholds(measures: Measures, levels: number, thresholds: ScoreThresholds): MeasureScores {
  const score = (values: Float64Array, edges: readonly number[]): Uint8Array => {
    if (edges.length !== levels - 1 && edges.length !== 0) {
      throw new Error(`${edges.length} thresholds are not for ${levels} scores`);
    }
    return scoreByEdges(values, Float64Array.from(edges));
  };
  const { recencyDays, orderCount, totalSpend } = measures;
  return {
    r: score(
      negated(recencyDays),
      thresholds.recencyDays.map((days) => -days),
    ),
    f: score(orderCount, thresholds.orderCount),
    m: totalSpend && thresholds.totalSpend && score(totalSpend, thresholds.totalSpend),
  };
}

function spreadOverRows(scores: Uint8Array, rows: Int32Array, count: number): Uint8Array {
  if (rows.length === count) return scores;
  const all = new Uint8Array(count);
  for (let place = 0; place < rows.length; place++) all[rows[place]] = scores[place];
  return all;
}
