import { createTypedEngine, createWasmEngine, type Engine, EngineLost } from '../src/engine/index.ts';

const restless = async (): Promise<void> => {};

export const PLAIN_ENGINE: Engine = createTypedEngine(restless);
export const WASM_ENGINE: Engine = createWasmEngine(restless);

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
