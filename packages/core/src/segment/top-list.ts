/** Keeps the best few of many candidates; of equals, the name that comes first by code unit. */
export function topList<T>(
  candidates: Iterable<T>,
  limit: number,
  worth: (candidate: T) => number,
  name: (candidate: T) => string,
): T[] {
  const best: T[] = [];
  const before = (a: T, b: T): boolean => worth(a) > worth(b) || (worth(a) === worth(b) && name(a) < name(b));
  for (const candidate of candidates) {
    if (best.length === limit && !before(candidate, best[limit - 1])) continue;
    let place = best.length;
    while (place > 0 && before(candidate, best[place - 1])) place--;
    best.splice(place, 0, candidate);
    if (best.length > limit) best.pop();
  }
  return best;
}
