/** Where lines end in a run of bytes, as many as come. */
export interface LineEnds {
  places: Uint32Array;
  count: number;
}

export function createLineEnds(): LineEnds {
  return { places: new Uint32Array(1024), count: 0 };
}

export function addLineEnd(ends: LineEnds, place: number): void {
  makeRoom(ends, 1);
  ends.places[ends.count++] = place;
}

/** Adds ends that are counted from `start`. */
export function addLineEnds(ends: LineEnds, start: number, places: Uint32Array): void {
  makeRoom(ends, places.length);
  for (let i = 0; i < places.length; i++) ends.places[ends.count + i] = start + places[i];
  ends.count += places.length;
}

function makeRoom(ends: LineEnds, more: number): void {
  if (ends.count + more <= ends.places.length) return;
  const places = new Uint32Array(Math.max(ends.places.length * 2, ends.count + more));
  places.set(ends.places);
  ends.places = places;
}
