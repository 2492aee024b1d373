import { readFileSync } from 'node:fs';
import { type Matrix, matrixOfColumns } from '../src/matrix/index.ts';

interface SweepRow {
  readonly k: number;
  readonly inertia: number;
  readonly silhouette: number;
  readonly daviesBouldin: number;
  readonly calinskiHarabasz: number;
  readonly sizes: readonly number[];
}

interface Tree {
  readonly heights: readonly number[];
  readonly sizes: readonly number[];
  readonly cutInFour: readonly number[];
}

interface Dbscan {
  readonly eps: number;
  readonly minSamples: number;
  readonly noise: number;
  readonly sizes: readonly number[];
}

type ByLinkage<T> = Readonly<Record<'ward' | 'single' | 'complete' | 'average', T>>;

/** What scikit-learn and SciPy say (`reference/cluster.py`). */
export const REFERENCE: {
  readonly iris: {
    readonly points: readonly (readonly number[])[];
    readonly species: readonly number[];
    readonly sweep: readonly SweepRow[];
    readonly sweepZ: readonly SweepRow[];
    readonly trees: ByLinkage<Tree>;
    readonly dbscan: readonly Dbscan[];
    readonly pca: {
      readonly variance: readonly number[];
      readonly share: readonly number[];
      readonly components: readonly (readonly number[])[];
    };
    readonly robust: readonly number[];
    readonly adjustedRand: number;
  };
  readonly moons: {
    readonly points: readonly (readonly number[])[];
    readonly labels: readonly number[];
    readonly hdbscan: readonly number[];
    readonly trees: ByLinkage<readonly number[]>;
  };
  readonly partitions: readonly {
    readonly first: readonly number[];
    readonly second: readonly number[];
    readonly adjustedRand: number;
    readonly adjustedMutualInformation: number;
    readonly normalizedMutualInformation: number;
  }[];
  readonly onlineRetail2: {
    readonly customers: number;
    readonly sweep: readonly SweepRow[];
    readonly wardTop: readonly number[];
  };
} = JSON.parse(readFileSync(new URL('../reference/cluster.json', import.meta.url), 'utf8'));

export function matrixOf(rows: readonly (readonly number[])[]): Matrix {
  return matrixOfColumns(rows[0].map((_, j) => rows.map((row) => row[j])));
}

export const IRIS: Matrix = matrixOf(REFERENCE.iris.points);
