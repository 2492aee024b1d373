import { SECONDS_PER_DAY } from '../calendar/index.ts';
import type { OrderKernel } from './order-kernel.ts';

/**
 * Fingerprints of rows seen so far, day by day. Days that rows come by are open in the kernel, as sets; days left behind lie
 * here without gaps. In a file that runs through time few days are ever open; a file that jumps between days opens more of
 * them, twice as many whenever one left behind is needed again.
 */
export interface DuplicateIndex {
  readonly days: Map<number, Fingerprints>;
  mostOpen: number;
  /** Where days left behind go, one after the other; `null` before the first. */
  shelf: { readonly keys: Int32Array; used: number } | null;
}

/** Distinct 64-bit keys as two `Int32` each, none of them 0. */
export type Fingerprints = Int32Array;

const FIRST_OPEN = 4;

/**
 * Numbers on the first shelf, and on the largest, 32 MB: so large a block is pages of its own, which take no memory before they
 * are written to, and go back to the system at once. Thousands of small blocks between others would stay.
 */
const FIRST_SHELF = 2 ** 16;
const LARGEST_SHELF = 2 ** 23;

export function createDuplicateIndex(): DuplicateIndex {
  return { days: new Map(), mostOpen: FIRST_OPEN, shelf: null };
}

/** Enters the rows of the kernel's batch that are kept so far; `seconds` are theirs. */
export function enterRows(
  index: DuplicateIndex,
  kernel: OrderKernel,
  seconds: Float64Array,
  rowCount: number,
): void {
  for (let row = kernel.enterFingerprints(0); row < rowCount; row = kernel.enterFingerprints(row)) {
    openDay(index, kernel, Math.floor(seconds[row] / SECONDS_PER_DAY));
    while (kernel.openDays() > index.mostOpen) takeOldest(index, kernel);
  }
}

/** Takes all days out of the kernel: the index has everything, and takes no more room than its rows need. */
export function packDuplicateIndex(index: DuplicateIndex, kernel: OrderKernel): void {
  while (kernel.openDays() > 0) takeOldest(index, kernel);
}

function openDay(index: DuplicateIndex, kernel: OrderKernel, day: number): void {
  const keys = index.days.get(day);
  if (keys === undefined) {
    kernel.openDay(day, 0);
    return;
  }
  const size = keys.length / 2;
  const place = kernel.keysPlace(size);
  new Int32Array(kernel.memory.buffer, place, keys.length).set(keys);
  kernel.openDay(day, size);
  kernel.fillDay(place, size);
  index.days.delete(day);
  index.mostOpen *= 2;
}

function takeOldest(index: DuplicateIndex, kernel: OrderKernel): void {
  const place = kernel.closeDay();
  const keys = new Int32Array(kernel.memory.buffer, place, kernel.keysClosed() * 2);
  index.days.set(kernel.dayClosed(), shelved(index, keys));
  kernel.freeClosedDay();
}

/** A copy that lies on the shelf. */
function shelved(index: DuplicateIndex, keys: Fingerprints): Fingerprints {
  if (index.shelf === null || index.shelf.used + keys.length > index.shelf.keys.length) {
    const usual = index.shelf === null ? FIRST_SHELF : Math.min(LARGEST_SHELF, index.shelf.keys.length * 16);
    index.shelf = { keys: new Int32Array(Math.max(usual, keys.length)), used: 0 };
  }
  const { shelf } = index;
  const copy = shelf.keys.subarray(shelf.used, shelf.used + keys.length);
  copy.set(keys);
  shelf.used += keys.length;
  return copy;
}

/** Adds all of `from`, which is used up by it; returns how many were there already. */
export function mergeDuplicateIndex(into: DuplicateIndex, from: DuplicateIndex): number {
  let met = 0;
  for (const [day, keys] of from.days) {
    const existing = into.days.get(day);
    const all = existing === undefined ? keys : joined(existing, keys);
    if (existing !== undefined) met += (existing.length + keys.length - all.length) / 2;
    into.days.set(day, all);
  }
  return met;
}

/** Forgets all fingerprints. Their room is given back at once, where collecting garbage would come too late. */
export function clearDuplicateIndex(index: DuplicateIndex): void {
  const buffers = new Set(Array.from(index.days.values(), ({ buffer }) => buffer as ArrayBuffer));
  for (const buffer of buffers) buffer.transfer(0);
  index.days.clear();
  index.shelf = null;
}

/** The keys of both, each once. */
function joined(first: Fingerprints, second: Fingerprints): Fingerprints {
  let places = 64;
  while ((first.length + second.length) * 2 > places * 3) places *= 2;
  const mask = places - 1;
  const set = new Int32Array(places * 2);
  const all = new Int32Array(first.length + second.length);
  let length = 0;
  for (const keys of [first, second]) {
    for (let i = 0; i < keys.length; i += 2) {
      const low = keys[i];
      const high = keys[i + 1];
      let place = low & mask;
      while (
        (set[place * 2] !== 0 || set[place * 2 + 1] !== 0) &&
        (set[place * 2] !== low || set[place * 2 + 1] !== high)
      ) {
        place = (place + 1) & mask;
      }
      if (set[place * 2] !== 0 || set[place * 2 + 1] !== 0) continue;
      set[place * 2] = low;
      set[place * 2 + 1] = high;
      all[length++] = low;
      all[length++] = high;
    }
  }
  return all.slice(0, length);
}
