import type { Problem, Result } from '@kesit/core/result';
import { proxy } from 'comlink';
import type { SourceFile } from '../adapters/source-file.ts';
import type { ComputeApi, ProgressListener } from './compute-api.ts';
import { type Failure, type Outcome, threadOf } from './thread.ts';

export type { Failure, Outcome };

/** One thread. It answers one question after the other until it is stopped; then every open question ends as `stopped`. */
export interface Compute {
  /** Everything but `analyze`, which reports on the way. */
  ask<Q extends Question>(question: Q, ...parameters: Parameters<ComputeApi[Q]>): Promise<Outcome<Value<Q>>>;
  analyze(
    files: readonly SourceFile[],
    request: Parameters<ComputeApi['analyze']>[1],
    listener: ProgressListener,
  ): Promise<Outcome<Value<'analyze'>>>;
  /** Ends the thread at once, in the middle of whatever it does. */
  stop(): void;
}

export type Question = Exclude<keyof ComputeApi, 'analyze'>;
type Answer<M extends keyof ComputeApi> = Awaited<ReturnType<ComputeApi[M]>>;
/** What a question comes to when all goes well. */
export type Value<M extends keyof ComputeApi> = Answer<M> extends Result<infer T, Problem> ? T : Answer<M>;

function startCompute(): Compute {
  const { answered, stop } = threadOf<ComputeApi>(
    new Worker(new URL('./compute.worker.ts', import.meta.url), { type: 'module', name: 'compute' }),
  );
  return {
    ask: (question, ...parameters) =>
      answered((remote) => {
        const method = remote[question] as unknown as (
          ...parameters: unknown[]
        ) => Promise<Value<typeof question>>;
        return method(...parameters);
      }),
    analyze: (files, request, listener) =>
      answered((remote) => remote.analyze(files, request, proxy(listener))),
    stop,
  };
}

/**
 * Keeps one thread ready, so that a file that is dropped, and the one after a cancelled run, finds it waiting, and nothing
 * is fetched at that moment.
 */
export interface ComputePool {
  take(): Compute;
}

/** `prepare` starts the first thread, once the page itself stands. */
export function createComputePool(): ComputePool & { prepare(): void } {
  let spare: Compute | null = null;
  return {
    take() {
      const taken = spare ?? startCompute();
      spare = startCompute();
      return taken;
    },
    prepare() {
      spare ??= startCompute();
    },
  };
}
