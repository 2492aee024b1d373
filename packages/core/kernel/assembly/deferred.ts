// Cells the kernel leaves to the complete parsers: numbers and dates in rarer forms, and whatever is none.
import { reserve } from './memory';

/** Of the batch at hand: row, column and first byte (an opening quote included) of each cell, three i32. */
const DEFERRED_ROOM: u32 = 16384;
const SIZE: u32 = 12;

export let deferred: usize = 0;
export let deferredCount: u32 = 0;
let room: u32 = 0;

/** Makes room for the usual number, and for one row in any case. */
export function createDeferred(columnCount: u32): void {
  room = DEFERRED_ROOM + columnCount;
  deferred = reserve(room * SIZE);
}

export function hasRoomForRow(columnCount: u32): bool {
  return deferredCount + columnCount <= room;
}

export function defer(row: u32, column: u32, at: usize): void {
  const entry = deferred + deferredCount * SIZE;
  store<u32>(entry, row);
  store<u32>(entry, column, 4);
  store<u32>(entry, at, 8);
  deferredCount++;
}

export function keepDeferred(howMany: u32): void {
  deferredCount = howMany;
}
