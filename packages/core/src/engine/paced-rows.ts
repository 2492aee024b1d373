import type { Rest } from './engine.ts';
import type { HeldRows, KMeansRun, Nearest, RowGroups, Seeding } from './held-rows.ts';
import { pacedKMeans } from './paced-k-means.ts';
import { pacedNearest, pacedReach, type Search, startSearch } from './paced-neighbors.ts';
import { pacedSeeding } from './paced-seeding.ts';
import { type Count, counted, inPieces, started } from './pieces.ts';
import { LOOKED_TOGETHER, type RowKernels } from './row-kernels.ts';

/** The port over the loops of an engine of the processor. */
export function pacedRows(kernels: RowKernels, rest: Rest, count: Count): HeldRows {
  const { rows, columns } = kernels;
  const pieces = inPieces(rest);
  let search: Search | null = null;
  const searched = (): Promise<Search> =>
    started(() => {
      search ??= startSearch(kernels);
      return search;
    });
  return {
    rows,
    columns,
    startSeeding: (): Promise<Seeding> => started(() => pacedSeeding(kernels, pieces, count)),
    startKMeans: (k): Promise<KMeansRun> => started(() => pacedKMeans(kernels, k, pieces, count)),
    async nearestCenters(centers, looked): Promise<Nearest> {
      const nearest = await started(() => kernels.nearest(centers, looked));
      try {
        await pieces(looked?.length ?? rows, centers.length, nearest.look);
        return nearest.result();
      } finally {
        nearest.free();
      }
    },
    groupRows: (labels, groups): Promise<RowGroups> =>
      started(() => {
        const grouped = kernels.groups(labels, groups);
        return {
          async distanceSums(looked) {
            const sums = new Float64Array(looked.length * groups);
            await pieces(
              Math.ceil(looked.length / LOOKED_TOGETHER),
              LOOKED_TOGETHER * rows * columns,
              (begin, end) => {
                for (let block = begin; block < end; block++) {
                  const from = block * LOOKED_TOGETHER;
                  const some = looked.subarray(from, from + LOOKED_TOGETHER);
                  grouped.sums(some, sums.subarray(from * groups, (from + some.length) * groups));
                }
              },
            );
            return sums;
          },
          dispose: counted(count, grouped.free),
        };
      }),
    kNearest: async (k, looked) => pacedNearest(await searched(), pieces, k, looked),
    reach: async (radius, minSamples) => pacedReach(await searched(), rest, pieces, radius, minSamples),
    dispose: counted(count, () => {
      search?.kernels.free();
      kernels.free();
    }),
  };
}
