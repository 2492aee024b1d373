import type { Matrix } from '../matrix/index.ts';
import type { Engine, EngineName, Rest } from './engine.ts';
import { pacedRows } from './paced-rows.ts';
import type { Count } from './pieces.ts';
import type { RowKernels } from './row-kernels.ts';
import { typedKernels } from './typed-kernels.ts';
import { wasmKernels } from './wasm-kernels.ts';

/** Plain typed arrays: everywhere, and what the others are held against. */
export function createTypedEngine(rest: Rest): Engine {
  return processorEngine('ts', typedKernels, rest);
}

/** WebAssembly with registers of two doubles. */
export function createWasmEngine(rest: Rest): Engine {
  return processorEngine('wasm', wasmKernels, rest);
}

function processorEngine(name: EngineName, kernelsOf: (points: Matrix) => RowKernels, rest: Rest): Engine {
  const count: Count = { held: 0 };
  return {
    name,
    precision: 'double',
    device: null,
    holdRows: async (points) => pacedRows(kernelsOf(points), rest, count),
    createNetwork: () => Promise.reject(new Error('to come')),
    held: () => count.held,
    dispose: () => {},
  };
}
