/** Fingerprints of rows seen so far, in one open-addressing set per day, so that rows of one time share the cache. */
export interface DuplicateIndex {
  readonly days: Map<number, FingerprintSet>;
}

/** 64-bit keys as two `Int32` each; 0,0 is a free place. */
export interface FingerprintSet {
  keys: Int32Array;
  size: number;
}

const FIRST_PLACES = 64;

export function createDuplicateIndex(): DuplicateIndex {
  return { days: new Map() };
}

/** The set for a day, made when it is the first of the day. */
export function fingerprintsOfDay(index: DuplicateIndex, day: number): FingerprintSet {
  let set = index.days.get(day);
  if (set === undefined) {
    set = { keys: new Int32Array(FIRST_PLACES * 2), size: 0 };
    index.days.set(day, set);
  }
  return set;
}

/** Enters a fingerprint; `true` when it was there already. */
export function enterFingerprint(set: FingerprintSet, high: number, low: number): boolean {
  const keys = set.keys;
  const mask = (keys.length >> 1) - 1;
  const second = high === 0 && low === 0 ? 1 : low;
  let place = high & mask;
  for (;;) {
    const a = keys[place * 2];
    const b = keys[place * 2 + 1];
    if (a === 0 && b === 0) break;
    if (a === high && b === second) return true;
    place = (place + 1) & mask;
  }
  keys[place * 2] = high;
  keys[place * 2 + 1] = second;
  if (++set.size * 4 > (mask + 1) * 3) grow(set);
  return false;
}

/** Adds all of `from`; returns how many of them were there already. */
export function mergeDuplicateIndex(into: DuplicateIndex, from: DuplicateIndex): number {
  let met = 0;
  for (const [day, { keys, size }] of from.days) {
    const existing = into.days.get(day);
    if (existing === undefined) {
      into.days.set(day, { keys: keys.slice(), size });
      continue;
    }
    for (let i = 0; i < keys.length; i += 2) {
      if ((keys[i] !== 0 || keys[i + 1] !== 0) && enterFingerprint(existing, keys[i], keys[i + 1])) met++;
    }
  }
  return met;
}

function grow(set: FingerprintSet): void {
  const old = set.keys;
  set.keys = new Int32Array(old.length * 2);
  const mask = old.length - 1;
  for (let i = 0; i < old.length; i += 2) {
    const high = old[i];
    const low = old[i + 1];
    if (high === 0 && low === 0) continue;
    let place = high & mask;
    while (set.keys[place * 2] !== 0 || set.keys[place * 2 + 1] !== 0) place = (place + 1) & mask;
    set.keys[place * 2] = high;
    set.keys[place * 2 + 1] = low;
  }
}
