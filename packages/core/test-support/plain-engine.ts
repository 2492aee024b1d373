import { type Arithmetic, PLAIN_ARITHMETIC } from '../src/engine/arithmetic.ts';
import { createDenseNetwork } from '../src/engine/dense-network.ts';
import { type Engine, EngineLost } from '../src/engine/engine.ts';
import { wasmArithmetic } from '../src/engine/wasm-arithmetic.ts';

/** Networks of plain typed arrays. */
export const PLAIN_ENGINE: Engine = engineOf(() => PLAIN_ARITHMETIC);

/** The same bits, sooner. */
export const WASM_ENGINE: Engine = engineOf(wasmArithmetic);

function engineOf(arithmetic: () => Arithmetic): Engine {
  return {
    name: 'ts',
    precision: 'double',
    device: null,
    createNetwork: async (spec) => createDenseNetwork(spec, arithmetic(), async () => {}),
    holdRows: () => Promise.reject(new Error('networks only')),
    held: () => 0,
    dispose: () => {},
  };
}

/** An engine whose device goes away at one batch. */
export function losingEngine(atBatch: number): Engine & { readonly trained: () => number } {
  let batch = 0;
  return {
    ...WASM_ENGINE,
    trained: () => batch,
    async createNetwork(spec) {
      if (batch >= atBatch) throw new EngineLost('gone');
      const network = await WASM_ENGINE.createNetwork(spec);
      return {
        ...network,
        async trainBatch(inputs, targets, rows) {
          if (++batch >= atBatch) throw new EngineLost('gone');
          return network.trainBatch(inputs, targets, rows);
        },
      };
    },
  };
}
