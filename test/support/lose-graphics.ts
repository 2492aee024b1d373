import { setTimeout } from 'node:timers/promises';
import type { Page, Worker } from 'playwright-core';

export interface Graphics {
  /** In how many threads it is gone. */
  lost(): Promise<number>;
}

/**
 * Takes the graphics processor away from the threads that look for clusters, as a driver would, in the middle of a draw: the same
 * one of every run, however fast the machine is. Contexts are on canvases nobody sees. A thread hears of nothing before it is watched.
 */
export async function loseGraphics(page: Page, atDraw: number): Promise<Graphics> {
  const threads: Worker[] = [];
  let watched = 0;
  page.on('worker', (thread) => {
    if (!/cluster/.test(thread.url())) return;
    threads.push(thread);
    thread.on('close', () => threads.splice(threads.indexOf(thread), 1));
    void thread.evaluate(loseAtDraw, atDraw).then(() => watched++);
  });
  await page.exposeFunction('untilWatched', async (count: number) => {
    while (watched < count) await setTimeout(EVERY_MS);
  });
  await page.evaluate(holdBack);
  return {
    async lost() {
      const lost = await Promise.all(threads.map((thread) => thread.evaluate(isLost)));
      return lost.filter(Boolean).length;
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

interface Losing {
  lost?: boolean;
}

function loseAtDraw(atDraw: number): void {
  let draws = 0;
  WebGL2RenderingContext.prototype.drawElements = new Proxy(WebGL2RenderingContext.prototype.drawElements, {
    apply(draw, context: WebGL2RenderingContext, parameters) {
      if (++draws === atDraw) {
        context.getExtension('WEBGL_lose_context')?.loseContext();
        Object.assign(globalThis, { lost: context.isContextLost() } satisfies Losing);
      }
      Reflect.apply(draw, context, parameters);
    },
  });
}

function isLost(): boolean {
  return (globalThis as Losing).lost === true;
}
