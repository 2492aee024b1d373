import type { Matrix } from '../matrix/index.ts';
import { createRng, normal, uniformInt } from '../random/index.ts';
import type { Engine } from './engine.ts';
import type { HeldRows } from './held-rows.ts';
import type { ContractCase } from './network.contract.ts';

/** Of squared distances, beside the greatest of them. */
const TOLERANCE = { double: 1e-12, single: 1e-5 } as const;

/** Odd and even columns, one row, one column, blocks that are full and not. */
const SHAPES = [
  [1, 1],
  [2, 3],
  [17, 1],
  [150, 4],
  [1029, 9],
  [2500, 8],
] as const;

/** What every engine's rows keep, whatever runs the cases: a test in Node or a page. Plain loops say what is right. */
export function rowsContract(): ContractCase[] {
  return [
    ...SHAPES.flatMap(([rows, columns]) => casesOf(cloud(rows, columns), `${rows} x ${columns}`)),
    { name: 'takes the first of centers equally near', run: takesTheFirst },
    { name: 'reaches through cores as DBSCAN does, border rows with the first cluster', run: reaches },
    { name: 'refuses numbers that do not fit', run: refuses },
    { name: 'holds nothing once all is disposed, and twice is once', run: holdsNothing },
  ];
}

function casesOf(points: Matrix, shape: string): ContractCase[] {
  const on =
    (work: (held: HeldRows, engine: Engine) => Promise<void>): ContractCase['run'] =>
    (engine) =>
      using(engine, points, (held) => work(held, engine));
  return [
    {
      name: `finds the nearest centers of ${shape}`,
      run: on((held, engine) => nearest(held, engine, points)),
    },
    { name: `steps through k-means on ${shape}`, run: on((held, engine) => kMeans(held, engine, points)) },
    { name: `lowers distances for seeding ${shape}`, run: on((held, engine) => seeds(held, engine, points)) },
    {
      name: `adds up distances to groups of ${shape}`,
      run: on((held, engine) => groups(held, engine, points)),
    },
    {
      name: `finds the nearest rows of ${shape}`,
      run: on((held, engine) => neighbors(held, engine, points)),
    },
  ];
}

/** Rows around three middles, some of them twice. */
function cloud(rows: number, columns: number): Matrix {
  const rng = createRng(rows * 31 + columns);
  const values = new Float64Array(rows * columns);
  for (let i = 0; i < rows; i++) {
    const from = i > 3 && i % 11 === 0 ? uniformInt(rng, i) : -1;
    for (let j = 0; j < columns; j++) {
      values[i * columns + j] = from < 0 ? normal(rng) + 4 * (i % 3) : values[from * columns + j];
    }
  }
  return { rows, columns, values };
}

function centersFrom({ rows, columns, values }: Matrix, k: number): Float64Array {
  return Float64Array.from({ length: k * columns }, (_, at) => {
    const row = (Math.floor(at / columns) * 7) % rows;
    return values[row * columns + (at % columns)] + 0.01 * Math.floor(at / columns);
  });
}

function square(a: Float64Array, aRow: number, b: Float64Array, bRow: number, columns: number): number {
  let sum = 0;
  for (let j = 0; j < columns; j++) sum += (a[aRow * columns + j] - b[bRow * columns + j]) ** 2;
  return sum;
}

function squaresTo({ columns, values }: Matrix, row: number, centers: Float64Array): number[] {
  return Array.from({ length: centers.length / columns }, (_, c) => square(values, row, centers, c, columns));
}

async function nearest(held: HeldRows, engine: Engine, points: Matrix): Promise<void> {
  for (const k of [1, 2, 3, 5, 10, 17]) {
    const centers = centersFrom(points, k);
    const all = await held.nearestCenters(centers);
    const some = Uint32Array.from(
      { length: 5 },
      (_, i) => (points.rows - 1 - i * 3 + 30 * points.rows) % points.rows,
    );
    const looked = await held.nearestCenters(centers, some);
    for (let row = 0; row < points.rows; row++) {
      const squares = squaresTo(points, row, centers);
      const sorted = squares.toSorted((a, b) => a - b);
      close(engine, squares[all.labels[row]], sorted[0], `k ${k}, label of row ${row}`);
      close(engine, all.squaredDistance[row], sorted[0], `k ${k}, row ${row}`);
      close(
        engine,
        all.secondSquaredDistance[row],
        sorted[1] ?? Number.POSITIVE_INFINITY,
        `second of row ${row}`,
      );
    }
    some.forEach((row, i) => {
      check(looked.labels[i] === all.labels[row], `row ${row} among some has label ${looked.labels[i]}`);
    });
  }
}

async function kMeans(held: HeldRows, engine: Engine, points: Matrix): Promise<void> {
  const { rows, columns, values } = points;
  for (const k of [1, 3, 6]) {
    const run = await held.startKMeans(k);
    let centers = centersFrom(points, k);
    let before: Int32Array | null = null;
    for (let round = 0; round < 6; round++) {
      const { changed, sums, sizes } = await run.step(centers);
      const labels = await run.labels();
      const expected = new Float64Array(k * columns);
      let inertia = 0;
      for (let row = 0; row < rows; row++) {
        const squares = squaresTo(points, row, centers);
        close(engine, squares[labels[row]], Math.min(...squares), `k ${k}, round ${round}, row ${row}`);
        inertia += squares[labels[row]];
        for (let j = 0; j < columns; j++) expected[labels[row] * columns + j] += values[row * columns + j];
      }
      const moved = labels.filter((label, row) => before === null || label !== before[row]).length;
      check(changed === moved, `${changed} changed, not ${moved}`);
      check(sizes.reduce((sum, size) => sum + size, 0) === rows, `sizes ${sizes}`);
      expected.forEach((sum, at) => {
        close(engine, sums[at], sum, `sum ${at}`, rows);
      });
      close(engine, await run.inertia(), inertia, 'inertia', rows);
      before = labels;
      centers = centers.map((value, at) => {
        const size = sizes[Math.floor(at / columns)];
        return size === 0 ? value : sums[at] / size;
      });
    }
    run.dispose();
  }
}

async function seeds(held: HeldRows, engine: Engine, points: Matrix): Promise<void> {
  const { rows, columns, values } = points;
  const seeding = await held.startSeeding();
  let least: Float64Array = new Float64Array(rows).fill(Number.POSITIVE_INFINITY);
  const lowered = (row: number): Float64Array =>
    least.map((before, i) => Math.min(before, square(values, i, values, row, columns)));
  const sum = (squares: Float64Array): number => squares.reduce((all, one) => all + one, 0);
  for (const row of [0, rows >> 1, rows - 1]) {
    least = lowered(row);
    const left = await seeding.take(row);
    close(engine, left, sum(least), `left after ${row}`, rows);
    const tried = Uint32Array.from({ length: 5 }, (_, i) => (i * 13) % rows);
    const after = await seeding.tryRows(tried);
    tried.forEach((candidate, i) => {
      close(engine, after[i], sum(lowered(candidate)), `left after ${candidate} too`, rows);
    });
    if (left === 0) continue;
    const drawn = await seeding.draw(Float64Array.of(0, left / 2, left * (1 - 1e-9)));
    drawn.forEach((found, i) => {
      check(least[found] > 0, `row ${found} is a center and was drawn`);
      const passed = sum(least.subarray(0, found));
      const target = [0, left / 2, left][i];
      const slack = 1e-4 * left;
      check(
        passed <= target + slack && passed + least[found] >= target - slack,
        `row ${found} for ${target}`,
      );
    });
  }
  seeding.dispose();
}

async function groups(held: HeldRows, engine: Engine, points: Matrix): Promise<void> {
  const { rows, columns, values } = points;
  const labels = Int32Array.from({ length: rows }, (_, row) => (row % 5) - 1);
  const grouped = await held.groupRows(labels, 4);
  const looked = Uint32Array.from({ length: 19 }, (_, i) => (i * 5) % rows);
  const sums = await grouped.distanceSums(looked);
  looked.forEach((row, i) => {
    const expected = new Float64Array(4);
    labels.forEach((label, other) => {
      if (label >= 0) expected[label] += Math.sqrt(square(values, row, values, other, columns));
    });
    expected.forEach((sum, group) => {
      close(engine, sums[i * 4 + group], sum, `row ${row} to group ${group}`, rows);
    });
  });
  grouped.dispose();
}

async function neighbors(held: HeldRows, engine: Engine, points: Matrix): Promise<void> {
  const { rows, columns, values } = points;
  const k = Math.min(7, rows - 1);
  const all = await held.kNearest(7);
  check(all.indices.length === rows * k, `${all.indices.length} neighbors`);
  const some = Uint32Array.of(rows - 1, 0);
  const looked = await held.kNearest(7, some);
  for (let row = 0; row < rows; row += Math.max(1, rows >> 6)) {
    const squares = Array.from({ length: rows }, (_, other) => square(values, row, values, other, columns));
    const sorted = squares.filter((_, other) => other !== row).sort((a, b) => a - b);
    for (let n = 0; n < k; n++) {
      const found = all.indices[row * k + n];
      check(found !== row, `row ${row} is its own neighbor`);
      close(engine, all.squaredDistances[row * k + n], sorted[n], `neighbor ${n} of ${row}`);
      close(engine, squares[found], sorted[n], `row ${found} as neighbor ${n} of ${row}`);
    }
  }
  some.forEach((row, i) => {
    for (let n = 0; n < k; n++) {
      close(
        engine,
        looked.squaredDistances[i * k + n],
        all.squaredDistances[row * k + n],
        `row ${row} alone`,
      );
    }
  });
}

async function takesTheFirst(engine: Engine): Promise<void> {
  const points = { rows: 3, columns: 2, values: Float64Array.of(0, 0, 2, 0, 1, 5) };
  await using(engine, points, async (held) => {
    const centers = Float64Array.of(9, 9, 1, 0, 1, 0, -1, 0);
    const { labels } = await held.nearestCenters(centers);
    check(labels[0] === 1 && labels[1] === 1, `labels ${labels}`);
    const run = await held.startKMeans(4);
    await run.step(centers);
    const stepped = await run.labels();
    check(stepped[0] === 1 && stepped[1] === 1, `labels ${stepped} of a step`);
    run.dispose();
  });
}

async function reaches(engine: Engine): Promise<void> {
  for (const [rows, columns, radius, minSamples] of [
    [1, 2, 1, 1],
    [60, 1, 0.2, 3],
    [500, 2, 0.5, 5],
    [900, 3, 0.9, 6],
    [900, 3, 1e3, 6],
  ] as const) {
    const points = cloud(rows, columns);
    await using(engine, points, async (held) => {
      const { labels, core } = await held.reach(radius, minSamples);
      const expected = plainReach(points, radius, minSamples);
      for (let row = 0; row < rows; row++) {
        check(core[row] === expected.core[row], `core ${core[row]} of row ${row} of ${rows}`);
        check(labels[row] === expected.labels[row], `label ${labels[row]} of row ${row} of ${rows}`);
      }
    });
  }
}

/** DBSCAN as it is written down: a queue, and every pair looked at. */
function plainReach({ rows, columns, values }: Matrix, radius: number, minSamples: number) {
  const near = (row: number): number[] =>
    Array.from({ length: rows }, (_, other) => other).filter(
      (other) => square(values, row, values, other, columns) <= radius * radius,
    );
  const around = Array.from({ length: rows }, (_, row) => near(row));
  const core = around.map((others) => (others.length >= minSamples ? 1 : 0));
  const labels = new Int32Array(rows).fill(-1);
  let clusters = 0;
  for (let first = 0; first < rows; first++) {
    if (core[first] === 0 || labels[first] >= 0) continue;
    labels[first] = clusters;
    const queue = [first];
    for (let row = queue.shift(); row !== undefined; row = queue.shift()) {
      for (const other of around[row]) {
        if (labels[other] >= 0) continue;
        labels[other] = clusters;
        if (core[other] === 1) queue.push(other);
      }
    }
    clusters++;
  }
  return { labels, core };
}

async function refuses(engine: Engine): Promise<void> {
  await using(engine, cloud(20, 3), async (held) => {
    await refused(held.nearestCenters(new Float64Array(4)));
    await refused(held.nearestCenters(new Float64Array(0)));
    await refused(held.nearestCenters(new Float64Array(3), Uint32Array.of(20)));
    await refused(held.startKMeans(0));
    await refused(held.groupRows(new Int32Array(19), 1));
    await refused(held.groupRows(new Int32Array(20).fill(2), 2));
    await refused(held.kNearest(0));
    await refused(held.reach(0, 3));
    await refused(held.reach(1, 0.5));
    const run = await held.startKMeans(2);
    await refused(run.step(new Float64Array(3)));
    run.dispose();
  });
}

async function holdsNothing(engine: Engine): Promise<void> {
  const before = engine.held();
  const held = await engine.holdRows(cloud(400, 3));
  const rounds: number[] = [];
  for (let round = 0; round < 3; round++) {
    const seeding = await held.startSeeding();
    await seeding.take(1);
    const run = await held.startKMeans(3);
    await run.step(centersFrom(cloud(400, 3), 3));
    const grouped = await held.groupRows(new Int32Array(400), 1);
    await grouped.distanceSums(Uint32Array.of(3));
    await held.kNearest(2);
    await held.reach(1, 3);
    for (const one of [seeding, run, grouped]) {
      one.dispose();
      one.dispose();
    }
    rounds.push(engine.held());
  }
  check(rounds[2] === rounds[0], `held ${rounds} after rounds`);
  held.dispose();
  held.dispose();
  check(engine.held() === before, `held ${engine.held()}, ${before} before`);
}

async function using(engine: Engine, points: Matrix, work: (held: HeldRows) => Promise<void>): Promise<void> {
  const held = await engine.holdRows(points);
  try {
    await work(held);
  } finally {
    held.dispose();
  }
}

function close(engine: Engine, found: number, expected: number, what: string, terms = 1): void {
  const tolerance = TOLERANCE[engine.precision] * Math.max(1, Math.abs(expected), terms);
  check(found === expected || Math.abs(found - expected) <= tolerance, `${what}: ${found} for ${expected}`);
}

async function refused(work: Promise<unknown>): Promise<void> {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  check(error instanceof RangeError, `not refused: ${error}`);
}

function check(holds: boolean, what: string): void {
  if (!holds) throw new Error(what);
}
