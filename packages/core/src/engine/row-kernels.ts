import type { Matrix } from '../matrix/index.ts';
import type { Nearest } from './held-rows.ts';
import type { KdTree } from './kd-tree.ts';

/** Rows as one engine of the processor has them: loops over a range of rows, which `pacedRows` cuts into pieces. */
export interface RowKernels {
  readonly rows: number;
  readonly columns: number;
  seeding(): SeedingKernels;
  kMeans(k: number): KMeansKernels;
  nearest(centers: Float64Array, looked?: Uint32Array): NearestKernels;
  groups(labels: Int32Array, groups: number): GroupKernels;
  neighbors(tree: KdTree): NeighborKernels;
  /** For a tree. */
  points(): Matrix;
  free(): void;
}

export interface SeedingKernels {
  /** Lowers the distances of rows by a row taken as a center; returns their sum. */
  lower(row: number, begin: number, end: number): number;
  /** Adds to four sums what would be left of the distances after each of four rows alone. */
  tryFour(candidates: ArrayLike<number>, begin: number, end: number, sums: Float64Array): void;
  /** Distances as they are now; read at once. */
  nearest(): Float64Array;
  free(): void;
}

export interface KMeansKernels {
  /** Labels of a first step. */
  assignFirst(begin: number, end: number): void;
  /** Labels after a move; returns how many changed. */
  reassign(begin: number, end: number): number;
  setCenters(table: CenterTable): void;
  /** Sums by center with what rounding took from them, and sizes; read at once. */
  sums(): { readonly sums: Float64Array; readonly lost: Float64Array; readonly sizes: Uint32Array };
  inertia(begin: number, end: number): number;
  /** Read at once. */
  labels(): Int32Array;
  free(): void;
}

/** Centers, and what the bounds of rows need to know of how they have moved. */
export interface CenterTable {
  /** k × columns. */
  readonly centers: Float64Array;
  /** How far each has moved in all. */
  readonly wandered: Float64Array;
  /** How far the others have moved in all, the one that moved most each time. */
  readonly othersWandered: Float64Array;
  /** Half the distance to the nearest other center. */
  readonly half: Float64Array;
}

export interface NearestKernels {
  /** Places in `looked`, or rows. */
  look(begin: number, end: number): void;
  result(): Nearest;
  free(): void;
}

/** Rows that `sums` looks at together. */
export const LOOKED_TOGETHER = 8;

export interface GroupKernels {
  /** Sums of distances from up to `LOOKED_TOGETHER` rows to every group, looked × groups, into `into`. */
  sums(looked: Uint32Array, into: Float64Array): void;
  free(): void;
}

/** Searches in a tree; rows are known by their place in its order. */
export interface NeighborKernels {
  startNearest(looked: number, k: number): void;
  /** The k nearest others of the row at `self`, as the answer number `place`. */
  nearest(place: number, self: number, k: number): void;
  /** Read at once; infinite distances where there are fewer than k. */
  nearestFound(): { readonly indices: Int32Array; readonly squaredDistances: Float64Array };
  startReach(radius: number): void;
  /** Which rows have enough others within the radius, themselves included. */
  markCores(begin: number, end: number, minSamples: number): void;
  startCluster(name: number, place: number): void;
  /** Goes on from at most so many cores; returns how many wait. */
  growCluster(most: number): number;
  /** Read at once; label -1 for rows that no core has reached. */
  reached(): { readonly labels: Int32Array; readonly core: Uint8Array };
  free(): void;
}
