/** Looks from one row at all centers; the answer stays until the next look. */
export interface Look {
  label: number;
  first: number;
  second: number;
  at(row: number): void;
}

/** Of centers equally near the first is the nearest. */
export function createLook(values: Float64Array, columns: number, centers: Float64Array): Look {
  const k = centers.length / columns;
  return {
    label: 0,
    first: Number.POSITIVE_INFINITY,
    second: Number.POSITIVE_INFINITY,
    at(row) {
      let label = 0;
      let first = Number.POSITIVE_INFINITY;
      let second = Number.POSITIVE_INFINITY;
      for (let c = 0; c < k; c++) {
        const square = squaredDistance(values, row * columns, centers, c * columns, columns);
        if (square < first) {
          second = first;
          first = square;
          label = c;
        } else if (square < second) second = square;
      }
      this.label = label;
      this.first = first;
      this.second = second;
    },
  };
}

/** Squared Euclidean distance of two rows; differences are taken first, so nothing cancels. */
export function squaredDistance(
  a: Float64Array,
  aAt: number,
  b: Float64Array,
  bAt: number,
  columns: number,
): number {
  let sum = 0;
  for (let j = 0; j < columns; j++) {
    const difference = a[aAt + j] - b[bAt + j];
    sum += difference * difference;
  }
  return sum;
}
