import type { Chart } from '@kesit/ui/charts';
import { createContext } from 'svelte';

/** The charts of a board, in the order in which they stand on it, for whoever takes all of them away. */
export class ShownCharts {
  readonly #frames = new Set<() => Chart | null>();

  /** Tells of a frame and what it shows at the time; gives a function that takes it back. */
  add(frame: () => Chart | null): () => void {
    this.#frames.add(frame);
    return () => this.#frames.delete(frame);
  }

  now(): Chart[] {
    return [...this.#frames].flatMap((frame) => frame() ?? []);
  }
}

export const [useShownCharts, provideShownCharts] = createContext<ShownCharts>();
