import type { Engine, EngineName } from '../engine/index.ts';
import type { Matrix } from '../matrix/index.ts';
import type { LloydRun } from './lloyd.ts';

/** What estimators compute with. */
export interface Computing {
  readonly engine: Engine;
  /** Runs of k-means side by side; without it they come one after the other. */
  readonly threads?: KMeansThreads;
}

/** What all runs over the same rows share. Plain data. */
export interface KMeansJob {
  /** In canonical order. */
  readonly points: Matrix;
  readonly seed: number;
  readonly maxIterations: number;
  /** See `LloydOptions`. */
  readonly rest: number;
}

/** One run; `restart` is the number of its random stream. Runs know nothing of each other. */
export interface KMeansTask {
  readonly k: number;
  readonly restart: number;
}

/** Threads that runs can go to. A run comes to the same end on any of them. */
export interface KMeansThreads {
  readonly size: number;
  /** Every task once, in any order; hears of each as it is done, and ends all where `onRun` throws. */
  run(
    job: KMeansJob,
    engine: EngineName,
    tasks: readonly KMeansTask[],
    onRun: (task: number, run: LloydRun) => void,
  ): Promise<void>;
}
