/** `rows` × `columns` finite numbers, row by row: what estimators take. */
export interface Matrix {
  readonly rows: number;
  readonly columns: number;
  /** Row-major: element (i, j) is `values[i * columns + j]`. */
  readonly values: Float64Array;
}

/** A matrix from its columns, all of one length. */
export function matrixOfColumns(columns: readonly ArrayLike<number>[]): Matrix {
  const rows = columns[0]?.length ?? 0;
  const values = new Float64Array(rows * columns.length);
  columns.forEach((column, j) => {
    for (let i = 0; i < rows; i++) values[i * columns.length + j] = column[i];
  });
  return { rows, columns: columns.length, values };
}

/** The rows named, in that order. */
export function takeRows({ columns, values }: Matrix, rows: ArrayLike<number>): Matrix {
  const taken = new Float64Array(rows.length * columns);
  for (let i = 0; i < rows.length; i++) {
    taken.set(values.subarray(rows[i] * columns, (rows[i] + 1) * columns), i * columns);
  }
  return { rows: rows.length, columns, values: taken };
}

/** Mean of every column; zeros without rows. */
export function columnMeans({ rows, columns, values }: Matrix): Float64Array {
  const means = new Float64Array(columns);
  if (rows === 0) return means;
  for (let i = 0; i < rows; i++) for (let j = 0; j < columns; j++) means[j] += values[i * columns + j];
  return means.map((total) => total / rows);
}

/** Sum of squared deviations from the mean, of every column. Two passes: the first moments do not cancel the second. */
export function columnSquares(matrix: Matrix, means: Float64Array): Float64Array {
  const { rows, columns, values } = matrix;
  const squares = new Float64Array(columns);
  for (let i = 0; i < rows; i++) {
    for (let j = 0; j < columns; j++) squares[j] += (values[i * columns + j] - means[j]) ** 2;
  }
  return squares;
}

/** First place that is no finite number, or `null`. */
export function notFinite({
  columns,
  values,
}: Matrix): { readonly row: number; readonly column: number } | null {
  const at = values.findIndex((value) => !Number.isFinite(value));
  return at < 0 ? null : { row: Math.floor(at / columns), column: at % columns };
}
