const MINUS = 0x2d;
const PLUS = 0x2b;
const POINT = 0x2e;
const LETTER_E = 0x65;

/** Slots of the memory for long numbers; workbooks write prices with 17 digits, the same few again and again. */
const SLOTS = 4096;
const HEAD_DIGITS = 15;
const TAIL_DIGITS = 9;
const heads = new Float64Array(SLOTS);
const tails = new Float64Array(SLOTS);
const shapes = new Int32Array(SLOTS);
const remembered = new Float64Array(SLOTS);

/**
 * The number `bytes[start .. end)` spells (XML Schema `double`: digits, point, exponent), correctly rounded; NaN when it
 * is none.
 */
export function readDecimal(bytes: Uint8Array, start: number, end: number): number {
  let p = start;
  while (p < end && bytes[p] <= 0x20) p++;
  while (end > p && bytes[end - 1] <= 0x20) end--;
  const negative = bytes[p] === MINUS;
  if (p < end && (negative || bytes[p] === PLUS)) p++;
  const digitsAt = p;
  let head = 0;
  let tail = 0;
  let digits = 0;
  let pointAt = -1;
  for (; p < end; p++) {
    const byte = bytes[p];
    if (byte === POINT && pointAt < 0) {
      pointAt = digits;
      continue;
    }
    if (byte < 0x30 || byte > 0x39) break;
    if (digits < HEAD_DIGITS) head = head * 10 + (byte - 0x30);
    else tail = tail * 10 + (byte - 0x30);
    digits++;
  }
  if (digits === 0) return Number.NaN;
  if (p < end || digits > HEAD_DIGITS + TAIL_DIGITS) {
    if (p < end && !isExponent(bytes, p, end)) return Number.NaN;
    return parse(bytes, digitsAt, end, negative);
  }
  const shape = digits * 64 + pointAt + 2;
  const slot = (Math.imul(head | 0, 0x9e3779b1) ^ Math.imul(tail | 0, 0x85ebca6b) ^ shape) & (SLOTS - 1);
  if (shapes[slot] !== shape || heads[slot] !== head || tails[slot] !== tail) {
    remembered[slot] = parse(bytes, digitsAt, end, false);
    shapes[slot] = shape;
    heads[slot] = head;
    tails[slot] = tail;
  }
  return negative ? -remembered[slot] : remembered[slot];
}

function parse(bytes: Uint8Array, start: number, end: number, negative: boolean): number {
  let text = '';
  for (let i = start; i < end; i++) text += String.fromCharCode(bytes[i]);
  const value = Number(text);
  return negative ? -value : value;
}

/** `E`, perhaps a sign, digits. */
function isExponent(bytes: Uint8Array, at: number, end: number): boolean {
  if ((bytes[at] | 0x20) !== LETTER_E) return false;
  const signed = bytes[at + 1] === MINUS || bytes[at + 1] === PLUS;
  const digitsAt = at + (signed ? 2 : 1);
  if (digitsAt >= end || end - digitsAt > 4) return false;
  for (let i = digitsAt; i < end; i++) if (bytes[i] < 0x30 || bytes[i] > 0x39) return false;
  return true;
}
