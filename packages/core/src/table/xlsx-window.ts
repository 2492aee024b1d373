/**
 * The stretch of a part's bytes that has arrived and is still needed. Behind `end` stand bytes that stop every search
 * (`<`, `>`, quotes), so that scanning loops need no bounds check: they look once, at the end, whether they ran past it.
 */
export interface XmlWindow {
  bytes: Uint8Array;
  /** First byte not gone through for good. */
  at: number;
  end: number;
}

const FIRST_BYTES = 16 * 1024;
const SLACK_BYTES = 64;
const STOPPERS = Uint8Array.from('<">\'<">\'', (character) => character.charCodeAt(0));

/** Bytes one row or one shared text may take; the largest Excel itself can write is below 4 MiB. */
export const MAX_UNIT_BYTES: number = 16 * 1024 * 1024;

export function createXmlWindow(): XmlWindow {
  const window = { bytes: new Uint8Array(FIRST_BYTES), at: 0, end: 0 };
  window.bytes.set(STOPPERS);
  return window;
}

/** Moves the bytes from `at` on to the front. */
export function forgetRead(window: XmlWindow): void {
  if (window.at === 0) return;
  window.bytes.copyWithin(0, window.at, window.end);
  window.end -= window.at;
  window.at = 0;
  window.bytes.set(STOPPERS, window.end);
}

/** Bytes that still fit behind `end` without growing past `MAX_UNIT_BYTES`. */
export function roomIn(window: XmlWindow): number {
  return MAX_UNIT_BYTES - window.end;
}

/** Appends bytes, growing as needed; positions stay as they are. */
export function appendBytes(window: XmlWindow, piece: Uint8Array): void {
  const end = window.end + piece.length;
  if (end + SLACK_BYTES > window.bytes.length) {
    const bytes = new Uint8Array(Math.max(end + SLACK_BYTES, window.bytes.length * 2));
    bytes.set(window.bytes.subarray(0, window.end));
    window.bytes = bytes;
  }
  window.bytes.set(piece, window.end);
  window.end = end;
  window.bytes.set(STOPPERS, end);
}
