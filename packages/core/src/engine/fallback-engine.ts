import type { Matrix } from '../matrix/index.ts';
import { type Engine, EngineLost, type EngineName } from './engine.ts';
import { fallbackNetwork } from './fallback-network.ts';
import type { Current } from './fallback-part.ts';
import { fallbackRows } from './fallback-rows.ts';

/** An engine a device may have. */
export interface EngineSource {
  readonly name: EngineName;
  /** `null` where the device has none. */
  open(): Promise<Engine | null>;
}

/** An engine that went away, and the one that went on. */
export interface EngineChange {
  readonly from: EngineName;
  readonly to: EngineName;
  readonly because: string;
}

/**
 * `first`, and where it is lost in the middle of something the next of `others` that opens: runs go on from where they were, as k-means
 * does from its present centers and a network from its last state. Throws `EngineLost` when none is left. What the others open is
 * disposed with it.
 */
export function engineWithFallback(
  first: Engine,
  others: readonly EngineSource[],
  onChange: (change: EngineChange) => void = () => {},
): Engine {
  const waiting = [...others];
  let engine = first;
  let changing: Promise<void> | null = null;

  async function change(lost: Engine, reason: EngineLost): Promise<void> {
    for (let source = waiting.shift(); source !== undefined; source = waiting.shift()) {
      const next = await source.open();
      if (next === null) continue;
      engine = next;
      lost.dispose();
      onChange({ from: lost.name, to: next.name, because: reason.message });
      return;
    }
    throw reason;
  }

  const current: Current = {
    engine: () => engine,
    async run(work) {
      for (;;) {
        const with_ = engine;
        try {
          return await work(with_);
        } catch (error) {
          if (!(error instanceof EngineLost)) throw error;
          // Several runs may hear of one loss.
          if (engine === with_) {
            changing ??= change(with_, error).finally(() => {
              changing = null;
            });
          }
          await changing;
        }
      }
    },
  };

  return {
    get name() {
      return engine.name;
    },
    get precision() {
      return engine.precision;
    },
    get device() {
      return engine.device;
    },
    holdRows: (points: Matrix) => fallbackRows(current, points),
    createNetwork: (spec) => fallbackNetwork(current, spec),
    held: () => engine.held(),
    dispose: () => engine.dispose(),
  };
}
