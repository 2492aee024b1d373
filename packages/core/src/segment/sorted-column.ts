import { sortedValues } from '../math/index.ts';

/** Values at `rows` of a column, ascending, without the missing ones: whatever is summed over them is free of row order. */
export function sortedColumn(column: Float64Array, rows: Int32Array): Float64Array {
  const values = new Float64Array(rows.length);
  let count = 0;
  for (let i = 0; i < rows.length; i++) {
    const value = column[rows[i]];
    if (!Number.isNaN(value)) values[count++] = value;
  }
  return sortedValues(values.subarray(0, count));
}
