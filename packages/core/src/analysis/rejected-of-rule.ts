import { encodeUtf8 } from '../text/index.ts';
import type { CleaningRuleId } from '../transaction/index.ts';

const QUOTE = 0x22;
const COMMA = 0x2c;
const LINE_END = 0x0a;

/**
 * The rows of one rule out of `rejected.csv`, its header line first. Takes the file piece by piece, cut anywhere, and gives
 * pieces back; the second cell of a row is the rule.
 */
export function createRuleFilter(rule: CleaningRuleId): (piece: Uint8Array) => Uint8Array {
  const wanted = encodeUtf8(rule);
  let isHeader = true;
  let quoted = false;
  let rest = new Uint8Array();
  return (piece) => {
    const bytes = joined(rest, piece);
    const kept = new Uint8Array(bytes.length);
    let length = 0;
    let start = 0;
    // What was left over has been looked at, up to its last byte.
    for (let at = rest.length; at < bytes.length; at++) {
      if (bytes[at] === QUOTE) quoted = !quoted;
      if (bytes[at] !== LINE_END || quoted) continue;
      if (isHeader || isOfRule(bytes, start, wanted)) {
        kept.set(bytes.subarray(start, at + 1), length);
        length += at + 1 - start;
      }
      isHeader = false;
      start = at + 1;
    }
    rest = bytes.slice(start);
    return kept.subarray(0, length);
  };
}

function isOfRule(bytes: Uint8Array, start: number, wanted: Uint8Array): boolean {
  const from = bytes.indexOf(COMMA, start) + 1;
  return bytes[from + wanted.length] === COMMA && wanted.every((byte, index) => bytes[from + index] === byte);
}

function joined(one: Uint8Array, other: Uint8Array): Uint8Array {
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
