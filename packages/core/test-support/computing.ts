import type { Computing } from '../src/cluster/index.ts';
import { createTypedEngine, createWasmEngine, type Engine, type Rest } from '../src/engine/index.ts';

const rest: Rest = async () => {};

/** The engines every platform has; nobody waits for the thread in a test. */
export const PROCESSOR_ENGINES: readonly Engine[] = [createTypedEngine(rest), createWasmEngine(rest)];

/** What a test computes with that is not about engines. */
export const COMPUTING: Computing = { engine: createWasmEngine(rest) };
