import { err, ok, type Problem, type Result } from '@kesit/core/result';
import { type Remote, releaseProxy, wrap } from 'comlink';

/** Why a computation has no answer. `stopped`: somebody cancelled it. `crashed`: the thread is gone. */
export type Failure =
  | { readonly kind: 'problem'; readonly problem: Problem }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'crashed'; readonly message: string };

export type Outcome<T> = Result<T, Failure>;

/** A worker with an API. It answers one question after the other until it is stopped; then every open one ends as `stopped`. */
export interface Thread<Api> {
  /** An answer, or the end of the thread, whichever is first. */
  answered<T>(question: (api: Remote<Api>) => Promise<T | Result<T, Problem>>): Promise<Outcome<T>>;
  /** Ends the thread at once, in the middle of whatever it does. */
  stop(): void;
}

export function threadOf<Api>(worker: Worker): Thread<Api> {
  const api = wrap<Api>(worker);
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
  return {
    async answered<T>(question: (api: Remote<Api>) => Promise<T | Result<T, Problem>>) {
      if (over !== null) return err(over);
      const answer = question(api).then(toOutcome<T>, (error: unknown) => err(crash(error)));
      const outcome = await Promise.race([answer, ended.then((failure) => err(failure))]);
      if (!outcome.ok && outcome.error.kind === 'crashed') stop(outcome.error);
      return outcome;
    },
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
