/** How many of `rows` have each code of a list: the number at place i is of code i; those without a code are in none. O(rows). */
export function countByCode(
  codes: ArrayLike<number>,
  rows: Uint32Array,
  listLength: number,
): Uint32Array<ArrayBuffer> {
  const counts = new Uint32Array(listLength);
  for (const row of rows) if (codes[row] >= 0) counts[codes[row]]++;
  return counts;
}
