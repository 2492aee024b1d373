import { setImmediate } from 'node:timers/promises';
import { createWasmEngine, type Engine, type Rest } from '@kesit/core/engine';

/** How long a thread works before it hears what has come in. */
const TURN_MS = 30;

/** The engine that estimators run on in this process. */
export function startEngine(): Engine {
  return createWasmEngine(createRest());
}

export function createRest(): Rest {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < TURN_MS) return;
    await setImmediate();
    last = performance.now();
  };
}
