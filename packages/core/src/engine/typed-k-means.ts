import type { Matrix } from '../matrix/index.ts';
import type { CenterTable, KMeansKernels } from './row-kernels.ts';
import { createLook, type Look, squaredDistance } from './typed-look.ts';

/** Twice the step between neighbors of a single-precision 1. */
const SAFE = 2 ** -22;

/**
 * A row keeps a bound of the distance to its own center and one of that to every other (G. Hamerly, "Making k-means Even Faster",
 * SDM 2010). Bounds are kept as they were when the row was looked at last, minus what centers had moved by then, so that a row
 * passed over is read and not written; in single precision, rounded to the safe side. The twin of `assembly/distance/kmeans.ts`.
 */
export function typedKMeans({ rows, columns, values }: Matrix, k: number): KMeansKernels {
  const labels = new Int32Array(rows);
  const upper = new Float32Array(rows);
  const lower = new Float32Array(rows);
  const sums = new Float64Array(k * columns);
  const lost = new Float64Array(k * columns);
  const sizes = new Uint32Array(k);
  let table: CenterTable;
  let look: Look;

  const safeUpper = (distance: number, moved: number): number =>
    Math.fround(distance - moved + (distance + moved) * SAFE);

  function keepBounds(i: number): void {
    const { label, first, second } = look;
    labels[i] = label;
    upper[i] = safeUpper(Math.sqrt(first), table.wandered[label]);
    lower[i] = (Math.sqrt(second) + table.othersWandered[label]) * (1 - SAFE);
  }

  /** Adds and keeps what rounding takes away (D. E. Knuth, TAOCP 2, section 4.2.2, theorem B). */
  function put(i: number, center: number, sign: 1 | -1): void {
    sizes[center] += sign;
    for (let j = 0; j < columns; j++) {
      const at = center * columns + j;
      const x = sign * values[i * columns + j];
      const before = sums[at];
      const after = before + x;
      const added = after - before;
      lost[at] += before - (after - added) + (x - added);
      sums[at] = after;
    }
  }

  function judge(i: number, own: number, bound: number): number {
    const { centers, wandered, half } = table;
    const distance = Math.sqrt(squaredDistance(values, i * columns, centers, own * columns, columns));
    const reach = safeUpper(distance, wandered[own]);
    const reached = reach + wandered[own];
    if (reached < bound || reached < half[own]) {
      upper[i] = reach;
      return 0;
    }
    look.at(i);
    keepBounds(i);
    if (look.label === own) return 0;
    put(i, own, -1);
    put(i, look.label, 1);
    return 1;
  }

  return {
    setCenters(next) {
      table = next;
      look = createLook(values, columns, next.centers);
    },
    assignFirst(begin, end) {
      for (let i = begin; i < end; i++) {
        look.at(i);
        keepBounds(i);
        put(i, look.label, 1);
      }
    },
    reassign(begin, end) {
      const { wandered, othersWandered, half } = table;
      let changed = 0;
      for (let i = begin; i < end; i++) {
        const own = labels[i];
        const bound = lower[i] - othersWandered[own];
        const reach = upper[i] + wandered[own];
        if (!(reach < bound || reach < half[own])) changed += judge(i, own, bound);
      }
      return changed;
    },
    sums: () => ({ sums, lost, sizes }),
    inertia(begin, end) {
      let sum = 0;
      for (let i = begin; i < end; i++) {
        sum += squaredDistance(values, i * columns, table.centers, labels[i] * columns, columns);
      }
      return sum;
    },
    labels: () => labels,
    free: () => {},
  };
}
