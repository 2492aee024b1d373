// What the kernel knows of each column of the file.
import { seedOf } from './bytes';
import { reserve } from './memory';

export const SKIP: i32 = 0;
export const TEXT: i32 = 1;
export const NUMBER: i32 = 2;
export const TIME: i32 = 3;

/** What a cell says about the conventions of its column; each is counted. */
export const NOTHING: i32 = 0;
export const EMPTY: i32 = 1;
/** A number that only the column's own decimal separator explains. */
export const DECIMAL: i32 = 2;
/** A date that only the column's own order of day and month explains. */
export const DAY_ORDER: i32 = 3;

/** No cell has this length. */
export const NEVER: u32 = 0xffffffff;

@unmanaged
export class Column {
  kind: i32;
  /** One value per row of the batch: codes (4 bytes) or numbers and seconds (8 bytes). */
  out: usize;
  /** Makes the same text in different columns add different bits to the fingerprint. */
  seed: u64;

  // The cell of the row above: its bytes, and what it came to.
  begin: usize;
  length: u32;
  mix: u64;
  value: f64;
  code: i32;
  sign: i32;

  /** How often each sign was seen, from `NOTHING` to `DAY_ORDER`. */
  counted0: u32;
  counted1: u32;
  counted2: u32;
  counted3: u32;

  /** Text: whole numbers written as `13085.0` lose their fraction. */
  identifier: bool;
  /** Numbers: the byte that separates the fraction. */
  decimal: u8;
  /** Times: `3/4` is the third of April; bare numbers are `YYYYMMDD`; the wall clock is that of UTC. */
  dayFirst: bool;
  compact: bool;
  utc: bool;

  // Text: the distinct texts of the column (see texts.ts).
  slots: usize;
  mask: u32;
  entries: usize;
  entryCount: i32;
  texts: usize;
  textBytes: u32;
  textRoom: u32;
  nextCode: i32;
  /** Cells of the batch are looked up together at its end; until then their places and hashes are here, by row. */
  later: bool;
  cells: usize;
  hashes: usize;
  /** Rows that are looked up. */
  lookedUp: u32;
}

export let columnCount: u32 = 0;
let columns: usize = 0;

export function columnAt(index: u32): Column {
  return changetype<Column>(columns + index * offsetof<Column>());
}

export function createColumns(count: u32): void {
  columnCount = count;
  columns = reserve(count * offsetof<Column>());
  for (let index: u32 = 0; index < count; index++) {
    const column = columnAt(index);
    column.seed = seedOf(index);
    column.length = NEVER;
  }
}

/** Counts what the cell just read says, and remembers it for the next row, or for `uncount`. */
export function count(column: Column, sign: i32): void {
  column.sign = sign;
  const counter = changetype<usize>(column) + ((<usize>sign) << 2);
  store<u32>(counter, load<u32>(counter, offsetof<Column>('counted0')) + 1, offsetof<Column>('counted0'));
}

/** Takes back what the first `cells` cells of the last row said. */
export function uncount(cells: u32): void {
  for (let index: u32 = 0; index < cells; index++) {
    const column = columnAt(index);
    if (column.kind < NUMBER) continue;
    const counter = changetype<usize>(column) + ((<usize>column.sign) << 2);
    store<u32>(counter, load<u32>(counter, offsetof<Column>('counted0')) - 1, offsetof<Column>('counted0'));
    column.sign = NOTHING;
    column.counted0++;
  }
}

/** No cell equals the one of the row above: its bytes are about to be written over. */
export function forgetCells(): void {
  for (let index: u32 = 0; index < columnCount; index++) columnAt(index).length = NEVER;
}
