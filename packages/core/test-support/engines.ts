import { type Engine, EngineLost } from '../src/engine/index.ts';
import { PROCESSOR_ENGINES } from './computing.ts';

export const [PLAIN_ENGINE, WASM_ENGINE] = PROCESSOR_ENGINES as readonly [Engine, Engine];

/** An engine whose device goes away when it is to train for the n-th time. */
export function losingEngine(atCall: number): Engine & { readonly trained: () => number } {
  let call = 0;
  return {
    ...WASM_ENGINE,
    device: 'one that goes away',
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
