import { adjustedRand, contingency, mutualInformation } from '../cluster/index.ts';

/** A part of a partition: a segment, a cluster, or noise. */
export interface Part {
  /** As the labels number it. */
  readonly label: number;
  readonly rows: number;
}

/** Rows that are in one part of the first partition and in one of the second. */
export interface Flow {
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  readonly shareOfFrom: number;
  readonly shareOfTo: number;
}

/** Two partitions of the same rows side by side; plain data, what a Sankey is drawn from. */
export interface PartitionComparison {
  readonly rows: number;
  /** Parts that have rows, by label. */
  readonly first: readonly Part[];
  readonly second: readonly Part[];
  /** Those with rows; by `from`, then `to`. */
  readonly flows: readonly Flow[];
  /** 1: the same partition; about 0: one says nothing of the other. */
  readonly adjustedRand: number;
  readonly adjustedMutualInformation: number;
  readonly normalizedMutualInformation: number;
}

/**
 * Compares any two partitions: rule segments with clusters, two runs, segments of two presets. Labels are whole numbers; -1 (noise)
 * is a part of its own. Two labelings of different length are a programmer's mistake: `RangeError`. O(n · parts).
 */
export function comparePartitions(first: ArrayLike<number>, second: ArrayLike<number>): PartitionComparison {
  const [from, to] = [Int32Array.from(first), Int32Array.from(second)];
  const table = contingency(from, to);
  const width = table.second.length;
  const rowsOf = (chosen: (at: number) => boolean): number =>
    table.counts.reduce((sum, count, at) => (chosen(at) ? sum + count : sum), 0);
  const firstParts = table.first.map((label, i) => ({
    label,
    rows: rowsOf((at) => Math.floor(at / width) === i),
  }));
  const secondParts = table.second.map((label, j) => ({ label, rows: rowsOf((at) => at % width === j) }));
  const { adjusted, normalized } = mutualInformation(from, to);
  return {
    rows: from.length,
    first: firstParts,
    second: secondParts,
    flows: Array.from(table.counts, (rows, at) => {
      const [one, other] = [firstParts[Math.floor(at / width)], secondParts[at % width]];
      return {
        from: one.label,
        to: other.label,
        rows,
        shareOfFrom: rows / one.rows,
        shareOfTo: rows / other.rows,
      };
    }).filter(({ rows }) => rows > 0),
    adjustedRand: adjustedRand(from, to),
    adjustedMutualInformation: adjusted,
    normalizedMutualInformation: normalized,
  };
}
