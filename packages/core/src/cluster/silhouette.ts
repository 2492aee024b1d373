import type { HeldRows } from '../engine/index.ts';
import { err, ok, type Problem, type Result } from '../result/index.ts';
import { type Labels, NOISE, report, type Watch } from './cluster.ts';

export interface Silhouette {
  /** Mean over the rows looked at. */
  readonly mean: number;
  /** By row of `looked`; 0 for a row alone in its cluster. */
  readonly values: Float64Array;
}

/**
 * Silhouette of every row, or of those in `looked` against all: (b - a) / max(a, b), a the mean distance to the others of the
 * own cluster, b the least mean distance to another cluster. Noise is left out on both sides. Distances are streamed, never
 * kept. One cluster alone has none: `one-cluster`. O(looked · n · columns) time, O(n · columns) memory.
 * Source: P. J. Rousseeuw, "Silhouettes", J. Comput. Appl. Math. 20, 1987.
 */
export async function silhouette(
  held: HeldRows,
  labels: Labels,
  looked: Uint32Array = rowsInClusters(labels),
  watch: Watch = {},
): Promise<Result<Silhouette, Problem>> {
  const found = await silhouettes(held, [labels], looked, watch);
  return found.ok ? ok(found.value[0]) : found;
}

/**
 * The same for several labelings of the same rows, with one look at the distances: they are added up by cells, which are what lies in
 * the same cluster in all labelings, and cells are added up to clusters.
 */
export async function silhouettes(
  held: HeldRows,
  labelings: readonly Labels[],
  looked: Uint32Array,
  watch: Watch = {},
): Promise<Result<Silhouette[], Problem>> {
  const clusterings = labelings.map(clusteringOf);
  for (const { sizes } of clusterings) {
    const clusters = sizes.filter((size) => size > 0).length;
    if (clusters < 2) return err({ code: 'one-cluster', facts: { found: clusters } });
  }
  const widths = clusterings.map(() => new Float64Array(looked.length));
  const together = groupsOf(clusterings);
  for (const [place, { cells, members }] of together.entries()) {
    const share = (done: number): number => (place + done) / together.length;
    await addWidths(held, cells, members, looked, widths, (done) => report(watch, share(done)));
  }
  return ok(
    widths.map((values) => ({ mean: values.reduce((sum, width) => sum + width, 0) / values.length, values })),
  );
}

interface Clustering {
  readonly place: number;
  readonly labels: Labels;
  readonly sizes: Float64Array;
}

function clusteringOf(labels: Labels, place: number): Clustering {
  const sizes = new Float64Array(1 + labels.reduce((most, label) => Math.max(most, label), -1));
  for (const label of labels) if (label !== NOISE) sizes[label]++;
  return { place, labels, sizes };
}

interface Cells {
  readonly ofRow: Int32Array;
  readonly count: number;
}

/** More cells than this cost more to add up than the distances they save. */
const MOST_CELLS = 2048;

/** Labelings that are looked at together, with their cells. */
function groupsOf(clusterings: readonly Clustering[]): { cells: Cells; members: Clustering[] }[] {
  const groups: { cells: Cells; members: Clustering[] }[] = [];
  for (const clustering of clusterings) {
    const last = groups.at(-1);
    const refined = last === undefined ? null : refine(last.cells, clustering);
    if (last === undefined || refined === null || refined.count > MOST_CELLS) {
      const whole = { ofRow: new Int32Array(clustering.labels.length), count: 1 };
      groups.push({ cells: refine(whole, clustering), members: [clustering] });
    } else {
      last.cells = refined;
      last.members.push(clustering);
    }
  }
  return groups;
}

/** Cells split by one more labeling; numbered as they come. */
function refine({ ofRow, count }: Cells, { labels, sizes }: Clustering): Cells {
  const width = sizes.length + 1;
  const names = new Int32Array(count * width).fill(-1);
  let next = 0;
  const split = ofRow.map((cell, row) => {
    const at = cell * width + labels[row] + 1;
    if (names[at] < 0) names[at] = next++;
    return names[at];
  });
  return { ofRow: split, count: next };
}

const LOOKED_AT_ONCE = 256;

async function addWidths(
  held: HeldRows,
  cells: Cells,
  members: readonly Clustering[],
  looked: Uint32Array,
  widths: readonly Float64Array[],
  tell: (done: number) => void,
): Promise<void> {
  const groups = await held.groupRows(cells.ofRow, cells.count);
  const clusterOf = members.map(({ labels }) => clusterOfCells(cells, labels));
  try {
    for (let begin = 0; begin < looked.length; begin += LOOKED_AT_ONCE) {
      tell(begin / looked.length);
      const rows = looked.subarray(begin, begin + LOOKED_AT_ONCE);
      const distances = await groups.distanceSums(rows);
      members.forEach(({ place, labels, sizes }, member) => {
        const sums = new Float64Array(sizes.length);
        rows.forEach((row, i) => {
          sums.fill(0);
          for (let cell = 0; cell < cells.count; cell++) {
            const cluster = clusterOf[member][cell];
            if (cluster !== NOISE) sums[cluster] += distances[i * cells.count + cell];
          }
          widths[place][begin + i] = widthOf(sums, sizes, labels[row]);
        });
      });
    }
  } finally {
    groups.dispose();
  }
}

function clusterOfCells({ ofRow, count }: Cells, labels: Labels): Int32Array {
  const clusters = new Int32Array(count);
  ofRow.forEach((cell, row) => {
    clusters[cell] = labels[row];
  });
  return clusters;
}

function rowsInClusters(labels: Labels): Uint32Array {
  return Uint32Array.from({ length: labels.length }, (_, i) => i).filter((i) => labels[i] !== NOISE);
}

function widthOf(sums: Float64Array, sizes: Float64Array, own: number): number {
  if (own === NOISE || sizes[own] < 2) return 0;
  const a = sums[own] / (sizes[own] - 1);
  let b = Number.POSITIVE_INFINITY;
  for (let c = 0; c < sizes.length; c++) {
    if (c !== own && sizes[c] > 0) b = Math.min(b, sums[c] / sizes[c]);
  }
  const most = Math.max(a, b);
  return most === 0 ? 0 : (b - a) / most;
}
