import { contingency } from './adjusted-rand.ts';
import { bestPairing } from './assignment-match.ts';
import { type Labels, NOISE } from './cluster.ts';

/** Which clusters of an earlier run go on. */
export interface ContinuedClusters {
  /** Place of the earlier cluster that each goes on from; -1: it is new. */
  readonly from: readonly number[];
  /** Ids: the earlier one where it goes on, else the next that was never used. */
  readonly ids: readonly number[];
}

/**
 * For every one of `k` new clusters the earlier one it continues: the pairing that keeps the most rows together, where those are
 * more than half of the smaller of the two. `labels` and `earlier` are of the same rows, `earlierIds` by earlier cluster.
 */
export function continuedClusters(
  labels: Labels,
  k: number,
  earlier: Labels,
  earlierIds: readonly number[],
): ContinuedClusters {
  const together = Array.from({ length: k }, () => new Array<number>(earlierIds.length).fill(0));
  const { first, second, counts } = contingency(labels, earlier);
  counts.forEach((count, at) => {
    const cluster = first[Math.floor(at / second.length)];
    const before = second[at % second.length];
    if (cluster !== NOISE && before !== NOISE) together[cluster][before] = count;
  });
  const sizes = sizesOf(labels, k);
  const earlierSizes = sizesOf(earlier, earlierIds.length);
  const from = bestPairing(together).map((before, cluster) =>
    before >= 0 && 2 * together[cluster][before] > Math.min(sizes[cluster], earlierSizes[before])
      ? before
      : -1,
  );
  let next = 1 + earlierIds.reduce((most, id) => Math.max(most, id), -1);
  return { from, ids: from.map((before) => (before < 0 ? next++ : earlierIds[before])) };
}

function sizesOf(labels: Labels, count: number): Float64Array {
  const sizes = new Float64Array(count);
  for (const label of labels) if (label !== NOISE) sizes[label]++;
  return sizes;
}
