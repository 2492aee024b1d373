/** One product, country or the like in two groups of customers, as shares of each group. */
export interface SharePair {
  /** Where it stands in its table. */
  readonly place: number;
  readonly a: number;
  readonly b: number;
}

/** Pairs that are nothing in both groups are left out. */
export function sharePairs(
  countsA: ArrayLike<number>,
  totalA: number,
  countsB: ArrayLike<number>,
  totalB: number,
): SharePair[] {
  const share = (count: number, total: number): number => (total === 0 ? 0 : count / total);
  const pairs: SharePair[] = [];
  for (let place = 0; place < countsA.length; place++) {
    if (countsA[place] + countsB[place] === 0) continue;
    pairs.push({ place, a: share(countsA[place], totalA), b: share(countsB[place], totalB) });
  }
  return pairs;
}

/** Those with the largest share of the first group; of equals the first. */
export function leadingPairs(pairs: readonly SharePair[], most: number): SharePair[] {
  return ranked(pairs, most, ({ a }) => a);
}

/** Those whose shares lie furthest apart, whichever is larger; of equals the first. */
export function apartPairs(pairs: readonly SharePair[], most: number): SharePair[] {
  return ranked(pairs, most, ({ a, b }) => Math.abs(a - b));
}

function ranked(pairs: readonly SharePair[], most: number, worth: (pair: SharePair) => number): SharePair[] {
  return pairs
    .filter((pair) => worth(pair) > 0)
    .toSorted((one, other) => worth(other) - worth(one) || one.place - other.place)
    .slice(0, most);
}

/** How many times as common in the first group as in the second; `null` where the second has none. */
export function liftOf({ a, b }: SharePair): number | null {
  return b === 0 ? null : a / b;
}
