/**
 * Randomness as an argument: seeded streams that give the same numbers in every browser and in Node, and the usual
 * distributions on top. A stream is four plain numbers; `streamOf(seed, index)` gives as many independent ones as there
 * are customers. For assignment to arms use a hash, for privacy noise the platform's secure source: not this.
 */
export { type AliasTable, aliasTable, choose, shuffleInPlace } from './choice.ts';
export { beta, exponential, gamma, normal } from './continuous.ts';
export { binomial, geometric, negativeBinomial, poisson } from './discrete.ts';
export { logOnePlus, naturalExp, naturalLog, power } from './elementary.ts';
export {
  createRng,
  moveToStream,
  nextInt32,
  nextUint32,
  type Rng,
  streamOf,
  uniform,
  uniformInt,
  uniformOpen,
} from './rng.ts';
