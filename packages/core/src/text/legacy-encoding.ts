import { WINDOWS_1252, WINDOWS_1254 } from './code-page.ts';
import { joinSurrogates, writeCodePoint } from './utf8.ts';

/** One-byte encodings met in order files. */
export type LegacyEncoding = 'windows-1252' | 'windows-1254' | 'iso-8859-1' | 'iso-8859-9';

export const LEGACY_ENCODINGS: readonly LegacyEncoding[] = [
  'windows-1252',
  'windows-1254',
  'iso-8859-1',
  'iso-8859-9',
];

/** Every encoding that is not UTF-8 already. */
export type ForeignEncoding = LegacyEncoding | 'utf-16le' | 'utf-16be';

/**
 * Turns a file of another encoding into UTF-8 piece by piece; pieces may be cut anywhere. With `last` whatever is
 * still half-read comes out as U+FFFD. The result is the caller's. A byte order mark comes through as one.
 */
export type Transcoder = (bytes: Uint8Array, last: boolean) => Uint8Array;

export function createTranscoder(encoding: ForeignEncoding): Transcoder {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return utf16Transcoder(encoding === 'utf-16le');
  return (bytes) => legacyToUtf8(encoding, bytes);
}

/** The ISO parts are read as their Windows supersets, as browsers do: they differ only in unused control characters. */
const UNITS: Readonly<Record<LegacyEncoding, Uint16Array>> = {
  'windows-1252': WINDOWS_1252,
  'windows-1254': WINDOWS_1254,
  'iso-8859-1': WINDOWS_1252,
  'iso-8859-9': WINDOWS_1254,
};

export function legacyToUtf8(encoding: LegacyEncoding, bytes: Uint8Array): Uint8Array {
  const units = UNITS[encoding];
  let length = bytes.length;
  for (let i = 0; i < bytes.length; i++) {
    if (bytes[i] > 0x7f) length += units[bytes[i]] < 0x800 ? 1 : 2;
  }
  const utf8 = new Uint8Array(length);
  let at = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte < 0x80) utf8[at++] = byte;
    else at = writeCodePoint(utf8, at, units[byte]);
  }
  return utf8;
}

const REPLACEMENT = 0xfffd;

function utf16Transcoder(littleEndian: boolean): Transcoder {
  let oddByte = -1;
  let high = 0;
  return (bytes, last) => {
    const utf8 = new Uint8Array(((bytes.length + 1) >> 1) * 3 + 6);
    let at = 0;
    let i = 0;
    while (i < bytes.length) {
      const first = oddByte >= 0 ? oddByte : bytes[i++];
      if (i === bytes.length) {
        oddByte = first;
        break;
      }
      oddByte = -1;
      const second = bytes[i++];
      const unit = littleEndian ? first | (second << 8) : (first << 8) | second;
      if (high !== 0) {
        const pair = unit >= 0xdc00 && unit <= 0xdfff;
        at = writeCodePoint(utf8, at, pair ? joinSurrogates(high, unit) : REPLACEMENT);
        high = 0;
        if (pair) continue;
      }
      if (unit < 0xd800 || unit > 0xdfff) at = writeCodePoint(utf8, at, unit);
      else if (unit < 0xdc00) high = unit;
      else at = writeCodePoint(utf8, at, REPLACEMENT);
    }
    if (last) {
      if (high !== 0 || oddByte >= 0) at = writeCodePoint(utf8, at, REPLACEMENT);
      high = 0;
      oddByte = -1;
    }
    return utf8.slice(0, at);
  };
}
