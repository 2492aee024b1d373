/** Keeps the best few of many candidates; of equals, the name that comes first by code unit. */
export function topList<T>(
  candidates: readonly T[],
  limit: number,
  worth: (candidate: T) => number,
  name: (candidate: T) => string,
): T[] {
  const best: T[] = [];
  const worths: number[] = [];
  for (let i = 0; i < candidates.length; i++) {
    const candidate = candidates[i];
    const value = worth(candidate);
    if (best.length === limit && value < worths[limit - 1]) continue;
    let place = best.length;
    while (
      place > 0 &&
      (value > worths[place - 1] || (value === worths[place - 1] && name(candidate) < name(best[place - 1])))
    ) {
      place--;
    }
    best.splice(place, 0, candidate);
    worths.splice(place, 0, value);
    best.length = Math.min(best.length, limit);
  }
  return best;
}
