import { createTypedEngine, createWasmEngine, type Engine, type EngineName } from '@kesit/core/engine';

/** Nobody waits for threads that compute: they are stopped by ending them. */
const restless = async (): Promise<void> => {};

export function createProcessorEngine(name: EngineName): Engine {
  return name === 'ts' ? createTypedEngine(restless) : createWasmEngine(restless);
}
