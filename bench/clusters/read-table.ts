import { readFileSync } from 'node:fs';
import type { Matrix } from '../../packages/core/src/matrix/index.ts';
import type { Table } from './task.ts';

export function readTable(file: string, { rows, columns }: Table): Matrix {
  const bytes = readFileSync(file);
  return { rows, columns, values: new Float64Array(bytes.buffer, bytes.byteOffset, rows * columns) };
}

/** Groups that everybody takes the silhouette of: by the first column, cut into slices of one width. */
export function groupsOf({ rows, columns, values }: Matrix, clusters: number): Int32Array {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < rows; i++) {
    least = Math.min(least, values[i * columns]);
    most = Math.max(most, values[i * columns]);
  }
  return Int32Array.from({ length: rows }, (_, i) =>
    Math.min(clusters - 1, Math.floor(((values[i * columns] - least) / (most - least)) * clusters)),
  );
}

/** Rows by cluster, the largest first. */
export function sizesOf(labels: ArrayLike<number>): number[] {
  const sizes = new Map<number, number>();
  for (const label of Array.from(labels)) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  return [...sizes.values()].sort((a, b) => b - a);
}
