import { type Cells, createCells } from './cell.ts';
import { deltaIntegers } from './parquet-delta.ts';
import { createHybridReader, type HybridReader } from './parquet-levels.ts';
import type { CellMaker, PhysicalType } from './parquet-type.ts';

/** Reads the values of a page that are there, one stretch after the other; throws when the page holds fewer. */
export interface ValueReader {
  /** Writes the next `count` values to the front of `out`. */
  read(out: Cells, count: number): void;
}

/** Most bytes the values of a page coded against each other may come to. */
const MAX_DELTA_BYTES = 2 ** 28;

/** Values of an encoding as the format names it; `null` for one that is not known. `count` values are there. */
export function valueReader(
  encoding: string,
  page: Uint8Array,
  count: number,
  type: PhysicalType,
  typeLength: number,
  maker: CellMaker,
  dictionary: Cells | null,
): ValueReader | null {
  switch (encoding) {
    case 'PLAIN':
      return plainReader(page, type, typeLength, maker);
    case 'PLAIN_DICTIONARY':
    case 'RLE_DICTIONARY':
      return dictionary === null ? null : dictionaryReader(page, dictionary);
    case 'RLE':
      return type === 'BOOLEAN' ? truthReader(page, maker) : null;
    case 'DELTA_BINARY_PACKED':
      return deltaReader(page, count, type, maker);
    case 'DELTA_LENGTH_BYTE_ARRAY':
      return deltaLengthReader(page, count, maker);
    case 'DELTA_BYTE_ARRAY':
      return deltaBytesReader(page, count, maker);
    case 'BYTE_STREAM_SPLIT':
      return plainReader(joinStreams(page, count, byteWidth(type, typeLength)), type, typeLength, maker);
    default:
      return null;
  }
}

/** All values of a dictionary page. */
export function readDictionary(
  page: Uint8Array,
  count: number,
  type: PhysicalType,
  typeLength: number,
  maker: CellMaker,
): Cells {
  if (!(count >= 0 && count <= page.length)) throw new RangeError('a dictionary larger than its page');
  const cells = createCells(count);
  plainReader(page, type, typeLength, maker).read(cells, count);
  return cells;
}

function byteWidth(type: PhysicalType, typeLength: number): number {
  if (type === 'INT32' || type === 'FLOAT') return 4;
  if (type === 'INT64' || type === 'DOUBLE') return 8;
  if (type === 'INT96') return 12;
  if (type === 'FIXED_LEN_BYTE_ARRAY' && typeLength > 0) return typeLength;
  throw new RangeError('values without a width');
}

function plainReader(
  page: Uint8Array,
  type: PhysicalType,
  typeLength: number,
  maker: CellMaker,
): ValueReader {
  if (type === 'BOOLEAN') return plainTruthReader(page, maker);
  if (type === 'BYTE_ARRAY') return plainBytesReader(page, maker);
  const view = new DataView(page.buffer, page.byteOffset, page.length);
  const width = byteWidth(type, typeLength);
  let p = 0;
  return {
    read(out, count) {
      if (count * width > page.length - p) throw new RangeError('values are cut off');
      for (let i = 0; i < count; i++, p += width) {
        if (type === 'INT32') maker.number(view.getInt32(p, true), i, out);
        else if (type === 'INT64') maker.wide(view.getInt32(p, true), view.getInt32(p + 4, true), i, out);
        else if (type === 'DOUBLE') maker.number(view.getFloat64(p, true), i, out);
        else if (type === 'FLOAT') maker.number(view.getFloat32(p, true), i, out);
        else maker.bytes(page, p, p + width, i, out);
      }
    },
  };
}

function plainTruthReader(page: Uint8Array, maker: CellMaker): ValueReader {
  let at = 0;
  return {
    read(out, count) {
      if (at + count > page.length * 8) throw new RangeError('values are cut off');
      for (let i = 0; i < count; i++, at++) maker.number((page[at >> 3] >> (at & 7)) & 1, i, out);
    },
  };
}

function plainBytesReader(page: Uint8Array, maker: CellMaker): ValueReader {
  let p = 0;
  return {
    read(out, count) {
      for (let i = 0; i < count; i++) {
        if (p + 4 > page.length) throw new RangeError('values are cut off');
        const length = page[p] + page[p + 1] * 2 ** 8 + page[p + 2] * 2 ** 16 + page[p + 3] * 2 ** 24;
        p += 4 + length;
        if (p > page.length) throw new RangeError('a text is cut off');
        maker.bytes(page, p - length, p, i, out);
      }
    },
  };
}

function dictionaryReader(page: Uint8Array, dictionary: Cells): ValueReader {
  if (page.length === 0) return { read: (_, count) => refuse(count) };
  const indices = createHybridReader(page, 1, page.length, page[0]);
  const size = dictionary.kinds.length;
  let codes = new Int32Array(0);
  return {
    read(out, count) {
      if (codes.length < count) codes = new Int32Array(count);
      indices.read(codes, count);
      for (let i = 0; i < count; i++) {
        const code = codes[i];
        if (code < 0 || code >= size) throw new RangeError('a value beyond the dictionary');
        out.kinds[i] = dictionary.kinds[code];
        out.values[i] = dictionary.values[code];
      }
    },
  };
}

function refuse(count: number): void {
  if (count > 0) throw new RangeError('values are cut off');
}

/** Run-length coded booleans, their length in front. */
function truthReader(page: Uint8Array, maker: CellMaker): ValueReader {
  if (page.length < 4) return { read: (_, count) => refuse(count) };
  const levels: HybridReader = createHybridReader(page, 4, page.length, 1);
  let bits = new Int32Array(0);
  return {
    read(out, count) {
      if (bits.length < count) bits = new Int32Array(count);
      levels.read(bits, count);
      for (let i = 0; i < count; i++) maker.number(bits[i], i, out);
    },
  };
}

function deltaReader(
  page: Uint8Array,
  count: number,
  type: PhysicalType,
  maker: CellMaker,
): ValueReader | null {
  if (type !== 'INT32' && type !== 'INT64') return null;
  const { values } = deltaIntegers(page, 0, count);
  let at = 0;
  return {
    read(out, wanted) {
      if (at + wanted > count) throw new RangeError('values are cut off');
      for (let i = 0; i < wanted; i++, at++) {
        const value = values[at];
        if (type === 'INT32') maker.number(Number(BigInt.asIntN(32, value)), i, out);
        else maker.wide(Number(BigInt.asIntN(32, value)), Number(value >> 32n), i, out);
      }
    },
  };
}

function deltaLengthReader(page: Uint8Array, count: number, maker: CellMaker): ValueReader {
  const { values: lengths, end } = deltaIntegers(page, 0, count);
  let p = end;
  let at = 0;
  return {
    read(out, wanted) {
      if (at + wanted > count) throw new RangeError('values are cut off');
      for (let i = 0; i < wanted; i++, at++) {
        const length = Number(lengths[at]);
        if (length < 0 || length > page.length - p) throw new RangeError('a text is cut off');
        maker.bytes(page, p, p + length, i, out);
        p += length;
      }
    },
  };
}

/** Each text as the beginning it shares with the one before and the rest of its own. */
function deltaBytesReader(page: Uint8Array, count: number, maker: CellMaker): ValueReader {
  const { values: shared, end: sharedEnd } = deltaIntegers(page, 0, count);
  const { values: lengths, end } = deltaIntegers(page, sharedEnd, count);
  let text = new Uint8Array(256);
  let textLength = 0;
  let total = 0;
  let p = end;
  let at = 0;
  return {
    read(out, wanted) {
      if (at + wanted > count) throw new RangeError('values are cut off');
      for (let i = 0; i < wanted; i++, at++) {
        const kept = Number(shared[at]);
        const added = Number(lengths[at]);
        if (kept < 0 || kept > textLength || added < 0 || added > page.length - p) {
          throw new RangeError('a text is cut off');
        }
        textLength = kept + added;
        total += textLength;
        if (total > MAX_DELTA_BYTES) throw new RangeError('texts larger than any');
        if (textLength > text.length) {
          const longer = new Uint8Array(textLength * 2);
          longer.set(text.subarray(0, kept));
          text = longer;
        }
        text.set(page.subarray(p, p + added), kept);
        p += added;
        maker.bytes(text, 0, textLength, i, out);
      }
    },
  };
}

/** Values whose first bytes come all together, then their second ones, …, put back in order. */
function joinStreams(page: Uint8Array, count: number, width: number): Uint8Array {
  if (count * width > page.length) throw new RangeError('values are cut off');
  const joined = new Uint8Array(count * width);
  for (let byte = 0; byte < width; byte++) {
    for (let i = 0; i < count; i++) joined[i * width + byte] = page[byte * count + i];
  }
  return joined;
}
