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

/** An engine whose device goes away when it is to train for the n-th time. */
export function losingEngine(atCall: number): Engine & { readonly trained: () => number } {
  let call = 0;
  return {
    ...WASM_ENGINE,
    trained: () => call,
    async createNetwork(spec) {
      if (call >= atCall) throw new EngineLost('gone');
      const network = await WASM_ENGINE.createNetwork(spec);
      return {
        ...network,
        async train(...given) {
          if (++call >= atCall) throw new EngineLost('gone');
          return network.train(...given);
        },
      };
    },
  };
}
