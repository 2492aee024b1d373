import type { HeldRows } from './held-rows.ts';

/** The same rows, asked only what can be answered: numbers that do not fit are a RangeError and reach no kernel. */
export function checkedRows(held: HeldRows): HeldRows {
  const { rows, columns } = held;

  function checkCenters(centers: Float64Array, k?: number): void {
    const count = centers.length / columns;
    if (count < 1 || !Number.isInteger(count) || (k !== undefined && count !== k)) {
      throw new RangeError(`${centers.length} numbers are not ${k ?? 'some'} centers of ${columns} columns`);
    }
  }

  function checkRows(some: Uint32Array | undefined): void {
    const beyond = some?.find((row) => row >= rows);
    if (beyond !== undefined) throw new RangeError(`there is no row ${beyond} among ${rows}`);
  }

  return {
    rows,
    columns,
    async startSeeding() {
      const seeding = await held.startSeeding();
      return {
        ...seeding,
        async take(row) {
          checkRows(Uint32Array.of(row));
          return seeding.take(row);
        },
        async tryRows(some) {
          checkRows(some);
          return seeding.tryRows(some);
        },
      };
    },
    async startKMeans(k) {
      checkWhole(k, 'k');
      const run = await held.startKMeans(k);
      return {
        ...run,
        async step(centers) {
          checkCenters(centers, k);
          return run.step(centers);
        },
      };
    },
    async nearestCenters(centers, looked) {
      checkCenters(centers);
      checkRows(looked);
      return held.nearestCenters(centers, looked);
    },
    async groupRows(labels, groups) {
      checkWhole(groups, 'groups');
      if (labels.length !== rows || labels.some((label) => label >= groups)) {
        throw new RangeError(`${labels.length} labels do not put ${rows} rows in ${groups} groups`);
      }
      const grouped = await held.groupRows(labels, groups);
      return {
        ...grouped,
        async distanceSums(looked) {
          checkRows(looked);
          return grouped.distanceSums(looked);
        },
      };
    },
    async kNearest(k, looked) {
      checkWhole(k, 'k');
      checkRows(looked);
      return held.kNearest(k, looked);
    },
    async reach(radius, minSamples) {
      if (!(radius > 0)) throw new RangeError(`a radius of ${radius}`);
      checkWhole(minSamples, 'minSamples');
      return held.reach(radius, minSamples);
    },
    dispose: held.dispose,
  };
}

function checkWhole(count: number, what: string): void {
  if (!Number.isInteger(count) || count < 1) throw new RangeError(`${what} is ${count}`);
}
