/** Runs up to this length are sorted by insertion: most customers buy fewer products. */
const SHORT = 96;
/** Keys stay below 2^31 and runs below 2^21 entries, so that key and place share a double exactly. */
const PLACES = 2 ** 21;

/** Sorts `keys[begin .. end)` ascending, `values` with them; the keys of a run are distinct. */
export function sortByKey(keys: Int32Array, values: Float64Array, begin: number, end: number): void {
  if (end - begin > SHORT) {
    sortLong(keys, values, begin, end);
    return;
  }
  for (let i = begin + 1; i < end; i++) {
    const key = keys[i];
    const value = values[i];
    let at = i - 1;
    while (at >= begin && keys[at] > key) {
      keys[at + 1] = keys[at];
      values[at + 1] = values[at];
      at--;
    }
    keys[at + 1] = key;
    values[at + 1] = value;
  }
}

function sortLong(keys: Int32Array, values: Float64Array, begin: number, end: number): void {
  const packed = new Float64Array(end - begin);
  for (let i = begin; i < end; i++) packed[i - begin] = keys[i] * PLACES + (i - begin);
  packed.sort();
  const before = values.slice(begin, end);
  for (let i = 0; i < packed.length; i++) {
    const key = Math.floor(packed[i] / PLACES);
    keys[begin + i] = key;
    values[begin + i] = before[packed[i] - key * PLACES];
  }
}
