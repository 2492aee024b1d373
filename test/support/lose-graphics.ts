import { setTimeout } from 'node:timers/promises';
import type { Page, Worker } from 'playwright-core';

export interface Graphics {
  /** Takes the graphics processor away from the threads that have one, as a driver would; how many had. */
  lose(): Promise<number>;
}

/**
 * Remembers the WebGL contexts that threads looking for clusters open from here on; they are on canvases nobody sees. A thread hears of
 * nothing before it is watched.
 */
export async function watchGraphics(page: Page): Promise<Graphics> {
  const threads: Worker[] = [];
  let watched = 0;
  page.on('worker', (thread) => {
    if (!/cluster/.test(thread.url())) return;
    threads.push(thread);
    thread.on('close', () => threads.splice(threads.indexOf(thread), 1));
    void thread.evaluate(remember).then(() => watched++);
  });
  await page.exposeFunction('untilWatched', async (count: number) => {
    while (watched < count) await setTimeout(EVERY_MS);
  });
  await page.evaluate(holdBack);
  return {
    async lose() {
      const lost = await Promise.all(threads.map((thread) => thread.evaluate(takeAway)));
      return lost.reduce((sum, count) => sum + count, 0);
    },
  };
}

const EVERY_MS = 20;

/** In the page: messages to such a thread wait until it is watched. */
function holdBack(): void {
  const { untilWatched } = globalThis as unknown as { untilWatched(count: number): Promise<void> };
  let count = 0;
  globalThis.Worker = class extends Worker {
    readonly #ready: Promise<void>;

    constructor(url: string | URL, options?: WorkerOptions) {
      super(url, options);
      this.#ready = /cluster/.test(String(url)) ? untilWatched(++count) : Promise.resolve();
    }

    override postMessage(...message: [unknown, ...unknown[]]): void {
      const post = (): void => Reflect.apply(super.postMessage, this, message);
      void this.#ready.then(post);
    }
  };
}

interface Remembering {
  opened?: Set<WebGL2RenderingContext>;
}

function remember(): void {
  // A canvas gives the same one to everybody who asks.
  const opened = new Set<WebGL2RenderingContext>();
  Object.assign(globalThis, { opened } satisfies Remembering);
  OffscreenCanvas.prototype.getContext = new Proxy(OffscreenCanvas.prototype.getContext, {
    apply(target, self, parameters) {
      const context = Reflect.apply(target, self, parameters);
      if (parameters[0] === 'webgl2' && context !== null) opened.add(context as WebGL2RenderingContext);
      return context;
    },
  });
}

function takeAway(): number {
  const { opened = [] } = globalThis as Remembering;
  const alive = [...opened].filter((context) => !context.isContextLost());
  for (const context of alive) context.getExtension('WEBGL_lose_context')?.loseContext();
  return alive.length;
}
