import { fetchAhead } from '../adapters/fetch-ahead.ts';
import { registerServiceWorker } from '../adapters/service-worker.ts';

/** Whether the page works without a connection, and whether a newer one waits to be loaded. */
export class Offline {
  ready = $state(false);
  /** A newer version waits. */
  update = $state(false);
  #take: () => void = () => {};

  /** To be called once, when the page stands. Where the browser refuses, the page works as long as it is open. */
  async prepare(): Promise<void> {
    let kept = false;
    try {
      await registerServiceWorker({
        ready: () => {
          kept = true;
        },
        waiting: (take) => {
          this.update = true;
          this.#take = take;
        },
      });
    } catch {
      // Private windows and policies refuse service workers.
    }
    await fetchAhead({ all: !kept }).catch(() => {});
    this.ready = kept;
  }

  /** The page begins anew with the newer version. */
  load(): void {
    this.#take();
  }

  /** It waits until the page is opened the next time. */
  later(): void {
    this.update = false;
  }
}
