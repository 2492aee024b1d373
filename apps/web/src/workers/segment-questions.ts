import type { Contrast, Migration, Move, SharePair } from '@kesit/core/comparison';
import type { Problem, Result } from '@kesit/core/result';
import type { ScoreCube, ScoreMode, SegmentPreset } from '@kesit/core/segment';

/** What the pages about segments ask. Segments are places in the preset of the result. */
export interface SegmentQuestions {
  /** Customers and revenue by scores, for rules to be tried on. */
  countScores(levels: SegmentPreset['levels'], scores: ScoreMode): Promise<ScoreCube>;
  /** A segment beside another one, or beside all customers. */
  contrastSegment(segment: number, other: number | null): Promise<SegmentContrast>;
  /** Who moved since an earlier day; `null` where the data has no orders. */
  segmentsSince(day: number): Promise<Result<Migration | null, Problem>>;
  /** Who made one of these moves, the first `most` of them in full. */
  moversSince(day: number, move: Pick<Move, 'from' | 'to'>, most: number): Promise<Result<Movers, Problem>>;
}

/** Pairs of shares worth showing: the largest of the segment, and those furthest apart. */
export interface ShownPairs {
  readonly leading: readonly SharePair[];
  readonly apart: readonly SharePair[];
}

export interface SegmentContrast extends Pick<Contrast, 'customers' | 'features'> {
  /** `null`: the data cannot say. */
  readonly products: ShownPairs | null;
  readonly countries: ShownPairs | null;
  readonly categories: ShownPairs | null;
}

export interface Movers {
  /** Those who spent most, else who came last, first. */
  readonly rows: Uint32Array;
  readonly listed: readonly Mover[];
}

export interface Mover {
  readonly id: string;
  readonly totalSpend: number | null;
  readonly orderCount: number | null;
  readonly recencyDays: number | null;
}
