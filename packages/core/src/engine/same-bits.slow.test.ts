import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PROCESSOR_ENGINES } from '../../test-support/computing.ts';
import type { Matrix } from '../matrix/index.ts';
import { createRng, normal } from '../random/index.ts';

test('all engines in double precision answer with the same bits', async () => {
  const shapes = fc.record({
    rows: fc.integer({ min: 1, max: 3000 }),
    columns: fc.integer({ min: 1, max: 12 }),
    k: fc.integer({ min: 1, max: 21 }),
    seed: fc.integer({ min: 0, max: 1e6 }),
  });
  await fc.assert(
    fc.asyncProperty(shapes, async ({ rows, columns, k, seed }) => {
      const rng = createRng(seed);
      const values = Float64Array.from({ length: rows * columns }, () => normal(rng) * 1e3 + 1e5);
      const [one, ...others] = await Promise.all(
        PROCESSOR_ENGINES.map((engine) => answersOf(engine, { rows, columns, values }, k)),
      );
      for (const other of others) expect(other).toEqual(one);
    }),
    { numRuns: 30 },
  );
}, 30_000);

async function answersOf(
  engine: (typeof PROCESSOR_ENGINES)[number],
  points: Matrix,
  k: number,
): Promise<unknown> {
  const held = await engine.holdRows(points);
  const centers = points.values.slice(0, Math.min(k, points.rows) * points.columns);
  const run = await held.startKMeans(centers.length / points.columns);
  const steps = [];
  let at = centers;
  for (let step = 0; step < 5; step++) {
    const { changed, sums, sizes } = await run.step(at);
    steps.push({ changed, sums, sizes, inertia: await run.inertia(), farthest: await run.farthestRow() });
    at = at.map((value, i) => sums[i] / sizes[Math.floor(i / points.columns)] || value);
  }
  const seeding = await held.startSeeding();
  const left = [await seeding.take(0), await seeding.take(points.rows - 1)];
  const drawn = await seeding.draw(Float64Array.of(0, left[1] / 3, left[1]));
  const groups = await held.groupRows(await run.labels(), centers.length / points.columns);
  const answers = {
    steps,
    labels: await run.labels(),
    left,
    drawn,
    tried: await seeding.tryRows(drawn),
    nearest: await held.nearestCenters(at),
    sums: await groups.distanceSums(drawn),
    neighbors: await held.kNearest(3, drawn),
    reached: await held.reach(1500, 4),
  };
  for (const one of [run, seeding, groups, held]) one.dispose();
  return answers;
}
