import { setImmediate } from 'node:timers/promises';
import type { Computing } from '@kesit/core/cluster';
import {
  chooseEngine,
  createTypedEngine,
  createWasmEngine,
  type Engine,
  type EngineChange,
  type EngineName,
  type EnginePlan,
  type EngineSource,
  type EngineTask,
  type Rest,
} from '@kesit/core/engine';
import { kMeansThreads } from './k-means-threads.ts';

/** The engines that Node has. */
export const PROCESSOR_ENGINES = ['ts', 'wasm'] as const satisfies readonly EngineName[];

/** What estimators run on, and what there is to say of it. */
export interface StartedComputing extends Computing {
  readonly plan: EnginePlan;
  /** Filled where an engine is lost on the way. */
  readonly changes: readonly EngineChange[];
}

/** Takes the engine asked for, or measures which is the fastest for the task. */
export async function startComputing(
  task: EngineTask,
  forced: (typeof PROCESSOR_ENGINES)[number] | null,
): Promise<StartedComputing> {
  const changes: EngineChange[] = [];
  const sources = PROCESSOR_ENGINES.map((name): EngineSource => ({ name, open: () => openEngine(name) }));
  const { engine, plan } = await chooseEngine(sources, task, {
    forced,
    now: () => performance.now(),
    onChange: (change) => changes.push(change),
  });
  return { engine, plan, changes, threads: kMeansThreads() };
}

/** `null` where Node was started without WebAssembly. */
async function openEngine(name: (typeof PROCESSOR_ENGINES)[number]): Promise<Engine | null> {
  return name === 'wasm' && !('WebAssembly' in globalThis) ? null : createProcessorEngine(name);
}

export function createProcessorEngine(name: EngineName): Engine {
  return name === 'ts' ? createTypedEngine(createRest()) : createWasmEngine(createRest());
}

/** How long a thread works before it hears what has come in. */
const TURN_MS = 30;

function createRest(): Rest {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < TURN_MS) return;
    await setImmediate();
    last = performance.now();
  };
}
