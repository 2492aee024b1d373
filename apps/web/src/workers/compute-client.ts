import { err, ok, type Problem, type Result } from '@kesit/core/result';
import { proxy, type Remote, releaseProxy, wrap } from 'comlink';
import type { SourceFile } from '../adapters/source-file.ts';
import type { ComputeApi, ProgressListener } from './compute-api.ts';

/** Why a computation has no answer. `stopped`: somebody cancelled it. `crashed`: the thread is gone. */
export type Failure =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'crashed'; readonly message: string };

export type Outcome<T> = Result<T, Failure>;

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
  const worker = new Worker(new URL('./compute.worker.ts', import.meta.url), {
    type: 'module',
    name: 'compute',
  });
  const api = wrap<ComputeApi>(worker);
  const { promise: ended, resolve: end } = Promise.withResolvers<Failure>();
  worker.addEventListener('error', (event) => end({ kind: 'crashed', message: event.message }));
  worker.addEventListener('messageerror', () =>
    end({ kind: 'crashed', message: 'an answer could not be read' }),
  );

  let over: Failure | null = null;
  const stop = (failure: Failure): void => {
    if (over !== null) return;
    over = failure;
    end(failure);
    worker.terminate();
    // Until then comlink keeps the thread, and with it whatever listens to it, for ever.
    api[releaseProxy]();
  };

  /** An answer, or the end of the thread, whichever is first. */
  const answered = async <T>(
    question: (api: Remote<ComputeApi>) => Promise<T | Result<T, Problem>>,
  ): Promise<Outcome<T>> => {
    if (over !== null) return err(over);
    const answer = question(api).then(toOutcome, (error: unknown) => err(crash(error)));
    const outcome = await Promise.race([answer, ended.then((failure) => err(failure))]);
    if (!outcome.ok && outcome.error.kind === 'crashed') stop(outcome.error);
    return outcome;
  };

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
    stop: () => stop({ kind: 'stopped' }),
  };
}

function toOutcome<T>(answer: T | Result<T, Problem>): Outcome<T> {
  if (!isResult(answer)) return ok(answer);
  return answer.ok ? answer : err({ kind: 'problem', problem: answer.error });
}

function isResult<T>(answer: T | Result<T, Problem>): answer is Result<T, Problem> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}

function crash(error: unknown): Failure {
  return { kind: 'crashed', message: error instanceof Error ? error.message : String(error) };
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
