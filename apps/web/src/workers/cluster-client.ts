import type { DiscoverySettings } from '@kesit/core/cluster';
import type { Problem, Result } from '@kesit/core/result';
import { proxy, transfer } from 'comlink';
import type {
  ClusterApi,
  ClusterInput,
  EngineChoice,
  FindingListener,
  FoundClusters,
  KnownEmbedding,
  NeighborPlaces,
  NeighborSample,
} from './cluster-api.ts';
import { type Outcome, threadOf } from './thread.ts';

export type {
  BesideClusters,
  ClusterComparison,
  ClusterInput,
  ClusterPicture,
  Cut,
  EarlierClusters,
  EngineChoice,
  FindingNews,
  FoundClusters,
  KeptDiscovery,
  KnownEmbedding,
  ModelParts,
  NeighborPlaces,
  ShownContinuation,
  ShownEmbedding,
  ShownOutliers,
  ShownPoints,
  ShownTree,
  TriedSweepRow,
} from './cluster-api.ts';
export { ENGINE_CHOICES } from './cluster-api.ts';

/** One thread that looks for clusters. What it was given is its own afterwards. */
export interface ClusterThread {
  hold(input: ClusterInput): Promise<Outcome<void>>;
  find(
    settings: DiscoverySettings,
    engine: EngineChoice,
    listener: FindingListener,
    known: KnownEmbedding | null,
  ): Promise<Outcome<FoundClusters>>;
  layOut(sample: NeighborSample, onProgress: (done: number) => void): Promise<Outcome<NeighborPlaces>>;
  ask<Q extends ClusterQuestion>(
    question: Q,
    ...parameters: QuestionParameters<Q>
  ): Promise<Outcome<ClusterValue<Q>>>;
  /** Ends it at once, in the middle of whatever it does. */
  stop(): void;
}

export type ClusterQuestion = Exclude<keyof ClusterApi, 'hold' | 'find' | 'layOut'>;
export type QuestionParameters<Q extends ClusterQuestion> = Parameters<ClusterApi[Q]>;
type ClusterAnswer<M extends keyof ClusterApi> = Awaited<ReturnType<ClusterApi[M]>>;
export type ClusterValue<M extends keyof ClusterApi> =
  ClusterAnswer<M> extends Result<infer T, Problem> ? T : ClusterAnswer<M>;

export function startClusterThread(): ClusterThread {
  const { answered, stop } = threadOf<ClusterApi>(
    new Worker(new URL('./cluster.worker.ts', import.meta.url), { type: 'module', name: 'cluster' }),
  );
  return {
    hold: (input) => answered(async (remote) => remote.hold(transfer(input, buffersOf(input)))),
    find: (settings, engine, listener, known) =>
      answered((remote) => remote.find(settings, engine, proxy(listener), known)),
    layOut: (sample, onProgress) => answered((remote) => remote.layOut(sample, proxy(onProgress))),
    ask: (question, ...parameters) =>
      answered((remote) => {
        const method = remote[question] as unknown as (
          ...parameters: unknown[]
        ) => Promise<ClusterValue<typeof question>>;
        return method(...parameters);
      }),
    stop,
  };
}

function buffersOf({ points, rows, facts, segments }: ClusterInput): Transferable[] {
  const columns = [points.values, rows, facts.totalSpend, facts.discountUsage, segments];
  return columns.flatMap((column) => (column === null ? [] : [column.buffer]));
}
