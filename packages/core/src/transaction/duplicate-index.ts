/**
 * Fingerprints of rows seen so far, day by day. A day that rows come by is an open-addressing set; days left behind are
 * packed without gaps. In a file that runs through time few days are ever open; a file that jumps between days opens more
 * of them, twice as many whenever a packed one is needed again.
 */
export interface DuplicateIndex {
  readonly days: Map<number, FingerprintSet>;
  /** Days that are open, the one opened last at the end. */
  open: number[];
  mostOpen: number;
  /** Room of a day left behind, for the next one. */
  spare: Int32Array | null;
}

/** 64-bit keys as two `Int32` each; in an open set 0,0 is a free place. */
export interface FingerprintSet {
  keys: Int32Array;
  size: number;
  packed: boolean;
}

const FIRST_PLACES = 64;
const FIRST_OPEN = 4;

export function createDuplicateIndex(): DuplicateIndex {
  return { days: new Map(), open: [], mostOpen: FIRST_OPEN, spare: null };
}

/** The open set for a day. */
export function fingerprintsOfDay(index: DuplicateIndex, day: number): FingerprintSet {
  let set = index.days.get(day);
  if (set === undefined) {
    set = { keys: roomLike(index), size: 0, packed: false };
    index.days.set(day, set);
  } else if (set.packed) {
    unpack(set);
    index.mostOpen *= 2;
  } else return set;
  index.open.push(day);
  if (index.open.length > index.mostOpen) packOldest(index);
  return set;
}

/** Enters a fingerprint into an open set; `true` when it was there already. */
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
  if (++set.size * 4 > (mask + 1) * 3) spread(set, (mask + 1) * 2);
  return false;
}

/** Packs every day: the index takes no more room than its rows need until the next row comes. */
export function packDuplicateIndex(index: DuplicateIndex): void {
  for (const set of index.days.values()) if (!set.packed) pack(set);
  index.open = [];
  index.spare = null;
}

/** Adds all of `from`, which is used up by it; returns how many were there already. */
export function mergeDuplicateIndex(into: DuplicateIndex, from: DuplicateIndex): number {
  let met = 0;
  for (const [day, set] of from.days) {
    if (!set.packed) pack(set);
    const existing = into.days.get(day);
    if (existing === undefined) {
      into.days.set(day, set);
      continue;
    }
    const { keys } = set;
    const open = !existing.packed;
    if (!open) unpack(existing);
    for (let i = 0; i < keys.length; i += 2) if (enterFingerprint(existing, keys[i], keys[i + 1])) met++;
    if (!open) pack(existing);
  }
  return met;
}

/** Forgets all fingerprints. Their room is given back at once, where collecting garbage would come too late. */
export function clearDuplicateIndex(index: DuplicateIndex): void {
  for (const { keys } of index.days.values()) (keys.buffer as ArrayBuffer).transfer(0);
  index.days.clear();
  index.open = [];
  index.spare = null;
}

/** Room for a new day, which is likely to have about as many rows as the one before it. */
function roomLike(index: DuplicateIndex): Int32Array {
  const last = index.open.length === 0 ? undefined : index.days.get(index.open[index.open.length - 1]);
  const places = last === undefined ? FIRST_PLACES : Math.max(FIRST_PLACES, last.keys.length >> 2);
  const { spare } = index;
  if (spare === null || spare.length < places * 2 || spare.length > places * 8)
    return new Int32Array(places * 2);
  index.spare = null;
  return spare.fill(0);
}

function packOldest(index: DuplicateIndex): void {
  const day = index.open.shift();
  const set = day === undefined ? undefined : index.days.get(day);
  if (set !== undefined) index.spare = pack(set);
}

/** Moves the keys together; returns the room they were in. */
function pack(set: FingerprintSet): Int32Array {
  const room = set.keys;
  const dense = new Int32Array(set.size * 2);
  let length = 0;
  for (let i = 0; i < set.keys.length; i += 2) {
    if (set.keys[i] === 0 && set.keys[i + 1] === 0) continue;
    dense[length++] = set.keys[i];
    dense[length++] = set.keys[i + 1];
  }
  set.keys = dense;
  set.packed = true;
  return room;
}

function unpack(set: FingerprintSet): void {
  let places = FIRST_PLACES;
  while (set.size * 4 > places * 3) places *= 2;
  set.packed = false;
  spread(set, places);
}

/** Lays the keys out anew over `places`, a power of two. */
function spread(set: FingerprintSet, places: number): void {
  const old = set.keys;
  set.keys = new Int32Array(places * 2);
  const mask = places - 1;
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
