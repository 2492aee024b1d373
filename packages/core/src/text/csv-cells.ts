import { type ByteWriter, writeByte, writeCell, writeDigits, writeNumber, writeText } from './byte-writer.ts';

/** Receives a CSV file piece by piece. The array is reused: copy or write at once. */
export type CsvSink = (csv: Uint8Array) => void;

const COMMA = 0x2c;
const POINT = 0x2e;
const MINUS = 0x2d;
const POWERS = [1, 10, 100, 1000, 10_000, 100_000, 1_000_000];
/** Above this the digits behind the point no longer fit a double; such numbers are written as JavaScript does. */
const LARGEST_SCALED = 2 ** 53;

/** A number with exactly `digits` decimals, halves away from zero; an empty cell for NaN and infinities. */
export function writeFixed(writer: ByteWriter, value: number, digits: number): void {
  const scaled = scale(value, digits);
  if (Number.isNaN(scaled)) writeOther(writer, value, digits);
  else writeScaled(writer, value < 0 && scaled > 0, scaled, digits);
}

/** A number with at most `digits` decimals: whole numbers stay whole. */
export function writeShort(writer: ByteWriter, value: number, digits: number): void {
  if (Number.isInteger(value)) {
    writeNumber(writer, value);
    return;
  }
  let scaled = scale(value, digits);
  if (Number.isNaN(scaled)) {
    writeOther(writer, value, digits);
    return;
  }
  let kept = digits;
  for (; kept > 0 && scaled % 10 === 0; kept--) scaled /= 10;
  writeScaled(writer, value < 0 && scaled > 0, scaled, kept);
}

/**
 * A text as a cell. Plain words, the great majority, are copied without being looked at twice; the rest goes through
 * `writeCell`, which quotes and makes formulas harmless.
 */
export function writeTextCell(writer: ByteWriter, text: string): void {
  const length = text.length;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    const plain =
      (unit >= 0x30 && unit <= 0x39) ||
      (unit >= 0x41 && unit <= 0x5a) ||
      (unit >= 0x61 && unit <= 0x7a) ||
      (i > 0 && (unit === 0x2d || unit === 0x5f || unit === POINT));
    if (!plain) {
      writeCell(writer, text);
      return;
    }
  }
  writeText(writer, text);
}

export function writeHeader(writer: ByteWriter, names: readonly string[]): void {
  writeText(writer, names.join(','));
  endRow(writer);
}

export function nextCell(writer: ByteWriter): void {
  writeByte(writer, COMMA);
}

export function endRow(writer: ByteWriter): void {
  writeByte(writer, 0x0a);
}

const FULL = 1_048_576;

/** Hands on what has gathered once it is worth a write. */
export function flushWhenFull(writer: ByteWriter, sink: CsvSink): void {
  if (writer.length >= FULL) flush(writer, sink);
}

export function flush(writer: ByteWriter, sink: CsvSink): void {
  if (writer.length === 0) return;
  sink(writer.bytes.subarray(0, writer.length));
  writer.length = 0;
}

/** |value| in units of the last decimal; NaN where that is not a safe whole number. */
function scale(value: number, digits: number): number {
  const size = Math.abs(value) * POWERS[digits];
  // The product of a decimal fraction such as 1.005 falls just short of the half; one part in 2^50 makes up for it.
  return size < LARGEST_SCALED ? Math.floor(size * (1 + 2 ** -50) + 0.5) : Number.NaN;
}

function writeScaled(writer: ByteWriter, negative: boolean, scaled: number, digits: number): void {
  if (negative) writeByte(writer, MINUS);
  const power = POWERS[digits];
  const whole = Math.floor(scaled / power);
  writeNumber(writer, whole);
  if (digits === 0) return;
  writeByte(writer, POINT);
  writeDigits(writer, scaled - whole * power, digits);
}

function writeOther(writer: ByteWriter, value: number, digits: number): void {
  if (Number.isFinite(value)) writeText(writer, value.toFixed(digits));
}
