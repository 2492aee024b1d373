import { sortedValues } from '../math/index.ts';

/**
 * Lower edges of scores 2, 3 … `levels` for values of which higher is better: a score is 1 plus the number of edges a value
 * reaches, so equal values get equal scores and the order of rows means nothing. The score of a value is
 * min(levels, ceil(levels × midrank / n)), its midrank being the mean of the ranks its equals hold. An edge nobody reaches
 * is Infinity. O(n log n).
 */
export function tieSafeEdges(values: Float64Array, levels: number): Float64Array {
  const sorted = sortedValues(values);
  const count = sorted.length;
  const edges = new Float64Array(levels - 1).fill(Number.POSITIVE_INFINITY);
  let score = 1;
  for (let start = 0; start < count && score < levels; ) {
    const end = endOfRun(sorted, start);
    // Twice the midrank is the first rank plus the last, start + 1 + end: whole numbers, so no rounding at an edge.
    const reached = Math.ceil((levels * (start + 1 + end)) / (2 * count));
    for (; score < Math.min(reached, levels); score++) edges[score - 1] = sorted[start];
    start = end;
  }
  return edges;
}

/** 1 plus the number of edges at or below each value; edges ascend. */
export function scoreByEdges(values: Float64Array, edges: Float64Array): Uint8Array {
  const scores = new Uint8Array(values.length);
  for (let place = 0; place < values.length; place++) {
    let passed = 0;
    while (passed < edges.length && values[place] >= edges[passed]) passed++;
    scores[place] = passed + 1;
  }
  return scores;
}

function endOfRun(sorted: Float64Array, start: number): number {
  const value = sorted[start];
  let end = start + 1;
  while (end < sorted.length && sorted[end] === value) end++;
  return end;
}
