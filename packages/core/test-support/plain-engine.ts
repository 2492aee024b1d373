import { PLAIN_ARITHMETIC } from '../src/engine/arithmetic.ts';
import { createDenseNetwork } from '../src/engine/dense-network.ts';
import { type Engine, EngineLost } from '../src/engine/engine.ts';

/** Networks of plain typed arrays. */
export const PLAIN_ENGINE: Engine = {
  name: 'ts',
  precision: 'double',
  device: null,
  createNetwork: async (spec) => createDenseNetwork(spec, PLAIN_ARITHMETIC, async () => {}),
  holdRows: () => Promise.reject(new Error('networks only')),
  held: () => 0,
  dispose: () => {},
};

/** The same, until its device goes away at one batch. */
export function losingEngine(atBatch: number): Engine & { readonly trained: () => number } {
  let batch = 0;
  return {
    ...PLAIN_ENGINE,
    trained: () => batch,
    async createNetwork(spec) {
      if (batch >= atBatch) throw new EngineLost('gone');
      const network = await PLAIN_ENGINE.createNetwork(spec);
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
