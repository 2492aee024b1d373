import type { ClusterThread, ClusterValue, NeighborPlaces } from '../workers/cluster-client.ts';
import type { Failure, Outcome } from '../workers/compute-client.ts';
import { secondsLeft } from './seconds-left.ts';

/** How far it is; 0-1. */
export interface Drawing {
  readonly done: number;
  readonly secondsLeft: number | null;
}

/**
 * Customers laid out so that those who are alike stand together. Made when somebody asks, on a thread of its own that can be ended
 * without what was found being lost, and kept as long as that.
 */
export class NeighborPicture {
  drawing = $state.raw<Drawing | null>(null);
  places = $state.raw<NeighborPlaces | null>(null);
  failure = $state.raw<Failure | null>(null);

  readonly #start: () => ClusterThread;
  #running: ClusterThread | null = null;

  constructor(start: () => ClusterThread) {
    this.#start = start;
  }

  /** `sampled` asks for whom it shows. */
  async draw(sampled: () => Promise<Outcome<ClusterValue<'neighborSample'>>>): Promise<void> {
    if (this.places !== null || this.drawing !== null) return;
    const thread = this.#start();
    this.#running = thread;
    this.failure = null;
    this.drawing = { done: 0, secondsLeft: null };
    const sample = await sampled();
    const startedMs = performance.now();
    const laidOut = sample.ok
      ? await thread.layOut(sample.value, (done) => {
          if (this.#running !== thread) return;
          this.drawing = { done, secondsLeft: secondsLeft(performance.now() - startedMs, done) };
        })
      : sample;
    if (this.#running !== thread) return;
    this.cancel();
    if (laidOut.ok) this.places = laidOut.value;
    else this.failure = laidOut.error;
  }

  cancel(): void {
    this.#running?.stop();
    this.#running = null;
    this.drawing = null;
  }

  forget(): void {
    this.cancel();
    this.places = null;
    this.failure = null;
  }
}
