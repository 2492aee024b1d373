import type { ForeignEncoding } from '../text/index.ts';

export interface DetectedEncoding {
  /** `utf-8`, `utf-8-bom`, or the name of a foreign encoding. */
  readonly name: string;
  /** What has to be turned into UTF-8; `null` when it is UTF-8 already. */
  readonly foreign: ForeignEncoding | null;
  /** Bytes of the byte order mark. */
  readonly markBytes: number;
}

/** Share of control characters above which a file is no text. */
const MAX_CONTROL_SHARE = 0.002;

/**
 * The encoding of a text file from its beginning; `null` when it is no text. A mark decides; else zero bytes in every other
 * place mean UTF-16, valid multi-byte sequences mean UTF-8 (a few broken ones are read value by value, see `decodeUtf8`),
 * and the letters of the remaining one-byte encodings tell Turkish from Western European.
 */
export function detectEncoding(head: Uint8Array): DetectedEncoding | null {
  const { evenZeros, oddZeros, controls, wide } = unusualBytes(head);
  const binary = controls > 1 && controls > head.length * MAX_CONTROL_SHARE;
  if (head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf) {
    return binary ? null : { name: 'utf-8-bom', foreign: null, markBytes: 3 };
  }
  if (head[0] === 0xff && head[1] === 0xfe) return { name: 'utf-16le', foreign: 'utf-16le', markBytes: 2 };
  if (head[0] === 0xfe && head[1] === 0xff) return { name: 'utf-16be', foreign: 'utf-16be', markBytes: 2 };
  const half = head.length / 2;
  if (oddZeros > half * 0.4 && evenZeros < half * 0.05)
    return { name: 'utf-16le', foreign: 'utf-16le', markBytes: 0 };
  if (evenZeros > half * 0.4 && oddZeros < half * 0.05)
    return { name: 'utf-16be', foreign: 'utf-16be', markBytes: 0 };
  if (evenZeros + oddZeros > 0 || binary) return null;
  const { valid, broken } = wide ? countSequences(head) : { valid: 0, broken: 0 };
  if (broken === 0 || valid > broken * 4) return { name: 'utf-8', foreign: null, markBytes: 0 };
  const name = oneByteEncoding(head);
  return { name, foreign: name, markBytes: 0 };
}

interface UnusualBytes {
  evenZeros: number;
  oddZeros: number;
  /** Control characters that no text has. */
  controls: number;
  /** There are bytes beyond ASCII. */
  wide: boolean;
}

/** Four bytes at a time, since this code runs once: most of them are plain letters. */
function unusualBytes(bytes: Uint8Array): UnusualBytes {
  const found: UnusualBytes = { evenZeros: 0, oddZeros: 0, controls: 0, wide: false };
  const whole = Math.max(0, bytes.length - 3) >>> 2;
  const begin = whole > 0 ? -bytes.byteOffset & 3 : 0;
  const words = whole > 0 ? new Uint32Array(bytes.buffer, bytes.byteOffset + begin, whole) : [];
  noteUnusual(found, bytes, 0, begin);
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    // Some byte is below a blank or beyond ASCII: taking a blank from each byte borrows from its highest bit.
    if ((((word - 0x2020_2020) | word) & 0x8080_8080) === 0) continue;
    noteUnusual(found, bytes, begin + i * 4, begin + i * 4 + 4);
  }
  noteUnusual(found, bytes, begin + words.length * 4, bytes.length);
  return found;
}

function noteUnusual(found: UnusualBytes, bytes: Uint8Array, start: number, end: number): void {
  for (let i = start; i < end; i++) {
    const byte = bytes[i];
    if (byte >= 0x20 && byte < 0x80) continue;
    if (byte >= 0x80) found.wide = true;
    else if (byte < 0x09 || (byte > 0x0d && byte !== 0x1a)) {
      found.controls++;
      if (byte === 0) i % 2 === 0 ? found.evenZeros++ : found.oddZeros++;
    }
  }
}

/** Multi-byte UTF-8 sequences that are whole, and bytes that belong to none; a sequence cut off by the end counts as neither. */
function countSequences(bytes: Uint8Array): { valid: number; broken: number } {
  let valid = 0;
  let broken = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i];
    if (byte < 0x80) continue;
    const more = byte >= 0xf0 && byte < 0xf5 ? 3 : byte >= 0xe0 ? 2 : byte >= 0xc2 ? 1 : 0;
    let seen = 0;
    while (seen < more && (bytes[i + 1 + seen] & 0xc0) === 0x80) seen++;
    if (more > 0 && seen === more && byte < 0xf5) {
      valid++;
      i += more;
    } else if (i + 1 + seen < bytes.length) broken++;
  }
  return { valid, broken };
}

/** Letters of Windows-1254 and ISO-8859-9 (Ğ İ Ş ğ ı ş) that are rare ones (Ð Ý Þ ð ý þ) in the Western encodings. */
const TURKISH = new Set([0xd0, 0xdd, 0xde, 0xf0, 0xfd, 0xfe]);

function oneByteEncoding(bytes: Uint8Array): ForeignEncoding {
  let turkish = false;
  let windows = false;
  for (const byte of bytes) {
    if (TURKISH.has(byte)) turkish = true;
    else if (byte >= 0x80 && byte < 0xa0) windows = true;
  }
  if (windows) return turkish ? 'windows-1254' : 'windows-1252';
  return turkish ? 'iso-8859-9' : 'iso-8859-1';
}
