// Fingerprints of rows, day by day: open-addressing sets of the days that rows come by. Which days are open, and where the
// others are kept, is decided in ../../src/transaction/duplicate-index.ts.
import { DUPLICATE, inForce, KEPT } from './judge';
import { enlarge, reserve } from './memory';
import { fingerprints, numberAt, numbersOf, rowCount, SECOND, verdicts } from './rows';

@unmanaged
class Day {
  day: f64;
  keys: usize;
  /** Places of the set, a power of two. */
  places: u32;
  size: u32;
}

const SECONDS_PER_DAY: f64 = 86400;
const FIRST_PLACES: u32 = 64;
/** Stands for a free place; a fingerprint of 0 takes another number. */
const FREE: u64 = 0;
const INSTEAD_OF_FREE: u64 = 0x100000000;

let days: usize = 0;
let dayCount: u32 = 0;
let dayRoom: u32 = 0;
/** Position + 1 of an open day by slot, twice as many as there is room for days. */
let slots: usize = 0;
/** Blocks of keys that are not in use, linked, by the exponent of their size. */
const spare = memory.data(32 * 4);

let repeated: u32 = 0;
let current: usize = 0;

function dayAt(index: u32): Day {
  return changetype<Day>(days + <usize>index * offsetof<Day>());
}

function slotOf(day: f64): u32 {
  return ((<u32>(reinterpret<u64>(day) >> 32) * 0x9e3779b1) >> 8) & (dayRoom * 2 - 1);
}

function findDay(day: f64): usize {
  if (dayCount === 0) return 0;
  let slot = slotOf(day);
  let position = load<u32>(slots + ((<usize>slot) << 2));
  while (position !== 0 && dayAt(position - 1).day !== day) {
    slot = (slot + 1) & (dayRoom * 2 - 1);
    position = load<u32>(slots + ((<usize>slot) << 2));
  }
  return position === 0 ? 0 : changetype<usize>(dayAt(position - 1));
}

function placeSlots(): void {
  memory.fill(slots, 0, <usize>dayRoom * 8);
  for (let i: u32 = 0; i < dayCount; i++) {
    let slot = slotOf(dayAt(i).day);
    while (load<u32>(slots + ((<usize>slot) << 2)) !== 0) slot = (slot + 1) & (dayRoom * 2 - 1);
    store<u32>(slots + ((<usize>slot) << 2), i + 1);
  }
}

/**
 * Enters the fingerprints of the kept rows from `from` on; rows met again are rejected where that rule is in force. Returns
 * the first row of a day that is not open.
 */
export function enterFingerprints(from: u32): u32 {
  const seconds = numbersOf(SECOND);
  const reject = inForce(DUPLICATE);
  let begin = Infinity;
  let end = -Infinity;
  if (current !== 0) {
    begin = changetype<Day>(current).day * SECONDS_PER_DAY;
    end = begin + SECONDS_PER_DAY;
  }
  for (let row = from; row < rowCount; row++) {
    if (load<u8>(verdicts + row) !== KEPT) continue;
    const second = numberAt(seconds, row);
    if (!(second >= begin && second < end)) {
      const day = floor(second / SECONDS_PER_DAY);
      const found = findDay(day);
      if (found === 0) return row;
      current = found;
      begin = day * SECONDS_PER_DAY;
      end = begin + SECONDS_PER_DAY;
    }
    if (!enterKey(changetype<Day>(current), load<u64>(fingerprints + ((<usize>row) << 3)))) continue;
    if (reject) store<u8>(verdicts + row, <u8>DUPLICATE);
    else repeated++;
  }
  return rowCount;
}

/** `true` when the key was there already. */
function enterKey(set: Day, fingerprint: u64): bool {
  const key = fingerprint === FREE ? INSTEAD_OF_FREE : fingerprint;
  const mask = set.places - 1;
  let place = <u32>key & mask;
  for (;;) {
    const at = set.keys + ((<usize>place) << 3);
    const there = load<u64>(at);
    if (there === key) return true;
    if (there === FREE) {
      store<u64>(at, key);
      break;
    }
    place = (place + 1) & mask;
  }
  if (++set.size * 4 > set.places * 3) spread(set, set.places * 2);
  return false;
}

function spread(set: Day, places: u32): void {
  const old = set.keys;
  const oldPlaces = set.places;
  set.keys = takeBlock(places);
  set.places = places;
  for (let i: u32 = 0; i < oldPlaces; i++) {
    const key = load<u64>(old + ((<usize>i) << 3));
    if (key !== FREE) putKey(set, key);
  }
  giveBlock(old, oldPlaces);
}

function putKey(set: Day, key: u64): void {
  const mask = set.places - 1;
  let place = <u32>key & mask;
  while (load<u64>(set.keys + ((<usize>place) << 3)) !== FREE) place = (place + 1) & mask;
  store<u64>(set.keys + ((<usize>place) << 3), key);
}

function takeBlock(places: u32): usize {
  const list = spare + ((<usize>ctz(places)) << 2);
  const block = <usize>load<u32>(list);
  if (block === 0) return reserve(<usize>places * 8);
  store<u32>(list, load<u32>(block));
  memory.fill(block, 0, <usize>places * 8);
  return block;
}

function giveBlock(block: usize, places: u32): void {
  const list = spare + ((<usize>ctz(places)) << 2);
  store<u32>(block, load<u32>(list));
  store<u32>(list, <u32>block);
}

/** Opens a day that has so many keys, which `fillDay` enters; a new day is likely to have about as many as the last one. */
export function openDay(day: f64, size: u32): void {
  if (dayCount === dayRoom) {
    const room = max<u32>(8, dayRoom * 2);
    days = enlarge(days, <usize>dayCount * offsetof<Day>(), <usize>room * offsetof<Day>());
    slots = reserve(<usize>room * 8);
    dayRoom = room;
  }
  let places = FIRST_PLACES;
  if (size === 0 && dayCount > 0) places = max(FIRST_PLACES, dayAt(dayCount - 1).places / 2);
  while (size * 4 > places * 3) places *= 2;
  const set = dayAt(dayCount++);
  set.day = day;
  set.places = places;
  set.keys = takeBlock(places);
  set.size = 0;
  current = 0;
  placeSlots();
}

/** Enters keys that lie at `at` into the day opened last. */
export function fillDay(at: usize, size: u32): void {
  const set = dayAt(dayCount - 1);
  for (let i: u32 = 0; i < size; i++) putKey(set, load<u64>(at + ((<usize>i) << 3)));
  set.size = size;
}

/** Closes the day that was opened first and moves its keys together; `closedDay`, `closedSize` and what this returns tell of it until the next call. */
export function closeDay(): usize {
  const set = dayAt(0);
  closedDay = set.day;
  closedSize = set.size;
  const keys = set.keys;
  let to = keys;
  for (let i: u32 = 0; i < set.places; i++) {
    const key = load<u64>(keys + ((<usize>i) << 3));
    if (key === FREE) continue;
    store<u64>(to, key);
    to += 8;
  }
  closedKeys = keys;
  closedPlaces = set.places;
  dayCount--;
  memory.copy(days, days + offsetof<Day>(), <usize>dayCount * offsetof<Day>());
  current = 0;
  placeSlots();
  return keys;
}

let closedDay: f64 = 0;
let closedSize: u32 = 0;
let closedKeys: usize = 0;
let closedPlaces: u32 = 0;

/** The keys of the day closed last have been taken. */
export function freeClosedDay(): void {
  giveBlock(closedKeys, closedPlaces);
}

export function dayClosed(): f64 {
  return closedDay;
}
export function keysClosed(): u32 {
  return closedSize;
}
export function openDays(): u32 {
  return dayCount;
}
/** Rows met again so far that were not rejected for it. */
export function repeatedRows(): u32 {
  return repeated;
}
export function clearRepeated(): void {
  repeated = 0;
}
/** Room for so many keys on their way into a day. */
export function keysPlace(size: u32): usize {
  if (size > keyRoom) {
    keyRoom = max(size, keyRoom * 2);
    keysIn = reserve(<usize>keyRoom * 8);
  }
  return keysIn;
}

let keysIn: usize = 0;
let keyRoom: u32 = 0;
