// Text cells: trimmed, hashed, and coded through the distinct texts the kernel has met in their column.
import {
  BLANK,
  copyBytes,
  MORE_COPIED,
  hashText,
  isDigit,
  mixed,
  POINT,
  sameBytes,
  trimBegin,
  trimEnd,
  ZERO,
} from './bytes';
import { Column, TEXT } from './column';
import { enlarge, reserve } from './memory';

@unmanaged
class Entry {
  hash: u64;
  /** Where the text begins within the texts of its column, and how many bytes it has. */
  at: u32;
  length: u32;
  /** The text's number in the dictionary outside; right for new ones unless the outside says otherwise. */
  code: i32;
  /** The two hashes the dictionary outside keeps. */
  dictionaryHash: i32;
  dictionaryCheck: i32;
  unused: i32;
}

/** From so many texts on they are no longer near. */
const MANY_TEXTS: i32 = 4096;
/** In place of a cell: the one of the row above. */
const SAME: u64 = 0;

const FIRST_SLOTS: u32 = 4096;
const FIRST_BYTES: u32 = 32768;

export function createTexts(column: Column): void {
  column.slots = reserve(FIRST_SLOTS * 4);
  column.mask = FIRST_SLOTS - 1;
  column.entries = reserve((FIRST_SLOTS / 2) * offsetof<Entry>());
  column.texts = reserve(FIRST_BYTES);
  column.textRoom = FIRST_BYTES;
}

/** Forgets the distinct texts of a column, so that their number stays within bounds. */
export function clearTexts(column: Column): void {
  memory.fill(column.slots, 0, (<usize>column.mask + 1) * 4);
  column.entryCount = 0;
  column.textBytes = 0;
}

/** Called before a batch of at most `rows` rows. */
export function beginTexts(column: Column, rows: u32): void {
  column.later = column.entryCount > MANY_TEXTS;
  column.lookedUp = 0;
  if (!column.later || column.cells !== 0) return;
  column.cells = reserve(<usize>rows * 8);
  column.hashes = reserve(<usize>rows * 8);
}

/**
 * Reads a cell of text, or one that only counts for the fingerprint; returns what it adds to that. `copied`: the cell will not
 * be there any more at the end of the batch.
 */
export function textCell(column: Column, begin: usize, end: usize, row: u32, copied: bool): u64 {
  column.begin = begin;
  column.length = <u32>(end - begin);
  if (begin < end && (load<u8>(begin) <= BLANK || load<u8>(end - 1) <= BLANK)) {
    begin = trimBegin(begin, end);
    end = trimEnd(begin, end);
  }
  if (column.identifier && isWholeWithPoint(begin, end)) end -= 2;
  const length = <u32>(end - begin);
  const hash = hashText(begin, length);
  if (column.kind === TEXT) {
    if (column.later && !copied) {
      store<u64>(column.cells + ((<usize>row) << 3), <u64>begin | ((<u64>length) << 32));
      store<u64>(column.hashes + ((<usize>row) << 3), hash);
    } else {
      endTexts(column, row);
      column.lookedUp = row + 1;
      const code = codeOf(column, begin, length, hash);
      column.code = code;
      store<i32>(column.out + ((<usize>row) << 2), code);
    }
  }
  const mix = mixed(hash, column.seed);
  column.mix = mix;
  return mix;
}

/** A cell like the one of the row above. */
export function sameText(column: Column, row: u32): void {
  if (column.later) store<u64>(column.cells + ((<usize>row) << 3), SAME);
  else store<i32>(column.out + ((<usize>row) << 2), column.code);
}

/** Looks up what was left for later up to a row: one after the other, so that waiting for memory is shared. */
export function endTexts(column: Column, rows: u32): void {
  if (!column.later) return;
  const cells = column.cells;
  const hashes = column.hashes;
  const out = column.out;
  let code = column.code;
  for (let row = <usize>column.lookedUp; row < rows; row++) {
    const cell = load<u64>(cells + (row << 3));
    if (cell !== SAME) {
      code = codeOf(column, <usize>(cell & 0xffffffff), <u32>(cell >> 32), load<u64>(hashes + (row << 3)));
    }
    store<i32>(out + (row << 2), code);
  }
  column.code = code;
}

/** `13085.0`: digits, a point, one zero. */
function isWholeWithPoint(begin: usize, end: usize): bool {
  if (end < begin + 3 || load<u8>(end - 1) !== ZERO || load<u8>(end - 2) !== POINT) return false;
  for (let i = begin; i < end - 2; i++) if (!isDigit(load<u8>(i))) return false;
  return true;
}

/** Texts of up to 8 bytes have hashes of their own, see `hashText`. */
function codeOf(column: Column, at: usize, length: u32, hash: u64): i32 {
  const mask = column.mask;
  let slot = <u32>hash & mask;
  for (;;) {
    const ordinal = load<u32>(column.slots + ((<usize>slot) << 2));
    if (ordinal === 0) break;
    const entry = entryAt(column, ordinal - 1);
    if (
      entry.hash === hash &&
      entry.length === length &&
      (length <= 8 || sameBytes(column.texts + entry.at, at, length))
    ) {
      return entry.code;
    }
    slot = (slot + 1) & mask;
  }
  return enter(column, at, length, hash, column.nextCode++);
}

/** Enters a text that is not there yet. */
export function enter(column: Column, at: usize, length: u32, hash: u64, code: i32): i32 {
  if (<u32>column.entryCount * 2 > column.mask) growSlots(column);
  const needed = column.textBytes + length + MORE_COPIED;
  if (needed > column.textRoom) {
    column.textRoom = max(column.textRoom * 2, needed);
    column.texts = enlarge(column.texts, column.textBytes, column.textRoom);
  }
  const entry = entryAt(column, column.entryCount++);
  entry.hash = hash;
  entry.at = column.textBytes;
  entry.length = length;
  entry.code = code;
  entry.dictionaryHash = dictionaryHash(at, length);
  entry.dictionaryCheck = dictionaryCheck(at, length);
  copyBytes(column.texts + column.textBytes, at, length);
  column.textBytes += length;
  takeSlot(column, hash, column.entryCount);
  return code;
}

function entryAt(column: Column, index: u32): Entry {
  return changetype<Entry>(column.entries + <usize>index * offsetof<Entry>());
}

function takeSlot(column: Column, hash: u64, ordinal: u32): void {
  const mask = column.mask;
  let slot = <u32>hash & mask;
  while (load<u32>(column.slots + ((<usize>slot) << 2)) !== 0) slot = (slot + 1) & mask;
  store<u32>(column.slots + ((<usize>slot) << 2), ordinal);
}

function growSlots(column: Column): void {
  const slots = (column.mask + 1) * 2;
  const entryBytes = <usize>column.entryCount * offsetof<Entry>();
  column.entries = enlarge(column.entries, entryBytes, (<usize>slots / 2) * offsetof<Entry>());
  column.slots = reserve(<usize>slots * 4);
  column.mask = slots - 1;
  for (let i: i32 = 0; i < column.entryCount; i++) takeSlot(column, entryAt(column, i).hash, i + 1);
}

/**
 * New texts were given the codes from `base` on; outside they turned out to have others, which their entries (from
 * `first` on) say by now. Puts them right in the first `rows` rows of the batch.
 */
export function recode(column: Column, base: i32, first: u32, rows: u32): void {
  for (let row: u32 = 0; row < rows; row++) {
    const place = column.out + ((<usize>row) << 2);
    const code = load<i32>(place);
    if (code >= base) store<i32>(place, entryAt(column, first + code - base).code);
  }
  if (column.code >= base) column.code = entryAt(column, first + column.code - base).code;
}

/** `hashBytes` of ../../src/table/dictionary.ts. */
function dictionaryHash(at: usize, length: u32): u32 {
  let hash = length;
  const end = at + length;
  let i = at;
  for (; i + 4 <= end; i += 4) {
    hash = (hash ^ load<u32>(i)) * 0x9e3779b1;
    hash ^= hash >> 15;
  }
  if (i < end) {
    const word = load<u32>(i) & ((1 << ((<u32>(end - i)) << 3)) - 1);
    hash = (hash ^ word) * 0x85ebca6b;
    hash ^= hash >> 13;
  }
  return hash;
}

/** `checkBytes` of ../../src/table/dictionary.ts. */
function dictionaryCheck(at: usize, length: u32): u32 {
  let check = length;
  const end = at + length;
  for (let i = at; i < end; i++) check = rotl<u32>((check ^ load<u8>(i)) * 0xcc9e2d51, 13);
  return check;
}
