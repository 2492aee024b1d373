import { type Cells, CLOCK, INSTANT, MOMENT, NUMBER, TEXT, TRUTH } from './cell.ts';
import { type Dictionary, hashBytes, internBytes, internText } from './dictionary.ts';

export type PhysicalType =
  | 'BOOLEAN'
  | 'INT32'
  | 'INT64'
  | 'INT96'
  | 'FLOAT'
  | 'DOUBLE'
  | 'BYTE_ARRAY'
  | 'FIXED_LEN_BYTE_ARRAY';

/** What the schema says about a column, in the words of the format (parquet.thrift, `SchemaElement`). */
export interface ParquetElement {
  readonly name: string;
  readonly type?: string;
  readonly type_length?: number;
  readonly repetition_type?: string;
  readonly num_children?: number;
  readonly converted_type?: string;
  readonly scale?: number;
  readonly logical_type?: {
    readonly type: string;
    readonly unit?: string;
    readonly scale?: number;
    readonly isAdjustedToUTC?: boolean;
    readonly isSigned?: boolean;
  };
}

/** Turns stored values into cells (see `cell.ts`). */
export interface CellMaker {
  /** Cells are dates. */
  readonly isDate: boolean;
  number(value: number, at: number, out: Cells): void;
  /** A 64-bit integer by its two halves; the upper one is signed. */
  wide(low: number, high: number, at: number, out: Cells): void;
  bytes(bytes: Uint8Array, start: number, end: number, at: number, out: Cells): void;
}

/** How numbers of a column are meant: `value * factor / divisor`, whole seconds for moments. */
interface Meaning {
  readonly kind: number;
  readonly factor: number;
  readonly divisor: number;
}

const PLAIN: Meaning = { kind: NUMBER, factor: 1, divisor: 1 };
const UNITS: Readonly<Record<string, number>> = { MILLIS: 1e3, MICROS: 1e6, NANOS: 1e9 };
const JULIAN_DAY_1970 = 2_440_588;

/** The cell maker of a column of a flat table; texts are entered into `texts`. */
export function cellMaker(element: ParquetElement, texts: Dictionary): CellMaker {
  const meaning = meaningOf(element);
  const { kind, factor, divisor } = meaning;
  const isMoment = kind === MOMENT || kind === INSTANT;
  const unsigned = isUnsigned(element);
  const fromBytes = bytesReader(element);

  function number(value: number, at: number, out: Cells): void {
    const meant = (unsigned && element.type === 'INT32' ? value >>> 0 : value) * factor;
    const result = isMoment ? Math.floor(meant / divisor) : meant / divisor;
    out.kinds[at] = Number.isNaN(result) ? 0 : kind;
    out.values[at] = result;
  }

  function text(code: number, at: number, out: Cells): void {
    out.kinds[at] = code === 0 ? 0 : TEXT;
    out.values[at] = code;
  }

  return {
    isDate: isMoment,
    number,
    wide(low, high, at, out) {
      const value = (unsigned ? high >>> 0 : high) * 2 ** 32 + (low >>> 0);
      if (meaning === PLAIN && !Number.isSafeInteger(value)) {
        const exact = (BigInt(unsigned ? high >>> 0 : high) << 32n) | BigInt(low >>> 0);
        text(internText(texts, exact.toString()), at, out);
      } else number(value, at, out);
    },
    bytes(bytes, start, end, at, out) {
      if (fromBytes === null) text(internIfFilled(texts, bytes, start, end), at, out);
      else {
        const value = fromBytes(bytes, start, end);
        if (typeof value === 'string') text(internText(texts, value), at, out);
        else number(value, at, out);
      }
    },
  };
}

function meaningOf(element: ParquetElement): Meaning {
  const { type, converted_type: converted, logical_type: logical } = element;
  if (type === 'BOOLEAN') return { ...PLAIN, kind: TRUTH };
  if (type === 'INT96') return { kind: INSTANT, factor: 1, divisor: 1 };
  if (converted === 'DATE' || logical?.type === 'DATE') return { kind: MOMENT, factor: 86_400, divisor: 1 };
  if (logical?.type === 'TIMESTAMP') {
    const kind = logical.isAdjustedToUTC === false ? MOMENT : INSTANT;
    return { kind, factor: 1, divisor: UNITS[logical.unit ?? ''] ?? 1e3 };
  }
  // The older annotations mean instants (LogicalTypes.md, "Deprecated timestamp ConvertedType").
  if (converted === 'TIMESTAMP_MILLIS') return { kind: INSTANT, factor: 1, divisor: 1e3 };
  if (converted === 'TIMESTAMP_MICROS') return { kind: INSTANT, factor: 1, divisor: 1e6 };
  if (logical?.type === 'TIME')
    return { kind: CLOCK, factor: 1, divisor: 86_400 * (UNITS[logical.unit ?? ''] ?? 1e3) };
  if (converted === 'TIME_MILLIS') return { kind: CLOCK, factor: 1, divisor: 86_400e3 };
  if (converted === 'TIME_MICROS') return { kind: CLOCK, factor: 1, divisor: 86_400e6 };
  const scale = logical?.type === 'DECIMAL' ? (logical.scale ?? element.scale ?? 0) : (element.scale ?? 0);
  const isDecimal = converted === 'DECIMAL' || logical?.type === 'DECIMAL';
  return isDecimal && scale > 0 ? { kind: NUMBER, factor: 1, divisor: Number(`1e${scale}`) } : PLAIN;
}

function isUnsigned({ converted_type: converted, logical_type: logical }: ParquetElement): boolean {
  return (
    converted?.startsWith('UINT_') === true || (logical?.type === 'INTEGER' && logical.isSigned === false)
  );
}

type BytesReader = (bytes: Uint8Array, start: number, end: number) => number | string;

/** What bytes mean that are no text; `null` where they are one. */
function bytesReader(element: ParquetElement): BytesReader | null {
  const { type, converted_type: converted, logical_type: logical } = element;
  if (type === 'INT96') return instantOf;
  if (converted === 'DECIMAL' || logical?.type === 'DECIMAL') return bigEndian;
  if (logical?.type === 'UUID') return uuidText;
  if (logical?.type === 'FLOAT16') return (bytes, start) => halfFloat(bytes[start] | (bytes[start + 1] << 8));
  return null;
}

/** Nanoseconds of the day, then the Julian day; whole seconds since 1970. */
function instantOf(bytes: Uint8Array, start: number): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset + start, 12);
  const nanoseconds = view.getUint32(4, true) * 2 ** 32 + view.getUint32(0, true);
  return (view.getInt32(8, true) - JULIAN_DAY_1970) * 86_400 + Math.floor(nanoseconds / 1e9);
}

/** Two's complement, most significant byte first. */
function bigEndian(bytes: Uint8Array, start: number, end: number): number {
  let value = end > start ? (bytes[start] << 24) >> 24 : 0;
  for (let i = start + 1; i < end; i++) value = value * 256 + bytes[i];
  return value;
}

function uuidText(bytes: Uint8Array, start: number, end: number): string {
  let hex = '';
  for (let i = start; i < end; i++) hex += bytes[i].toString(16).padStart(2, '0');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

/** IEEE 754 half precision. */
function halfFloat(word: number): number {
  const sign = word & 0x8000 ? -1 : 1;
  const exponent = (word >> 10) & 0x1f;
  const fraction = word & 0x3ff;
  if (exponent === 0) return sign * fraction * 2 ** -24;
  if (exponent === 0x1f) return fraction === 0 ? sign * Number.POSITIVE_INFINITY : Number.NaN;
  return sign * (1 + fraction / 1024) * 2 ** (exponent - 15);
}

/** Code of a text, 0 when it is blank. */
function internIfFilled(texts: Dictionary, bytes: Uint8Array, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    if (bytes[i] > 0x20) return internBytes(texts, bytes, start, end, hashBytes(bytes, start, end));
  }
  return 0;
}
