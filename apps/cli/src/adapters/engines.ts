import { setImmediate } from 'node:timers/promises';
import type { Computing } from '@kesit/core/cluster';
import {
  createTypedEngine,
  createWasmEngine,
  type Engine,
  type EngineName,
  type Rest,
} from '@kesit/core/engine';
import { kMeansThreads } from './k-means-threads.ts';

/** How long a thread works before it hears what has come in. */
const TURN_MS = 30;

/** What estimators run on in this process. */
export function startComputing(): Computing {
  return { engine: createProcessorEngine('wasm'), threads: kMeansThreads() };
}

/** The engines that Node has. */
export function createProcessorEngine(name: EngineName): Engine {
  return name === 'ts' ? createTypedEngine(createRest()) : createWasmEngine(createRest());
}

function createRest(): Rest {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < TURN_MS) return;
    await setImmediate();
    last = performance.now();
  };
}
