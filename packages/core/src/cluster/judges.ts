import { type Matrix, takeRows } from '../matrix/index.ts';
import { ok, type Problem, type Result } from '../result/index.ts';
import type { Watch } from './cluster.ts';
import type { Computing } from './computing.ts';
import { type Gap, gapStatistic } from './gap.ts';
import { fitKMeans } from './k-means.ts';
import { sampledRows } from './sampled-rows.ts';
import { stability } from './stability.ts';
import { watchPart } from './watch-part.ts';

/** Slower witnesses for a number of clusters, heard when asked for. */
export type Judge = 'gap' | 'stability';

export const JUDGES: readonly Judge[] = ['gap', 'stability'];

/** How well the clusters of one k come back when the rows are drawn anew: mean adjusted Rand index. */
export interface StabilityRow {
  readonly k: number;
  readonly stability: number;
}

/** What the judges say; plain data, `null` where one was not asked. */
export interface Judgement {
  /** Rows looked at: all, or a random part of more than 10,000. */
  readonly rows: number;
  /** From k = 1 to one more than the greatest asked for. */
  readonly gap: readonly Gap[] | null;
  /** The least k whose gap is not less than the next one's minus its error; `null` where none is. */
  readonly byGap: number | null;
  readonly stability: readonly StabilityRow[] | null;
  /** The most stable k, of equals the greatest. */
  readonly byStability: number | null;
}

export interface JudgeOptions extends Watch {
  readonly judges: readonly Judge[];
  readonly from: number;
  readonly to: number;
  readonly seed: number;
  /** Default 10,000. */
  readonly mostRows?: number;
}

const REFITS = 10;

/**
 * Gap statistic and stability of k-means for every k of a range. The same rows in another order are judged the same. Errors: those
 * of `fitKMeans`. Each k costs about ten times its fit for either judge.
 */
export async function judgeKMeans(
  points: Matrix,
  options: JudgeOptions,
  computing: Computing,
): Promise<Result<Judgement, Problem>> {
  const { judges, from, to, seed, mostRows = 10_000 } = options;
  const looked = takeRows(points, sampledRows(points, mostRows, seed));
  const middle = judges.length > 1 ? 0.5 : 1;
  const said = { rows: looked.rows, gap: null, byGap: null, stability: null, byStability: null };
  let judgement: Judgement = said;
  if (judges.includes('gap')) {
    const most = Math.min(to + 1, looked.rows);
    const found = await gapStatistic(looked, { most, seed, ...watchPart(options, 0, middle) }, computing);
    if (!found.ok) return found;
    judgement = { ...judgement, gap: found.value.rows, byGap: found.value.suggested };
  }
  if (judges.includes('stability')) {
    const found = await stabilities(
      looked,
      { from, to, seed, ...watchPart(options, 1 - middle, 1) },
      computing,
    );
    if (!found.ok) return found;
    judgement = { ...judgement, stability: found.value, byStability: mostStable(found.value) };
  }
  return ok(judgement);
}

async function stabilities(
  points: Matrix,
  { from, to, seed, ...watch }: Omit<JudgeOptions, 'judges' | 'mostRows'>,
  computing: Computing,
): Promise<Result<StabilityRow[], Problem>> {
  const rows: StabilityRow[] = [];
  for (let k = from; k <= to; k++) {
    const fitted = await fitKMeans(points, { k, seed }, computing);
    if (!fitted.ok) return fitted;
    const part = watchPart(watch, (k - from) / (to - from + 1), (k + 1 - from) / (to - from + 1));
    const found = await stability(points, fitted.value, { seed, refits: REFITS, ...part }, computing);
    if (!found.ok) return found;
    rows.push({ k, stability: found.value });
  }
  return ok(rows);
}

function mostStable(rows: readonly StabilityRow[]): number | null {
  const best = rows.reduce<StabilityRow | null>(
    (leader, row) => (leader === null || row.stability >= leader.stability - 1e-9 ? row : leader),
    null,
  );
  return best?.k ?? null;
}
