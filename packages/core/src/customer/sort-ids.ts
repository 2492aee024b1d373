import { sortedPlaces } from '../math/index.ts';

/** Positions of `ids` in ascending order: as numbers when all are whole numbers, else by code unit. */
export function sortIds(ids: readonly string[]): Uint32Array {
  const numbers = wholeNumbers(ids);
  if (numbers === null) {
    return Uint32Array.from(ids, (_, index) => index).sort((a, b) => byText(ids, a, b));
  }
  const order = sortedPlaces(numbers);
  for (let start = 0, end = 0; start < order.length; start = end) {
    while (end < order.length && numbers[order[end]] === numbers[order[start]]) end++;
    if (end - start > 1) order.subarray(start, end).sort((a, b) => byText(ids, a, b));
  }
  return order;
}

/** `null` unless all are 1-15 digits, which a double holds exactly. */
function wholeNumbers(ids: readonly string[]): Float64Array | null {
  const numbers = new Float64Array(ids.length);
  for (let index = 0; index < ids.length; index++) {
    const id = ids[index];
    if (id.length === 0 || id.length > 15) return null;
    let number = 0;
    for (let at = 0; at < id.length; at++) {
      const digit = id.charCodeAt(at) - 0x30;
      if (digit < 0 || digit > 9) return null;
      number = number * 10 + digit;
    }
    numbers[index] = number;
  }
  return numbers;
}

function byText(ids: readonly string[], a: number, b: number): number {
  return ids[a] < ids[b] ? -1 : ids[a] > ids[b] ? 1 : 0;
}
