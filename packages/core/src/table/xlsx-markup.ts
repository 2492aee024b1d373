import { type ByteWriter, writeByte, writeBytes, writeCodePoint } from '../text/index.ts';
import type { XmlWindow } from './xlsx-window.ts';

/**
 * Steps over XML markup in a window. Every function takes a position and returns one behind what it stepped over, or
 * `CUT` when the window ends before that.
 */
export const CUT = -1;

export const LT = 0x3c;
export const GT = 0x3e;
export const SLASH = 0x2f;
export const EQUALS = 0x3d;
export const QUOTE = 0x22;
export const APOSTROPHE = 0x27;
const BANG = 0x21;
const QUESTION = 0x3f;
const DASH = 0x2d;
const BRACKET = 0x5d;
const OPEN_BRACKET = 0x5b;
const COLON = 0x3a;

/** The namespace prefix all elements of a part share, colon included: `x:` of `<x:row>`, mostly nothing. */
export type Prefix = Uint8Array;

/** Does an element's name, in full, stand at `at`? */
export function isNamed(bytes: Uint8Array, at: number, prefix: Prefix, name: string): boolean {
  for (let i = 0; i < prefix.length; i++) if (bytes[at + i] !== prefix[i]) return false;
  const start = at + prefix.length;
  for (let i = 0; i < name.length; i++) if (bytes[start + i] !== name.charCodeAt(i)) return false;
  return endsName(bytes[start + name.length]);
}

/** A blank, `>` or `/`. */
export function endsName(byte: number): boolean {
  return byte <= 0x20 || byte === GT || byte === SLASH;
}

/** Behind the `>` of the tag that begins at `at`; a `>` within quotes is none. */
export function skipTag({ bytes, end }: XmlWindow, at: number): number {
  let p = at + 1;
  for (;;) {
    const byte = bytes[p++];
    if (byte === GT) return p > end ? CUT : p;
    if (byte === QUOTE || byte === APOSTROPHE) {
      while (bytes[p] !== byte) p++;
      p++;
    }
    if (p > end) return CUT;
  }
}

/** Is this `<!` or `<?`: a comment, a CDATA section, a declaration or an instruction? */
export function isAside(bytes: Uint8Array, at: number): boolean {
  return bytes[at + 1] === BANG || bytes[at + 1] === QUESTION;
}

/** Behind the comment, CDATA section, declaration or instruction that begins at `at`. */
export function skipAside({ bytes, end }: XmlWindow, at: number): number {
  if (at + 4 > end) return CUT;
  if (bytes[at + 1] === BANG && bytes[at + 2] === DASH && bytes[at + 3] === DASH) {
    return behindPair(bytes, at + 4, end, DASH);
  }
  if (bytes[at + 1] === BANG && bytes[at + 2] === OPEN_BRACKET)
    return behindPair(bytes, at + 3, end, BRACKET);
  for (let p = at + 2; p < end; p++) if (bytes[p] === GT) return p + 1;
  return CUT;
}

/** Behind the first `-->` or `]]>`. */
function behindPair(bytes: Uint8Array, start: number, end: number, byte: number): number {
  for (let p = start; p + 2 < end; p++) {
    if (bytes[p] === byte && bytes[p + 1] === byte && bytes[p + 2] === GT) return p + 3;
  }
  return CUT;
}

/** The `<` of the end tag that closes the text content beginning at `at`. */
export function contentEnd(window: XmlWindow, at: number): number {
  const { bytes, end } = window;
  let p = at;
  for (;;) {
    while (bytes[p] !== LT) p++;
    if (p + 1 >= end) return CUT;
    if (bytes[p + 1] === SLASH) return p;
    p = isAside(bytes, p) ? skipAside(window, p) : skipTag(window, p);
    if (p === CUT) return CUT;
  }
}

/** The root element's prefix and the position of its tag; `null` while it has not arrived. */
export function findRoot(window: XmlWindow): { prefix: Prefix; at: number } | null {
  const { bytes, end } = window;
  let p = window.at;
  for (;;) {
    while (bytes[p] !== LT) p++;
    if (p >= end) return null;
    if (!isAside(bytes, p)) break;
    p = skipAside(window, p);
    if (p === CUT) return null;
  }
  if (skipTag(window, p) === CUT) return null;
  for (let i = p + 1; i < end && !endsName(bytes[i]); i++) {
    if (bytes[i] === COLON) return { prefix: bytes.slice(p + 1, i + 1), at: p };
  }
  return { prefix: new Uint8Array(0), at: p };
}

/**
 * Appends the text of a rich text element (`si`, `is`; ECMA-376 part 1, 18.4.8) whose content begins at `at`: its own
 * text or its runs, without phonetic hints. Returns the position behind its end tag.
 */
export function readRichText(
  window: XmlWindow,
  at: number,
  prefix: Prefix,
  element: string,
  out: ByteWriter,
): number {
  const { bytes, end } = window;
  let p = at;
  let phonetic = false;
  for (;;) {
    while (bytes[p] !== LT) p++;
    if (p >= end) return CUT;
    const tag = p;
    p = isAside(bytes, tag) ? skipAside(window, tag) : skipTag(window, tag);
    if (p === CUT) return CUT;
    if (bytes[tag + 1] === SLASH) {
      if (isNamed(bytes, tag + 2, prefix, element)) return p;
      if (isNamed(bytes, tag + 2, prefix, 'rPh')) phonetic = false;
    } else if (bytes[p - 2] === SLASH) {
      // An empty element.
    } else if (isNamed(bytes, tag + 1, prefix, 't')) {
      const close = contentEnd(window, p);
      if (close === CUT) return CUT;
      if (!phonetic) appendXmlText(out, bytes, p, close);
      p = close;
    } else if (isNamed(bytes, tag + 1, prefix, 'rPh')) phonetic = true;
  }
}

const AMPERSAND = 0x26;
const UNDERSCORE = 0x5f;
const CR = 0x0d;
const LF = 0x0a;

/** Appends character data with its references, CDATA sections and `_x000D_` escapes resolved; other markup is dropped. */
export function appendXmlText(out: ByteWriter, bytes: Uint8Array, start: number, end: number): void {
  let plain = start;
  let p = start;
  while (p < end) {
    const byte = bytes[p];
    if (byte !== AMPERSAND && byte !== LT && byte !== UNDERSCORE && byte !== CR) {
      p++;
      continue;
    }
    if (p > plain) writeBytes(out, bytes, plain, p);
    if (byte === AMPERSAND) p = appendReference(out, bytes, p, end);
    else if (byte === LT) p = appendMarkup(out, bytes, p, end);
    else if (byte === UNDERSCORE) p = appendEscape(out, bytes, p, end);
    else {
      writeByte(out, LF);
      p += bytes[p + 1] === LF && p + 1 < end ? 2 : 1;
    }
    plain = p;
  }
  if (p > plain) writeBytes(out, bytes, plain, p);
}

function appendMarkup(out: ByteWriter, bytes: Uint8Array, start: number, end: number): number {
  const window = { bytes, at: start, end };
  if (!isAside(bytes, start)) return orEnd(skipTag(window, start), end);
  const behind = orEnd(skipAside(window, start), end);
  const isCdata = bytes[start + 2] === OPEN_BRACKET;
  if (isCdata && behind - start >= CDATA_MARKS) writeBytes(out, bytes, start + CDATA_OPENING, behind - 3);
  return behind;
}

/** `<![CDATA[` and `]]>`. */
const CDATA_OPENING = 9;
const CDATA_MARKS = 12;

function orEnd(position: number, end: number): number {
  return position === CUT ? end : position;
}

const NAMED_REFERENCES: readonly (readonly [string, number])[] = [
  ['amp;', 0x26],
  ['lt;', 0x3c],
  ['gt;', 0x3e],
  ['quot;', 0x22],
  ['apos;', 0x27],
];

/** A reference that is none, or not one of XML's own five, stays as it stands. */
function appendReference(out: ByteWriter, bytes: Uint8Array, at: number, end: number): number {
  if (bytes[at + 1] === 0x23) {
    const isHex = (bytes[at + 2] | 0x20) === 0x78;
    let p = at + (isHex ? 3 : 2);
    const digitsAt = p;
    let point = 0;
    for (; p < end && p - digitsAt < 8; p++) {
      const digit = isHex ? hexDigit(bytes[p]) : decimalDigit(bytes[p]);
      if (digit < 0) break;
      point = point * (isHex ? 16 : 10) + digit;
    }
    if (p > digitsAt && p < end && bytes[p] === 0x3b) {
      appendPoint(out, point);
      return p + 1;
    }
  }
  for (const [name, byte] of NAMED_REFERENCES) {
    let i = 0;
    while (i < name.length && at + 1 + i < end && bytes[at + 1 + i] === name.charCodeAt(i)) i++;
    if (i === name.length) {
      writeByte(out, byte);
      return at + 1 + i;
    }
  }
  writeByte(out, AMPERSAND);
  return at + 1;
}

/** `_x000D_`: how a workbook writes characters that XML cannot (ECMA-376 part 1, 22.9.2.19). */
function appendEscape(out: ByteWriter, bytes: Uint8Array, at: number, end: number): number {
  if (at + 7 <= end && bytes[at + 1] === 0x78 && bytes[at + 6] === UNDERSCORE) {
    let point = 0;
    for (let i = at + 2; i < at + 6 && point >= 0; i++) {
      const digit = hexDigit(bytes[i]);
      point = digit < 0 ? -1 : point * 16 + digit;
    }
    if (point >= 0) {
      appendPoint(out, point);
      return at + 7;
    }
  }
  writeByte(out, UNDERSCORE);
  return at + 1;
}

function appendPoint(out: ByteWriter, point: number): void {
  const valid = point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff);
  const length = writeCodePoint(encoded, 0, valid ? point : 0xfffd);
  writeBytes(out, encoded, 0, length);
}

const encoded = new Uint8Array(4);

function decimalDigit(byte: number): number {
  return byte >= 0x30 && byte <= 0x39 ? byte - 0x30 : -1;
}

function hexDigit(byte: number): number {
  const lower = byte | 0x20;
  return lower >= 0x61 && lower <= 0x66 ? lower - 0x57 : decimalDigit(byte);
}
