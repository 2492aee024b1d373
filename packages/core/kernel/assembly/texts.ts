// Text cells: trimmed, hashed, and coded through the distinct texts the kernel has met in their column.
import { BLANK, hashText, isDigit, mixed, POINT, sameBytes, trimBegin, trimEnd, ZERO } from './bytes';
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

/** Reads a cell of text, or one that only counts for the fingerprint; returns what it adds to that. */
export function textCell(column: Column, begin: usize, end: usize, row: u32): u64 {
  column.begin = begin;
  column.length = <u32>(end - begin);
  if (begin < end && (load<u8>(begin) <= BLANK || load<u8>(end - 1) <= BLANK)) {
    begin = trimBegin(begin, end);
    end = trimEnd(begin, end);
  }
  if (column.identifier && isWholeWithPoint(begin, end)) end -= 2;
  const hash = hashText(begin, <u32>(end - begin));
  if (column.kind === TEXT) {
    const code = codeOf(column, begin, <u32>(end - begin), hash);
    column.code = code;
    store<i32>(column.out + ((<usize>row) << 2), code);
  }
  const mix = mixed(hash, column.seed);
  column.mix = mix;
  return mix;
}

/** `13085.0`: digits, a point, one zero. */
function isWholeWithPoint(begin: usize, end: usize): bool {
  if (end < begin + 3 || load<u8>(end - 1) !== ZERO || load<u8>(end - 2) !== POINT) return false;
  for (let i = begin; i < end - 2; i++) if (!isDigit(load<u8>(i))) return false;
  return true;
}

function codeOf(column: Column, at: usize, length: u32, hash: u64): i32 {
  const mask = column.mask;
  let slot = <u32>hash & mask;
  for (;;) {
    const ordinal = load<u32>(column.slots + ((<usize>slot) << 2));
    if (ordinal === 0) break;
    const entry = entryAt(column, ordinal - 1);
    if (entry.hash === hash && entry.length === length && sameBytes(column.texts + entry.at, at, length)) {
      return entry.code;
    }
    slot = (slot + 1) & mask;
  }
  return enter(column, at, length, hash, column.nextCode++);
}

/** Enters a text that is not there yet. */
export function enter(column: Column, at: usize, length: u32, hash: u64, code: i32): i32 {
  if (<u32>column.entryCount * 2 > column.mask) growSlots(column);
  if (column.textBytes + length > column.textRoom) {
    column.textRoom = max(column.textRoom * 2, column.textBytes + length);
    column.texts = enlarge(column.texts, column.textBytes, column.textRoom);
  }
  const entry = entryAt(column, column.entryCount++);
  entry.hash = hash;
  entry.at = column.textBytes;
  entry.length = length;
  entry.code = code;
  entry.dictionaryHash = dictionaryHash(at, length);
  entry.dictionaryCheck = dictionaryCheck(at, length);
  memory.copy(column.texts + column.textBytes, at, length);
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
