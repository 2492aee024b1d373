// Entry: distances in double precision. Whoever makes an instance lays out its memory from `heapBase` on.
export { sumDistances } from './groups';
export { assignFirst, inertia, reassign, useCenters, useSums } from './kmeans';
export { nearestCenters } from './look';
export { growCluster, markCores, nearest, startCluster, useReach, useTree } from './neighbors';
export { lower, tryFour } from './seeding';

export function heapBase(): usize {
  return (__heap_base + 63) & ~63;
}
