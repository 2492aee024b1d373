/**
 * Where a text stops being JSON: line and column from 1, the same on every platform (the messages of `JSON.parse` are not).
 * For a text that `JSON.parse` has refused.
 */
export function jsonFault(text: string): { line: number; column: number } {
  const scan: Scan = { text, at: 0 };
  if (readValue(scan, 0)) skipBlank(scan);
  const before = text.slice(0, scan.at).split('\n');
  return { line: before.length, column: before[before.length - 1].length + 1 };
}

interface Scan {
  readonly text: string;
  /** How far the text is JSON. */
  at: number;
}

const DEEPEST = 100;
const BLANK = /[ \t\r\n]*/y;
const STRING = /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

function readValue(scan: Scan, depth: number): boolean {
  skipBlank(scan);
  if (depth > DEEPEST) return false;
  if (take(scan, '{')) return readMembers(scan, '}', () => readPair(scan, depth));
  if (take(scan, '[')) return readMembers(scan, ']', () => readValue(scan, depth + 1));
  return match(scan, STRING) || match(scan, SCALAR);
}

function readMembers(scan: Scan, close: string, readMember: () => boolean): boolean {
  skipBlank(scan);
  if (take(scan, close)) return true;
  for (;;) {
    if (!readMember()) return false;
    skipBlank(scan);
    if (take(scan, close)) return true;
    if (!take(scan, ',')) return false;
  }
}

function readPair(scan: Scan, depth: number): boolean {
  skipBlank(scan);
  if (!match(scan, STRING)) return false;
  skipBlank(scan);
  return take(scan, ':') && readValue(scan, depth + 1);
}

function skipBlank(scan: Scan): void {
  match(scan, BLANK);
}

function take(scan: Scan, sign: string): boolean {
  if (scan.text[scan.at] !== sign) return false;
  scan.at++;
  return true;
}

function match(scan: Scan, pattern: RegExp): boolean {
  pattern.lastIndex = scan.at;
  if (!pattern.test(scan.text)) return false;
  scan.at = pattern.lastIndex;
  return true;
}
