import type { Matrix } from '../matrix/index.ts';
import type { Nearest } from './held-rows.ts';
import type { GroupKernels, NearestKernels, RowKernels } from './row-kernels.ts';
import { typedKMeans } from './typed-k-means.ts';
import { createLook } from './typed-look.ts';
import { typedNeighbors } from './typed-neighbors.ts';
import { typedSeeding } from './typed-seeding.ts';

/** Kernels over plain typed arrays. They do the same operations in the same order as the WebAssembly ones: the same bits. */
export function typedKernels(points: Matrix): RowKernels {
  return {
    rows: points.rows,
    columns: points.columns,
    seeding: () => typedSeeding(points),
    kMeans: (k) => typedKMeans(points, k),
    nearest: (centers, looked) => typedNearest(points, centers, looked),
    groups: (labels, groups) => typedGroups(points, labels, groups),
    neighbors: typedNeighbors,
    points: () => points,
    free: () => {},
  };
}

function typedNearest(
  { rows, columns, values }: Matrix,
  centers: Float64Array,
  looked?: Uint32Array,
): NearestKernels {
  const count = looked?.length ?? rows;
  const found: Nearest = {
    labels: new Int32Array(count),
    squaredDistance: new Float64Array(count),
    secondSquaredDistance: new Float64Array(count),
  };
  const look = createLook(values, columns, centers);
  return {
    look(begin, end) {
      for (let place = begin; place < end; place++) {
        look.at(looked?.[place] ?? place);
        found.labels[place] = look.label;
        found.squaredDistance[place] = look.first;
        found.secondSquaredDistance[place] = look.second;
      }
    },
    result: () => found,
    free: () => {},
  };
}

function typedGroups({ columns, values }: Matrix, labels: Int32Array, groups: number): GroupKernels {
  return {
    sums(looked, into) {
      into.fill(0, 0, looked.length * groups);
      for (let place = 0; place < looked.length; place++) {
        const from = looked[place] * columns;
        for (let i = 0; i < labels.length; i++) {
          if (labels[i] < 0) continue;
          let square = 0;
          for (let j = 0; j < columns; j++) {
            const difference = values[i * columns + j] - values[from + j];
            square += difference * difference;
          }
          into[place * groups + labels[i]] += Math.sqrt(square);
        }
      }
    },
    free: () => {},
  };
}
