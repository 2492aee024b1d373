import {
  type Computing,
  createKMeansThreads,
  type FromKMeansThread,
  type KMeansThread,
  type KMeansThreads,
} from '@kesit/core/cluster';
import {
  chooseEngine,
  type EngineChange,
  type EngineName,
  type EnginePlan,
  type EngineSource,
  type EngineTask,
} from '@kesit/core/engine';
import { openGraphicsEngine } from '../adapters/tensorflow/open-graphics-engine.ts';
import { createProcessorEngine } from './processor-engine.ts';

/** What estimators run on, and what there is to say of it. */
export interface StartedComputing extends Computing {
  readonly plan: EnginePlan;
  /** Filled where an engine is lost on the way. */
  readonly changes: readonly EngineChange[];
}

/** Takes the engine asked for, or measures which is the fastest for the task. */
export async function startComputing(task: EngineTask, forced: EngineName | null): Promise<StartedComputing> {
  const changes: EngineChange[] = [];
  const { engine, plan } = await chooseEngine(sourcesFor(forced), task, {
    forced,
    now: () => performance.now(),
    onChange: (change) => changes.push(change),
  });
  return { engine, plan, changes, threads: kMeansThreads() };
}

/** One graphics processor is open at a time: WebGPU where the browser has it, unless somebody asks for WebGL. */
function sourcesFor(forced: EngineName | null): EngineSource[] {
  const graphics = forced === 'webgl' || !('gpu' in navigator) ? 'webgl' : 'webgpu';
  return [
    { name: 'ts', open: async () => createProcessorEngine('ts') },
    { name: 'wasm', open: async () => createProcessorEngine('wasm') },
    { name: graphics, open: () => openGraphicsEngine(graphics, createProcessorEngine('wasm')) },
  ];
}

/** The page and the thread that asks want a core too. */
const MOST_THREADS = 6;

function kMeansThreads(): KMeansThreads {
  const size = Math.max(1, Math.min(MOST_THREADS, navigator.hardwareConcurrency));
  return createKMeansThreads(size, startThread);
}

function startThread(): KMeansThread {
  const worker = new Worker(new URL('./k-means.worker.ts', import.meta.url), {
    type: 'module',
    name: 'k-means',
  });
  return {
    post: (message) => worker.postMessage(message),
    listen: (onMessage, onEnd) => {
      worker.addEventListener('message', (event: MessageEvent<FromKMeansThread>) => onMessage(event.data));
      worker.addEventListener('error', (event) => onEnd(event.message));
      worker.addEventListener('messageerror', () => onEnd('an answer could not be read'));
    },
    stop: () => worker.terminate(),
  };
}
