import type { Engine, HeldRows } from '@kesit/core/engine';
import type { Matrix } from '@kesit/core/matrix';
import { createRng, normal, type Rng, uniformInt } from '@kesit/core/random';

const ROWS = 3000;
const COLUMNS = 5;
const K = 7;

/**
 * What an engine says of random rows, far from the origin, beside what another says. `null`, or what was wrong: distances to one
 * part in a million, labels where a row is not as good as between two.
 */
const ROW_CASES: Readonly<Record<string, (held: HeldRows, other: HeldRows) => Promise<string | null>>> = {
  async 'nearest centers'(held, other) {
    const [found, expected] = await Promise.all([held, other].map((rows) => rows.nearestCenters(CENTERS)));
    return (
      differentLabels(found.labels, expected.labels, expected) ??
      apart(found.squaredDistance, expected.squaredDistance) ??
      apart(found.secondSquaredDistance, expected.secondSquaredDistance)
    );
  },

  async 'nearest centers of some rows, and the only center'(held, other) {
    const looked = Uint32Array.from([2999, 0, 17, 17]);
    const center = CENTERS.slice(0, COLUMNS);
    const [found, expected] = await Promise.all(
      [held, other].map((rows) => rows.nearestCenters(center, looked)),
    );
    if (found.labels.some((label) => label !== 0)) return 'another label than 0';
    if (found.secondSquaredDistance.some((square) => square !== Number.POSITIVE_INFINITY)) return 'a second';
    return apart(found.squaredDistance, expected.squaredDistance);
  },

  async 'steps of k-means'(held, other) {
    const [run, expected] = await Promise.all([held.startKMeans(K), other.startKMeans(K)]);
    try {
      let centers = CENTERS.slice();
      for (let step = 0; step < 4; step++) {
        const [one, two] = [await run.step(centers), await expected.step(centers)];
        if (step === 0 && one.changed !== ROWS) return `${one.changed} changed in the first step`;
        if (Math.abs(one.changed - two.changed) > 2) return `${one.changed} changed for ${two.changed}`;
        const wrong = apart(one.sums, two.sums, 1e-3) ?? apart(one.sizes, two.sizes, 1e-3);
        if (wrong !== null) return wrong;
        const inertias = [await run.inertia(), await expected.inertia()];
        if (Math.abs(inertias[0] / inertias[1] - 1) > 1e-6) return `inertia ${inertias}`;
        centers = two.sums.map((sum, at) => sum / two.sizes[Math.floor(at / COLUMNS)]);
      }
      if ((await run.farthestRow()) !== (await expected.farthestRow())) return 'another row is farthest';
      return (await run.labels()).length === ROWS ? null : 'labels are missing';
    } finally {
      run.dispose();
      expected.dispose();
    }
  },

  async 'sums of distances by group, and to all rows'(held, other) {
    const looked = Uint32Array.from({ length: 300 }, (_, i) => i * 7);
    for (const [count, ofRow] of [
      [3, (row: number) => (row % 4) - 1],
      [1, () => 0],
    ] as const) {
      const labels = Int32Array.from({ length: ROWS }, (_, row) => ofRow(row));
      const [groups, expected] = [await held.groupRows(labels, count), await other.groupRows(labels, count)];
      const sums = [await groups.distanceSums(looked), await expected.distanceSums(looked)];
      groups.dispose();
      expected.dispose();
      const wrong = apart(sums[0], sums[1], 2e-6);
      if (wrong !== null) return wrong;
    }
    return null;
  },

  async 'nearest rows'(held, other) {
    const looked = Uint32Array.from({ length: 200 }, (_, i) => i * 11);
    const [found, expected] = [await held.kNearest(9, looked), await other.kNearest(9, looked)];
    return apart(found.squaredDistances, expected.squaredDistances);
  },

  async 'first centers and reach'(held, other) {
    const [seeding, expected] = [await held.startSeeding(), await other.startSeeding()];
    const sums = [await seeding.take(5), await expected.take(5)];
    seeding.dispose();
    expected.dispose();
    if (sums[0] !== sums[1]) return `${sums}`;
    const [reached, wanted] = [await held.reach(1, 5), await other.reach(1, 5)];
    return apart(reached.labels, wanted.labels);
  },
};

const rng: Rng = createRng(77);
const POINTS: Matrix = {
  rows: ROWS,
  columns: COLUMNS,
  values: Float64Array.from({ length: ROWS * COLUMNS }, () => 1000 + 2 * normal(rng)),
};
const CENTERS = Float64Array.from({ length: K }, () => uniformInt(rng, ROWS)).reduce<Float64Array>(
  (centers, row, c) => {
    centers.set(POINTS.values.subarray(row * COLUMNS, (row + 1) * COLUMNS), c * COLUMNS);
    return centers;
  },
  new Float64Array(K * COLUMNS),
);

/** By case what was wrong; and whether all was given back. */
export async function compareRows(engine: Engine, other: Engine): Promise<Record<string, string | null>> {
  const before = engine.held();
  const [held, beside] = [await engine.holdRows(POINTS), await other.holdRows(POINTS)];
  const found: Record<string, string | null> = {};
  for (const [name, run] of Object.entries(ROW_CASES)) {
    const after = engine.held();
    found[name] = await run(held, beside).catch((error: unknown) => String(error));
    if (engine.held() !== after) found[name] ??= `holds ${engine.held() - after} more`;
  }
  held.dispose();
  beside.dispose();
  return { ...found, 'all given back': engine.held() === before ? null : `holds ${engine.held() - before}` };
}

function differentLabels(
  found: Int32Array,
  expected: Int32Array,
  { squaredDistance, secondSquaredDistance }: Awaited<ReturnType<HeldRows['nearestCenters']>>,
): string | null {
  const row = found.findIndex(
    (label, i) => label !== expected[i] && secondSquaredDistance[i] > squaredDistance[i] * (1 + 1e-5),
  );
  return row < 0 ? null : `row ${row} is of ${found[row]} and not of ${expected[row]}`;
}

function apart(found: ArrayLike<number>, expected: ArrayLike<number>, tolerance = 1e-6): string | null {
  if (found.length !== expected.length) return `${found.length} numbers for ${expected.length}`;
  for (let i = 0; i < found.length; i++) {
    const off = Math.abs(found[i] - expected[i]);
    if (!(off <= tolerance * Math.max(1, Math.abs(expected[i])))) {
      return `number ${i}: ${found[i]} for ${expected[i]}`;
    }
  }
  return null;
}
