import type { Matrix } from '../matrix/index.ts';
import { type Arithmetic, PLAIN_ARITHMETIC } from './arithmetic.ts';
import type { Engine, EngineName, Rest } from './engine.ts';
import { pacedRows } from './paced-rows.ts';
import { type Count, started } from './pieces.ts';
import { processorNetwork } from './processor-networks.ts';
import type { RowKernels } from './row-kernels.ts';
import { checkedRows } from './rows-shape.ts';
import { typedKernels } from './typed-kernels.ts';
import { wasmArithmetic } from './wasm-arithmetic.ts';
import { wasmKernels } from './wasm-kernels.ts';

/** Plain typed arrays: everywhere, and what the others are held against. */
export function createTypedEngine(rest: Rest): Engine {
  return processorEngine('ts', typedKernels, () => PLAIN_ARITHMETIC, rest);
}

/** WebAssembly with registers of two doubles. */
export function createWasmEngine(rest: Rest): Engine {
  return processorEngine('wasm', wasmKernels, wasmArithmetic, rest);
}

function processorEngine(
  name: EngineName,
  kernelsOf: (points: Matrix) => RowKernels,
  arithmetic: () => Arithmetic,
  rest: Rest,
): Engine {
  const count: Count = { held: 0 };
  return {
    name,
    precision: 'double',
    device: null,
    holdRows: (points) => started(() => checkedRows(pacedRows(kernelsOf(points), rest, count))),
    createNetwork: (spec) => processorNetwork(spec, arithmetic, rest, count),
    held: () => count.held,
    dispose: () => {},
  };
}
