import type { KMeansRun } from './held-rows.ts';
import { type Count, counted, type InPieces } from './pieces.ts';
import type { CenterTable, RowKernels } from './row-kernels.ts';
import { squaredDistance } from './typed-look.ts';

export function pacedKMeans(kernels: RowKernels, k: number, pieces: InPieces, count: Count): KMeansRun {
  const { rows, columns } = kernels;
  const run = kernels.kMeans(k);
  let table: CenterTable | null = null;
  return {
    async step(centers) {
      const isFirst = table === null;
      table = nextTable(table, centers, columns);
      run.setCenters(table);
      let changed = isFirst ? rows : 0;
      await pieces(rows, k * columns, (begin, end) => {
        if (isFirst) run.assignFirst(begin, end);
        else changed += run.reassign(begin, end);
      });
      const { sums, lost, sizes } = run.sums();
      return { changed, sums: sums.map((sum, at) => sum + lost[at]), sizes: sizes.slice() };
    },
    async inertia() {
      let sum = 0;
      await pieces(rows, columns, (begin, end) => {
        sum += run.inertia(begin, end);
      });
      return sum;
    },
    async farthestRow() {
      const sizes = run.sums().sizes.slice();
      const labels = run.labels().slice();
      let farthest = -1;
      let distance = 0;
      await pieces(rows, columns, (begin, end) => {
        for (let i = begin; i < end; i++) {
          if (sizes[labels[i]] < 2) continue;
          const square = run.inertia(i, i + 1);
          if (square <= distance) continue;
          distance = square;
          farthest = i;
        }
      });
      return farthest;
    },
    labels: async () => run.labels().slice(),
    dispose: counted(count, run.free),
  };
}

/** Centers with how far they have come since the first. */
function nextTable(before: CenterTable | null, centers: Float64Array, columns: number): CenterTable {
  const k = centers.length / columns;
  const wandered = before?.wandered.slice() ?? new Float64Array(k);
  const othersWandered = before?.othersWandered.slice() ?? new Float64Array(k);
  if (before !== null) {
    const moved = Float64Array.from({ length: k }, (_, c) =>
      Math.sqrt(squaredDistance(centers, c * columns, before.centers, c * columns, columns)),
    );
    const most = greatestTwo(moved);
    for (let c = 0; c < k; c++) {
      wandered[c] += moved[c];
      othersWandered[c] += c === most.place ? most.second : most.first;
    }
  }
  return { centers: centers.slice(), wandered, othersWandered, half: halfDistances(centers, k, columns) };
}

/** Half the distance of every center to the nearest other one. */
function halfDistances(centers: Float64Array, k: number, columns: number): Float64Array {
  const half = new Float64Array(k).fill(Number.POSITIVE_INFINITY);
  for (let a = 0; a < k; a++) {
    for (let b = 0; b < a; b++) {
      const distance = Math.sqrt(squaredDistance(centers, a * columns, centers, b * columns, columns)) / 2;
      half[a] = Math.min(half[a], distance);
      half[b] = Math.min(half[b], distance);
    }
  }
  return half;
}

/** The greatest, where it is, and the greatest of the others. */
function greatestTwo(moved: Float64Array): { place: number; first: number; second: number } {
  let place = 0;
  for (let c = 1; c < moved.length; c++) if (moved[c] > moved[place]) place = c;
  let second = 0;
  for (let c = 0; c < moved.length; c++) if (c !== place && moved[c] > second) second = moved[c];
  return { place, first: moved[place], second };
}
