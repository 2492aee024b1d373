/** Rows an engine holds. All distances are Euclidean. */
export interface HeldRows {
  readonly rows: number;
  readonly columns: number;
  /** First centers by k-means++. */
  startSeeding(): Promise<Seeding>;
  /** One k-means run, which keeps what saves work from one step to the next. */
  startKMeans(k: number): Promise<KMeansRun>;
  /**
   * For every row, or those in `looked`, the nearest of the centers (k × columns, row by row; the first of equals), and how far it
   * and the second are.
   */
  nearestCenters(centers: Float64Array, looked?: Uint32Array): Promise<Nearest>;
  /** Rows by group, for sums of distances. `labels` from 0 to `groups - 1`; a negative one leaves the row out. */
  groupRows(labels: Int32Array, groups: number): Promise<RowGroups>;
  /** The k nearest other rows of those in `looked` (default: of all), nearest first; at most `rows - 1`. */
  kNearest(k: number, looked?: Uint32Array): Promise<Neighbors>;
  /** Rows that can be reached through cores, which have `minSamples` rows within `radius`, themselves included. */
  reach(radius: number, minSamples: number): Promise<Reached>;
  dispose(): void;
}

export interface Nearest {
  readonly labels: Int32Array;
  readonly squaredDistance: Float64Array;
  /** Infinity where there is one center only. */
  readonly secondSquaredDistance: Float64Array;
}

export interface Neighbors {
  /** looked × k. */
  readonly indices: Int32Array;
  readonly squaredDistances: Float64Array;
}

export interface Reached {
  /** From 0 in the order of their first core; rows near cores of two clusters are of the first. -1: no core is near. */
  readonly labels: Int32Array;
  /** 1 for cores. */
  readonly core: Uint8Array;
}

/** Squared distances to the nearest center taken so far, which are the weights that rows are drawn by. */
export interface Seeding {
  /** Takes a row as a center; the sum of squared distances that is left. */
  take(row: number): Promise<number>;
  /** The row at which the running sum of squared distances passes each target (0 to the sum left). */
  draw(targets: Float64Array): Promise<Uint32Array>;
  /** The sum that would be left after each of the rows alone. */
  tryRows(rows: Uint32Array): Promise<Float64Array>;
  dispose(): void;
}

/** What a step of k-means says of the rows, each with its nearest center (the first of equals). */
export interface KMeansStep {
  /** Rows whose label is another than before; all of them in the first step. */
  readonly changed: number;
  /** Sums of rows by center, k × columns. */
  readonly sums: Float64Array;
  readonly sizes: Uint32Array;
}

export interface KMeansRun {
  /** Labels for these centers (k × columns); `centers` is not kept. */
  step(centers: Float64Array): Promise<KMeansStep>;
  /** Sum of squared distances to the nearest of the last centers. */
  inertia(): Promise<number>;
  /** Row farthest from its center, by the last step, among clusters of two rows or more; -1 where none is away from its center. */
  farthestRow(): Promise<number>;
  labels(): Promise<Int32Array>;
  dispose(): void;
}

export interface RowGroups {
  /** Sums of distances from rows to the rows of every group, looked × groups. */
  distanceSums(looked: Uint32Array): Promise<Float64Array>;
  dispose(): void;
}
