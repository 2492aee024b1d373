import type { Matrix } from '../matrix/index.ts';
import type { Engine } from './engine.ts';
import { type Current, type FallbackPart, fallbackPart } from './fallback-part.ts';
import type { HeldRows, KMeansRun, RowGroups, Seeding } from './held-rows.ts';

/** Rows on whatever engine there is. */
export async function fallbackRows(current: Current, points: Matrix): Promise<HeldRows> {
  const held = fallbackPart((engine) => engine.holdRows(points));
  const ask = <T>(question: (rows: HeldRows) => Promise<T>): Promise<T> =>
    current.run(async (engine) => question(await held.on(engine)));
  await ask(async () => {});
  return {
    rows: points.rows,
    columns: points.columns,
    startSeeding: () => fallbackSeeding(current, held),
    startKMeans: (k) => fallbackKMeans(current, held, k),
    nearestCenters: (centers, looked) => ask((rows) => rows.nearestCenters(centers, looked)),
    groupRows: (labels, groups) => fallbackGroups(current, held, labels, groups),
    kNearest: (k, looked) => ask((rows) => rows.kNearest(k, looked)),
    reach: (radius, minSamples) => ask((rows) => rows.reach(radius, minSamples)),
    dispose: held.dispose,
  };
}

function asking<T extends { dispose(): void }>(
  current: Current,
  held: FallbackPart<HeldRows>,
  make: (rows: HeldRows) => Promise<T>,
): { ask<A>(question: (part: T) => Promise<A>): Promise<A>; dispose(): void } {
  const part = fallbackPart(async (engine: Engine) => make(await held.on(engine)));
  return {
    ask: (question) => current.run(async (engine) => question(await part.on(engine))),
    dispose: part.dispose,
  };
}

/** Rows that were centers are taken again. */
async function fallbackSeeding(current: Current, held: FallbackPart<HeldRows>): Promise<Seeding> {
  const taken: number[] = [];
  const { ask, dispose } = asking(current, held, async (rows) => {
    const seeding = await rows.startSeeding();
    for (const row of taken) await seeding.take(row);
    return seeding;
  });
  await ask(async () => {});
  return {
    async take(row) {
      const left = await ask((seeding) => seeding.take(row));
      taken.push(row);
      return left;
    },
    draw: (targets) => ask((seeding) => seeding.draw(targets)),
    tryRows: (rows) => ask((seeding) => seeding.tryRows(rows)),
    dispose,
  };
}

/** The run goes on from its last centers. */
async function fallbackKMeans(current: Current, held: FallbackPart<HeldRows>, k: number): Promise<KMeansRun> {
  let last: Float64Array | null = null;
  const { ask, dispose } = asking(current, held, async (rows) => {
    const run = await rows.startKMeans(k);
    if (last !== null) await run.step(last);
    return run;
  });
  await ask(async () => {});
  return {
    async step(centers) {
      const step = await ask((run) => run.step(centers));
      last = centers.slice();
      return step;
    },
    inertia: () => ask((run) => run.inertia()),
    farthestRow: () => ask((run) => run.farthestRow()),
    labels: () => ask((run) => run.labels()),
    dispose,
  };
}

async function fallbackGroups(
  current: Current,
  held: FallbackPart<HeldRows>,
  labels: Int32Array,
  groups: number,
): Promise<RowGroups> {
  const { ask, dispose } = asking(current, held, (rows) => rows.groupRows(labels, groups));
  await ask(async () => {});
  return { distanceSums: (looked) => ask((grouped) => grouped.distanceSums(looked)), dispose };
}
