import { contingency } from './adjusted-rand.ts';
import type { Labels } from './cluster.ts';

/** What one labeling says of another, in shares of what both say on average. */
export interface MutualInformation {
  /** 0 for unrelated labelings of many rows, 1 for the same partition; grows with the number of clusters. */
  readonly normalized: number;
  /** The same with chance taken out: about 0 for unrelated labelings whatever their numbers. */
  readonly adjusted: number;
}

/**
 * Mutual information of two labelings over the mean of their entropies. Noise counts as a cluster of its own. O(n · clusters).
 * Source: N. X. Vinh, J. Epps & J. Bailey, "Information Theoretic Measures for Clusterings Comparison", JMLR 11, 2010, eq. (24a) for
 * what chance gives; arithmetic mean as scikit-learn takes it.
 */
export function mutualInformation(first: Labels, second: Labels): MutualInformation {
  const { first: names, second: others, counts } = contingency(first, second);
  const rows = names.map((_, i) => total(counts.subarray(i * others.length, (i + 1) * others.length)));
  const columns = others.map((_, j) => total(counts.filter((_, at) => at % others.length === j)));
  // One cluster each, or each row alone in both: the same partition.
  const alone = names.length === others.length && [1, first.length].includes(names.length);
  if (alone) return { normalized: 1, adjusted: 1 };
  const n = first.length;
  let shared = 0;
  counts.forEach((count, at) => {
    const [a, b] = [rows[Math.floor(at / others.length)], columns[at % others.length]];
    if (count > 0) shared += (count / n) * Math.log((n * count) / (a * b));
  });
  const mean = (entropy(rows, n) + entropy(columns, n)) / 2;
  const chance = expectedShared(rows, columns, n);
  return {
    normalized: mean === 0 ? 0 : Math.max(0, shared / mean),
    adjusted: mean === chance ? 0 : (shared - chance) / (mean - chance),
  };
}

function total(counts: Float64Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

function entropy(sizes: readonly number[], n: number): number {
  return sizes.reduce((sum, size) => sum - (size / n) * Math.log(size / n), 0);
}

/** Mean mutual information of labelings of these sizes drawn at random: hypergeometric in every cell. */
function expectedShared(rows: readonly number[], columns: readonly number[], n: number): number {
  const logFactorial = new Float64Array(n + 1);
  for (let i = 2; i <= n; i++) logFactorial[i] = logFactorial[i - 1] + Math.log(i);
  let expected = 0;
  for (const a of rows) {
    for (const b of columns) {
      const fixed =
        logFactorial[a] + logFactorial[b] + logFactorial[n - a] + logFactorial[n - b] - logFactorial[n];
      for (let count = Math.max(1, a + b - n); count <= Math.min(a, b); count++) {
        const chance =
          fixed -
          logFactorial[count] -
          logFactorial[a - count] -
          logFactorial[b - count] -
          logFactorial[n - a - b + count];
        expected += (count / n) * Math.log((n * count) / (a * b)) * Math.exp(chance);
      }
    }
  }
  return expected;
}
