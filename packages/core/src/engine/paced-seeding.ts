import type { Seeding } from './held-rows.ts';
import { type Count, counted, type InPieces } from './pieces.ts';
import type { RowKernels } from './row-kernels.ts';

/** Rows whose distances are added up together, so that a drawn row is found without going through all of them. */
const BLOCK = 1024;

export function pacedSeeding(kernels: RowKernels, pieces: InPieces, count: Count): Seeding {
  const { rows, columns } = kernels;
  const seeding = kernels.seeding();
  const blockSums = new Float64Array(Math.ceil(rows / BLOCK));
  const inBlocks = (perRow: number, work: (block: number, begin: number, end: number) => void) =>
    pieces(blockSums.length, perRow * BLOCK, (begin, end) => {
      for (let block = begin; block < end; block++) {
        work(block, block * BLOCK, Math.min(rows, (block + 1) * BLOCK));
      }
    });
  return {
    async take(row) {
      await inBlocks(columns, (block, begin, end) => {
        blockSums[block] = seeding.lower(row, begin, end);
      });
      return blockSums.reduce((sum, part) => sum + part, 0);
    },
    async draw(targets) {
      const nearest = seeding.nearest();
      return Uint32Array.from(targets, (target) => rowAt(nearest, blockSums, target));
    },
    async tryRows(tried) {
      const sums = new Float64Array(tried.length);
      for (let from = 0; from < tried.length; from += 4) {
        const four = Array.from({ length: 4 }, (_, i) => tried[Math.min(from + i, tried.length - 1)]);
        const found = new Float64Array(4);
        await inBlocks(4 * columns, (_, begin, end) => seeding.tryFour(four, begin, end, found));
        sums.set(found.subarray(0, Math.min(4, tried.length - from)), from);
      }
      return sums;
    },
    dispose: counted(count, seeding.free),
  };
}

function rowAt(nearest: Float64Array, blockSums: Float64Array, target: number): number {
  let left = target;
  let block = 0;
  while (block < blockSums.length - 1 && left >= blockSums[block]) left -= blockSums[block++];
  let last = -1;
  for (let i = block * BLOCK; i < Math.min(nearest.length, (block + 1) * BLOCK); i++) {
    if (nearest[i] === 0) continue;
    last = i;
    left -= nearest[i];
    if (left < 0) return i;
  }
  // Sums round: the last row that can be drawn.
  return last >= 0 ? last : lastAway(nearest);
}

/** With all distances 0 every row is at a center already. */
function lastAway(nearest: Float64Array): number {
  const found = nearest.findLastIndex((square) => square > 0);
  return Math.max(0, found);
}
