/** Texts without their repetitions: a sample of a column has few different ones, and what each says is found out once. */
export interface DistinctTexts {
  /** In the order in which they were met. */
  readonly texts: readonly string[];
  /** How often each occurs. */
  readonly counts: readonly number[];
  /** Of every text given: its place in `texts`. */
  readonly places: readonly number[];
}

export function distinctTexts(given: readonly string[]): DistinctTexts {
  const placeOf = new Map<string, number>();
  const texts: string[] = [];
  const counts: number[] = [];
  const places = given.map((text) => {
    let place = placeOf.get(text);
    if (place === undefined) {
      place = texts.push(text) - 1;
      placeOf.set(text, place);
      counts.push(0);
    }
    counts[place]++;
    return place;
  });
  return { texts, counts, places };
}
