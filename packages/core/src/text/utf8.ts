import { WINDOWS_1254 } from './code-page.ts';

/**
 * Text of `bytes[start .. end)`. Bytes that are not valid UTF-8 (RFC 3629: no overlong forms, no surrogates) are read
 * as Windows-1254 as a whole, so that one foreign cell in a UTF-8 file still reads as words.
 */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  let at = start;
  while (at < end && bytes[at] < 0x80) at++;
  return at === end ? decodeAscii(bytes, start, end) : decodeWide(bytes, start, end);
}

/** UTF-8 bytes of a text; half a surrogate pair becomes U+FFFD. */
export function encodeUtf8(text: string): Uint8Array {
  const length = text.length;
  const bytes = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    if (unit > 0x7f) return encodeWide(text);
    bytes[i] = unit;
  }
  return bytes;
}

/** Are these bytes UTF-8 (RFC 3629), with no letter cut off at the end? */
export function isUtf8(bytes: Uint8Array, start: number, end: number): boolean {
  let at = start;
  while (at < end) {
    if (bytes[at] < 0x80) {
      at++;
      continue;
    }
    const length = sequenceLength(bytes, at, end);
    if (length === 0 || at + length > end) return false;
    at += length;
  }
  return true;
}

const MOST_ARGUMENTS = 8192;

function decodeAscii(bytes: Uint8Array, start: number, end: number): string {
  if (end - start <= MOST_ARGUMENTS) return fromUnits(bytes.subarray(start, end));
  let text = '';
  for (let at = start; at < end; at += MOST_ARGUMENTS) {
    text += fromUnits(bytes.subarray(at, Math.min(end, at + MOST_ARGUMENTS)));
  }
  return text;
}

function fromUnits(units: Uint8Array | Uint16Array): string {
  return String.fromCharCode.apply(null, units as unknown as number[]);
}

function decodeWide(bytes: Uint8Array, start: number, end: number): string {
  const units = new Uint16Array(end - start);
  let count = 0;
  let at = start;
  while (at < end) {
    const lead = bytes[at];
    if (lead < 0x80) {
      units[count++] = lead;
      at++;
      continue;
    }
    const length = sequenceLength(bytes, at, end);
    if (length === 0 || at + length > end) return decodeTurkish(bytes, start, end);
    if (length === 2) units[count++] = ((lead & 0x1f) << 6) | (bytes[at + 1] & 0x3f);
    else if (length === 3) {
      units[count++] = ((lead & 0x0f) << 12) | ((bytes[at + 1] & 0x3f) << 6) | (bytes[at + 2] & 0x3f);
    } else {
      const point =
        ((lead & 0x07) << 18) |
        ((bytes[at + 1] & 0x3f) << 12) |
        ((bytes[at + 2] & 0x3f) << 6) |
        (bytes[at + 3] & 0x3f);
      units[count++] = 0xd7c0 + (point >> 10);
      units[count++] = 0xdc00 | (point & 0x3ff);
    }
    at += length;
  }
  return joinUnits(units.subarray(0, count));
}

function decodeTurkish(bytes: Uint8Array, start: number, end: number): string {
  const units = new Uint16Array(end - start);
  for (let i = start; i < end; i++) units[i - start] = WINDOWS_1254[bytes[i]];
  return joinUnits(units);
}

function joinUnits(units: Uint16Array): string {
  if (units.length <= MOST_ARGUMENTS) return fromUnits(units);
  let text = '';
  for (let at = 0; at < units.length; at += MOST_ARGUMENTS) {
    text += fromUnits(units.subarray(at, at + MOST_ARGUMENTS));
  }
  return text;
}

/**
 * Length of the multi-byte sequence that begins at `at`, 0 if there is none. Where `end` cuts it off, what is there
 * must be the beginning of one, and the length is that of the whole. Source: Unicode 16, table 3-7.
 */
function sequenceLength(bytes: Uint8Array, at: number, end: number): number {
  const lead = bytes[at];
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (at + 1 < end) {
    const second = bytes[at + 1];
    const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
    const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
    if (second < least || second > most) return 0;
  }
  for (let i = at + 2; i < at + length && i < end; i++) if ((bytes[i] & 0xc0) !== 0x80) return 0;
  return length;
}

function encodeWide(text: string): Uint8Array {
  const length = text.length;
  const bytes = new Uint8Array(length * 3);
  let at = 0;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    if (unit < 0xd800 || unit > 0xdfff) {
      at = writeCodePoint(bytes, at, unit);
      continue;
    }
    const next = i + 1 < length ? text.charCodeAt(i + 1) : 0;
    if (unit < 0xdc00 && next >= 0xdc00 && next <= 0xdfff) {
      at = writeCodePoint(bytes, at, joinSurrogates(unit, next));
      i++;
    } else at = writeCodePoint(bytes, at, 0xfffd);
  }
  return bytes.slice(0, at);
}

/** The code point of a surrogate pair. */
export function joinSurrogates(high: number, low: number): number {
  return 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
}

/** Writes one code point as UTF-8 (up to four bytes); returns the position behind it. */
export function writeCodePoint(bytes: Uint8Array, at: number, point: number): number {
  if (point < 0x80) {
    bytes[at++] = point;
  } else if (point < 0x800) {
    bytes[at++] = 0xc0 | (point >> 6);
    bytes[at++] = 0x80 | (point & 0x3f);
  } else if (point < 0x10000) {
    bytes[at++] = 0xe0 | (point >> 12);
    bytes[at++] = 0x80 | ((point >> 6) & 0x3f);
    bytes[at++] = 0x80 | (point & 0x3f);
  } else {
    bytes[at++] = 0xf0 | (point >> 18);
    bytes[at++] = 0x80 | ((point >> 12) & 0x3f);
    bytes[at++] = 0x80 | ((point >> 6) & 0x3f);
    bytes[at++] = 0x80 | (point & 0x3f);
  }
  return at;
}
