import { existsSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRng, normal, uniform, uniformInt } from '../../packages/core/src/random/index.ts';
import { DATA_FOLDER } from '../data-files.ts';
import type { Table } from './task.ts';

/**
 * `behavior`: z-scored columns that hang together, in five groups which run into each other, as features of customers do.
 * `islands`: twelve groups of other densities, with a tenth of rows anywhere.
 */
export type TableShape = 'behavior' | 'islands';

/** A table as doubles, row by row, little-endian: every program reads it at once. */
export function tableFile(shape: TableShape, { rows, columns }: Table): string {
  const path = join(DATA_FOLDER, `${shape}-${rows}-${columns}.f64`);
  if (existsSync(path)) return path;
  const values = zScored(shape === 'behavior' ? behavior(rows, columns) : islands(rows, columns), columns);
  writeFileSync(`${path}.part`, new Uint8Array(values.buffer));
  renameSync(`${path}.part`, path);
  return path;
}

function behavior(rows: number, columns: number): Float64Array {
  const rng = createRng(7);
  const mix = Array.from({ length: 3 * columns }, () => 0.6 * normal(rng));
  const middles = Array.from({ length: 5 * columns }, () => 1.2 * normal(rng));
  const values = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    const group = uniformInt(rng, 5);
    const hidden = [normal(rng), normal(rng), normal(rng)];
    for (let j = 0; j < columns; j++) {
      const shared = hidden.reduce((sum, value, h) => sum + value * mix[h * columns + j], 0);
      values[i * columns + j] = shared + middles[group * columns + j] + 0.5 * normal(rng);
    }
  }
  return values;
}

function islands(rows: number, columns: number): Float64Array {
  const rng = createRng(3);
  const middles = Array.from({ length: 12 * columns }, () => 3 * normal(rng));
  const spreads = Array.from({ length: 12 }, () => 0.3 + 0.7 * uniform(rng));
  const values = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    const island = uniformInt(rng, 12);
    const anywhere = uniform(rng) < 0.1;
    for (let j = 0; j < columns; j++) {
      values[i * columns + j] = anywhere
        ? 16 * uniform(rng) - 8
        : middles[island * columns + j] + spreads[island] * normal(rng);
    }
  }
  return values;
}

function zScored(values: Float64Array, columns: number): Float64Array {
  const rows = values.length / columns;
  for (let j = 0; j < columns; j++) {
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < rows; i++) sum += values[i * columns + j];
    for (let i = 0; i < rows; i++) squares += (values[i * columns + j] - sum / rows) ** 2;
    const deviation = Math.sqrt(squares / rows);
    for (let i = 0; i < rows; i++)
      values[i * columns + j] = (values[i * columns + j] - sum / rows) / deviation;
  }
  return values;
}
