import type { Computing } from '@kesit/core/cluster';
import {
  chooseEngine,
  type EngineChange,
  type EnginePlan,
  type EngineSource,
  type EngineTask,
} from '@kesit/core/engine';
import { openGraphicsEngine } from '../adapters/tensorflow/open-graphics-engine.ts';
import type { EngineChoice } from './cluster-api.ts';
import { kMeansThreads } from './k-means-threads.ts';
import { createProcessorEngine } from './processor-engine.ts';

const processor = createProcessorEngine('wasm');

/** What a search runs on, and what there is to say of it. */
export interface StartedComputing extends Computing {
  readonly plan: EnginePlan;
  /** Filled where an engine is lost on the way. */
  readonly changes: readonly EngineChange[];
}

/** What needs no choice: the processor's fastest. */
export const PROCESSOR_COMPUTING: Computing = { engine: processor };

/** Takes the engine asked for, or measures which is the fastest for the task. */
export async function startComputing(task: EngineTask, choice: EngineChoice): Promise<StartedComputing> {
  const changes: EngineChange[] = [];
  const { engine, plan } = await chooseEngine(sources(), task, {
    forced: choice === 'auto' ? null : choice,
    now: () => performance.now(),
    onChange: (change) => changes.push(change),
  });
  return { engine, plan, changes, threads: kMeansThreads() };
}

/** One graphics engine can be open in a thread: where there is WebGPU, WebGL is not measured beside it. */
function sources(): EngineSource[] {
  let hasWebgpu = false;
  return [
    { name: 'wasm', open: async () => processor },
    { name: 'ts', open: async () => createProcessorEngine('ts') },
    {
      name: 'webgpu',
      async open() {
        const engine = await openGraphicsEngine('webgpu', processor);
        hasWebgpu = engine !== null;
        return engine;
      },
    },
    { name: 'webgl', open: async () => (hasWebgpu ? null : openGraphicsEngine('webgl', processor)) },
  ];
}
