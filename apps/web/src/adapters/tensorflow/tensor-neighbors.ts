import type { Neighbors } from '@kesit/core/engine';
import * as tf from '@tensorflow/tfjs-core';
import { blockRows, squaredDistances } from './blocks.ts';
import { readTensor } from './device.ts';
import { squareBetween } from './exact-distances.ts';
import { blockOf } from './nearest-two.ts';
import type { TensorRows } from './tensor-rows.ts';

/** Candidates beyond the k asked for: rows that single precision cannot tell apart are put in order afterwards. */
const SPARE = 4;
/** Rows among which candidates are sought at once. */
const SOUGHT_ROWS = 8192;

/** The k nearest other rows of each. The device proposes some of every block; the nearest of all are measured here. */
export async function tensorNeighbors(
  rows: TensorRows,
  k: number,
  looked: Uint32Array = Uint32Array.from({ length: rows.points.rows }, (_, row) => row),
): Promise<Neighbors> {
  const { rows: count } = rows.points;
  const most = Math.min(k, count - 1);
  const indices = new Int32Array(looked.length * most);
  const squares = new Float64Array(looked.length * most);
  const step = blockRows(looked.length, Math.min(SOUGHT_ROWS, count));
  for (let from = 0; from < looked.length; from += step) {
    const size = Math.min(step, looked.length - from);
    const candidates = await candidatesOf(rows, from, size, looked, most);
    for (let i = 0; i < size; i++) {
      const nearest = ranked(rows, looked[from + i], candidates[i]).slice(0, most);
      nearest.forEach(({ row, square }, place) => {
        indices[(from + i) * most + place] = row;
        squares[(from + i) * most + place] = square;
      });
    }
  }
  return { indices, squaredDistances: squares };
}

/** Rows that may be among the nearest, for each looked at. */
async function candidatesOf(
  rows: TensorRows,
  from: number,
  size: number,
  looked: Uint32Array,
  k: number,
): Promise<number[][]> {
  const { rows: count, columns } = rows.points;
  const found = Array.from({ length: size }, (): number[] => []);
  for (let begin = 0; begin < count; begin += SOUGHT_ROWS) {
    const sought = Math.min(SOUGHT_ROWS, count - begin);
    const most = Math.min(sought, k + 1 + SPARE);
    const nearest = tf.tidy(() => {
      const block = tf.slice2d(rows.tensor, [begin, 0], [sought, columns]);
      const distances = squaredDistances(blockOf(rows, from, size, looked), block);
      return tf.topk(tf.neg(distances), most).indices;
    });
    try {
      const places = await readTensor<Int32Array>(rows.device, nearest);
      found.forEach((candidates, i) => {
        for (let place = 0; place < most; place++) candidates.push(begin + places[i * most + place]);
      });
    } finally {
      nearest.dispose();
    }
  }
  return found;
}

function ranked(
  { points: { columns, values } }: TensorRows,
  own: number,
  candidates: readonly number[],
): { row: number; square: number }[] {
  return candidates
    .filter((row) => row !== own)
    .map((row) => ({ row, square: squareBetween(values, own * columns, values, row * columns, columns) }))
    .sort((a, b) => a.square - b.square || a.row - b.row);
}
