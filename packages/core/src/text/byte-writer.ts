import { encodeUtf8 } from './utf8.ts';

/** A growing run of bytes that text, numbers and CSV cells are appended to. */
export interface ByteWriter {
  bytes: Uint8Array;
  length: number;
}

export function byteWriter(capacity = 65_536): ByteWriter {
  return { bytes: new Uint8Array(capacity), length: 0 };
}

/** A view of what was written; valid until the next write. */
export function writtenBytes(writer: ByteWriter): Uint8Array {
  return writer.bytes.subarray(0, writer.length);
}

export function writeByte(writer: ByteWriter, byte: number): void {
  if (writer.length === writer.bytes.length) reserve(writer, 1);
  writer.bytes[writer.length++] = byte;
}

export function writeBytes(writer: ByteWriter, source: Uint8Array, start: number, end: number): void {
  const length = end - start;
  if (writer.length + length > writer.bytes.length) reserve(writer, length);
  const bytes = writer.bytes;
  let at = writer.length;
  if (length > 64) bytes.set(source.subarray(start, end), at);
  else for (let i = start; i < end; i++) bytes[at++] = source[i];
  writer.length += length;
}

/** Appends text as UTF-8, unquoted. */
export function writeText(writer: ByteWriter, text: string): void {
  const length = text.length;
  if (writer.length + length > writer.bytes.length) reserve(writer, length);
  const bytes = writer.bytes;
  const at = writer.length;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) {
      const encoded = encodeUtf8(text);
      writeBytes(writer, encoded, 0, encoded.length);
      return;
    }
    bytes[at + i] = unit;
  }
  writer.length = at + length;
}

/** Appends a number as JavaScript writes it; nothing for NaN. */
export function writeNumber(writer: ByteWriter, value: number): void {
  if (Number.isNaN(value)) return;
  if (Number.isInteger(value) && value >= 0 && value < 1e9) writeWhole(writer, value);
  else writeText(writer, String(value));
}

/** Appends the last `digits` digits of a whole number below 10^9, zeros in front where it has fewer. */
export function writeDigits(writer: ByteWriter, value: number, digits: number): void {
  if (writer.length + digits > writer.bytes.length) reserve(writer, digits);
  const bytes = writer.bytes;
  let rest = value | 0;
  writer.length += digits;
  for (let at = writer.length - 1; at >= writer.length - digits; at--) {
    const next = (rest / 10) | 0;
    bytes[at] = 0x30 + rest - next * 10;
    rest = next;
  }
}

/** Appends text as one CSV cell (RFC 4180), a spreadsheet formula made harmless. */
export function writeCell(writer: ByteWriter, text: string): void {
  const bytes = encodeUtf8(text);
  writeCellBytes(writer, bytes, 0, bytes.length);
}

const QUOTE = 0x22;
const APOSTROPHE = 0x27;

/**
 * The same for UTF-8 bytes. A cell that begins with `=`, `+`, `-`, `@`, tab or carriage return would be run by a
 * spreadsheet; unless it is a plain number it gets an apostrophe in front (OWASP, "CSV Injection").
 */
export function writeCellBytes(writer: ByteWriter, source: Uint8Array, start: number, end: number): void {
  const formula = end > start && startsFormula(source[start]) && !isPlainNumber(source, start, end);
  let special = formula && (source[start] === 0x09 || source[start] === 0x0d);
  for (let i = start; i < end && !special; i++) {
    const byte = source[i];
    special = byte === QUOTE || byte === 0x2c || byte === 0x0a || byte === 0x0d;
  }
  if (!special) {
    if (formula) writeByte(writer, APOSTROPHE);
    writeBytes(writer, source, start, end);
    return;
  }
  writeByte(writer, QUOTE);
  if (formula) writeByte(writer, APOSTROPHE);
  for (let i = start; i < end; i++) {
    if (source[i] === QUOTE) writeByte(writer, QUOTE);
    writeByte(writer, source[i]);
  }
  writeByte(writer, QUOTE);
}

function startsFormula(byte: number): boolean {
  return byte === 0x3d || byte === 0x2b || byte === 0x2d || byte === 0x40 || byte === 0x09 || byte === 0x0d;
}

/** A sign, then digits with points, commas or an exponent and nothing else: `-12.5`, `+1.234,5`, `-1E-3`. */
function isPlainNumber(source: Uint8Array, start: number, end: number): boolean {
  if (source[start] !== 0x2d && source[start] !== 0x2b) return false;
  let digits = 0;
  for (let i = start + 1; i < end; i++) {
    const byte = source[i];
    if (byte >= 0x30 && byte <= 0x39) digits++;
    else if (byte === 0x65 || byte === 0x45) {
      if (digits === 0) return false;
      return isExponent(source, i + 1, end);
    } else if (byte !== 0x2e && byte !== 0x2c) return false;
  }
  return digits > 0;
}

function isExponent(source: Uint8Array, start: number, end: number): boolean {
  const first = source[start] === 0x2d || source[start] === 0x2b ? start + 1 : start;
  if (first >= end) return false;
  for (let i = first; i < end; i++) if (source[i] < 0x30 || source[i] > 0x39) return false;
  return true;
}

function writeWhole(writer: ByteWriter, value: number): void {
  if (writer.length + 10 > writer.bytes.length) reserve(writer, 10);
  const bytes = writer.bytes;
  let rest = value | 0;
  let digits = 1;
  for (let limit = 10; digits < 9 && rest >= limit; limit *= 10) digits++;
  let at = writer.length + digits;
  writer.length = at;
  do {
    const next = (rest / 10) | 0;
    bytes[--at] = 0x30 + rest - next * 10;
    rest = next;
  } while (rest > 0);
}

function reserve(writer: ByteWriter, more: number): void {
  const bytes = new Uint8Array(Math.max(writer.bytes.length * 2, writer.length + more));
  bytes.set(writer.bytes.subarray(0, writer.length));
  writer.bytes = bytes;
}
