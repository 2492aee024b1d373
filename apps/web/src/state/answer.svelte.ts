import type { Failure, Outcome } from '../workers/compute-client.ts';

/**
 * What the worker answers to a question that follows from the state of the page. While a new answer is on its way the old one
 * stays; answers to questions nobody has any more are dropped. To be made while a component is set up.
 */
export class Answer<T> {
  value = $state.raw<T | null>(null);
  failure = $state.raw<Failure | null>(null);
  pending = $state(false);

  /** `question` reads the state it depends on before it waits for anything; `null` asks nothing. */
  constructor(question: () => Promise<Outcome<T>> | null) {
    let asked = 0;
    $effect(() => {
      const mine = ++asked;
      const answer = question();
      if (answer === null) return;
      this.pending = true;
      void answer.then((outcome) => {
        if (mine !== asked) return;
        this.pending = false;
        if (outcome.ok) {
          this.value = outcome.value;
          this.failure = null;
        } else if (outcome.error.kind !== 'stopped') this.failure = outcome.error;
      });
    });
  }
}
