import { decodeUtf8, encodeUtf8 } from '../text/index.ts';

/**
 * Distinct texts of a column as UTF-8 bytes, numbered from 0 in order of appearance; code 0 is the empty text.
 * Open addressing over a 32-bit hash, so a text is decoded only when somebody wants to read it.
 */
export interface Dictionary {
  size: number;
  /** All texts end to end. */
  bytes: Uint8Array;
  /** Text `code` lies in `bytes[offsets[code] .. offsets[code + 1])`. */
  offsets: Uint32Array;
  hashes: Int32Array;
  /** A second, independent 32-bit hash of each text; with `hashes` it makes the 64 bits of row fingerprints. */
  checks: Int32Array;
  /** Code + 1 by slot, 0 where free; length is a power of two. */
  slots: Int32Array;
  /** Codes below this have their slot; the others get theirs when a text is looked up. */
  slotted: number;
}

const FIRST_SLOTS = 1024;

export function createDictionary(): Dictionary {
  const dictionary: Dictionary = {
    size: 0,
    bytes: new Uint8Array(8192),
    offsets: new Uint32Array(FIRST_SLOTS / 2 + 1),
    hashes: new Int32Array(FIRST_SLOTS / 2),
    checks: new Int32Array(FIRST_SLOTS / 2),
    slots: new Int32Array(FIRST_SLOTS),
    slotted: 0,
  };
  internBytes(dictionary, dictionary.bytes, 0, 0, hashBytes(dictionary.bytes, 0, 0));
  return dictionary;
}

/** A 32-bit hash of `bytes[start .. end)`, four bytes a step (multiply and fold, as in MurmurHash3's mixer). */
export function hashBytes(bytes: Uint8Array, start: number, end: number): number {
  let hash = end - start;
  let i = start;
  for (const stop = end - 3; i < stop; i += 4) {
    hash = Math.imul(
      hash ^ (bytes[i] | (bytes[i + 1] << 8) | (bytes[i + 2] << 16) | (bytes[i + 3] << 24)),
      0x9e3779b1,
    );
    hash ^= hash >>> 15;
  }
  if (i < end) {
    let word = bytes[i++];
    if (i < end) word |= bytes[i++] << 8;
    if (i < end) word |= bytes[i] << 16;
    hash = Math.imul(hash ^ word, 0x85ebca6b);
    hash ^= hash >>> 13;
  }
  return hash;
}

/** A hash independent of `hashBytes` (multiply and rotate, as in MurmurHash3). */
export function checkBytes(bytes: Uint8Array, start: number, end: number): number {
  let check = end - start;
  for (let i = start; i < end; i++) {
    check = Math.imul(check ^ bytes[i], 0xcc9e2d51);
    check = (check << 13) | (check >>> 19);
  }
  return check;
}

/** Code of the text, entered if it is new. `hash` must be `hashBytes` of the same bytes, `check` their `checkBytes`. */
export function internBytes(
  dictionary: Dictionary,
  source: Uint8Array,
  start: number,
  end: number,
  hash: number,
  check?: number,
): number {
  if (dictionary.slotted < dictionary.size) takeSlots(dictionary);
  const { slots, hashes, offsets, bytes } = dictionary;
  const mask = slots.length - 1;
  const length = end - start;
  let slot = (hash ^ (hash >>> 15)) & mask;
  for (;;) {
    const code = slots[slot] - 1;
    if (code < 0) break;
    if (hashes[code] === hash) {
      const at = offsets[code];
      if (offsets[code + 1] - at === length) {
        let i = 0;
        while (i < length && bytes[at + i] === source[start + i]) i++;
        if (i === length) return code;
      }
    }
    slot = (slot + 1) & mask;
  }
  return enter(dictionary, source, start, end, hash, check ?? checkBytes(source, start, end), slot);
}

/** Code of the text, entered if it is new. */
export function internText(dictionary: Dictionary, text: string): number {
  const bytes = encodeUtf8(text);
  return internBytes(dictionary, bytes, 0, bytes.length, hashBytes(bytes, 0, bytes.length));
}

/** Text of a code; bytes that are not UTF-8 are read as Windows-1254 (see `decodeUtf8`). */
export function textOf(dictionary: Dictionary, code: number): string {
  return decodeUtf8(dictionary.bytes, dictionary.offsets[code], dictionary.offsets[code + 1]);
}

/** For each code of `from`, its code in `into`, entered where new: how two dictionaries become one. */
export function mergeDictionary(into: Dictionary, from: Dictionary): Int32Array {
  const codes = new Int32Array(from.size);
  reserve(into, into.size + from.size, into.offsets[into.size] + from.offsets[from.size]);
  for (let code = 0; code < from.size; code++) {
    codes[code] = internBytes(
      into,
      from.bytes,
      from.offsets[code],
      from.offsets[code + 1],
      from.hashes[code],
      from.checks[code],
    );
  }
  return codes;
}

function enter(
  dictionary: Dictionary,
  source: Uint8Array,
  start: number,
  end: number,
  hash: number,
  check: number,
  slot: number,
): number {
  const code = dictionary.size;
  if (code === dictionary.hashes.length) {
    growCodes(dictionary, code * 2);
    takeSlots(dictionary);
    slot = freeSlot(dictionary.slots, hash);
  }
  const at = dictionary.offsets[code];
  const length = end - start;
  if (at + length > dictionary.bytes.length) growBytes(dictionary, at + length);
  const bytes = dictionary.bytes;
  for (let i = 0; i < length; i++) bytes[at + i] = source[start + i];
  dictionary.offsets[code + 1] = at + length;
  dictionary.hashes[code] = hash;
  dictionary.checks[code] = check;
  dictionary.slots[slot] = code + 1;
  dictionary.size = code + 1;
  dictionary.slotted = code + 1;
  return code;
}

/** Texts one after the other in `bytes`, and an entry for each with what a dictionary wants to know. */
export interface NewTexts {
  readonly bytes: Uint8Array;
  readonly entries: Int32Array;
  /** Words of an entry, and which of them are the text's length in bytes and its two hashes. */
  readonly entry: {
    readonly words: number;
    readonly length: number;
    readonly hash: number;
    readonly check: number;
  };
}

/** Enters texts that are known not to be there, without looking. */
export function appendTexts(dictionary: Dictionary, texts: NewTexts): void {
  const { bytes, entries, entry } = texts;
  const first = dictionary.size;
  const count = entries.length / entry.words;
  let at = dictionary.offsets[first];
  reserve(dictionary, first + count, at + bytes.length);
  const { offsets, hashes, checks } = dictionary;
  dictionary.bytes.set(bytes, at);
  for (let code = first, word = 0; code < first + count; code++, word += entry.words) {
    at += entries[word + entry.length];
    offsets[code + 1] = at;
    hashes[code] = entries[word + entry.hash];
    checks[code] = entries[word + entry.check];
  }
  dictionary.size = first + count;
}

function takeSlots(dictionary: Dictionary): void {
  const { slots, hashes, size } = dictionary;
  for (let code = dictionary.slotted; code < size; code++) slots[freeSlot(slots, hashes[code])] = code + 1;
  dictionary.slotted = size;
}

function freeSlot(slots: Int32Array, hash: number): number {
  const mask = slots.length - 1;
  let slot = (hash ^ (hash >>> 15)) & mask;
  while (slots[slot] !== 0) slot = (slot + 1) & mask;
  return slot;
}

/** Makes room for this many texts and bytes in all. */
function reserve(dictionary: Dictionary, size: number, bytes: number): void {
  let capacity = dictionary.hashes.length;
  while (capacity < size) capacity *= 2;
  if (capacity > dictionary.hashes.length) growCodes(dictionary, capacity);
  if (bytes > dictionary.bytes.length) growBytes(dictionary, bytes);
}

/** `capacity` is a power of two. Old room is given back at once, where collecting garbage would come too late. */
function growCodes(dictionary: Dictionary, capacity: number): void {
  dictionary.hashes = new Int32Array(longer(dictionary.hashes, capacity * 4));
  dictionary.checks = new Int32Array(longer(dictionary.checks, capacity * 4));
  dictionary.offsets = new Uint32Array(longer(dictionary.offsets, (capacity + 1) * 4));
  longer(dictionary.slots, 0);
  dictionary.slots = new Int32Array(capacity * 2);
  dictionary.slotted = 0;
}

function growBytes(dictionary: Dictionary, needed: number): void {
  const { bytes } = dictionary;
  dictionary.bytes = new Uint8Array(longer(bytes, Math.max(needed, bytes.length * 2)));
}

/** The same numbers in a buffer of another length in bytes; the array itself is used up. */
function longer({ buffer }: Int32Array | Uint32Array | Uint8Array, byteLength: number): ArrayBuffer {
  return (buffer as ArrayBuffer).transfer(byteLength);
}
