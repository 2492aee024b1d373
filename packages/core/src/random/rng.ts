/**
 * State of one random stream: the four 32-bit words of xoshiro128**, kept as signed integers. Plain data, so a stream
 * can be stored, cloned and carried on elsewhere. Never all zero.
 */
export interface Rng {
  s0: number;
  s1: number;
  s2: number;
  s3: number;
}

/** Greatest seed and greatest stream index: whole numbers a double holds exactly. */
const GREATEST = Number.MAX_SAFE_INTEGER;
const TWO_32 = 4_294_967_296;
/** 2^32 divided by the golden ratio, odd: the step of SplitMix. */
const GOLDEN_STEP = 0x9e3779b9;

/**
 * A stream of random numbers for a seed: a whole number from 0 to 2^53 - 1. The same seed gives the same numbers on
 * every platform. Not for secrets and not for the noise of differential privacy.
 *
 * The generator is xoshiro128** 1.1: period 2^128 - 1, passes BigCrush. Its state is filled by SplitMix, as its authors
 * advise, in the 32-bit form with the mixing constants of the hash-prospector project.
 *
 * Sources: D. Blackman & S. Vigna, "Scrambled Linear Pseudorandom Number Generators", ACM Trans. Math. Softw. 47(4),
 * 2021, doi:10.1145/3460772; G. Steele, D. Lea & C. Flood, "Fast Splittable Pseudorandom Number Generators", OOPSLA 2014,
 * doi:10.1145/2660193.2660195.
 */
export function createRng(seed: number): Rng {
  assertWhole(seed, 'seed');
  const low = seed | 0;
  // Seeds below 2^32 are plain splitmix32; the high word of larger ones is folded in by a mix of its own.
  const high = Math.floor(seed / TWO_32);
  const start = high === 0 ? low : low ^ mix32(high);
  return notAllZero({
    s0: mix32(start + GOLDEN_STEP),
    s1: mix32(start + 2 * GOLDEN_STEP),
    s2: mix32(start + 3 * GOLDEN_STEP),
    s3: high === 0 ? mix32(start + 4 * GOLDEN_STEP) : mix32(high + mix32(start + 4 * GOLDEN_STEP)),
  });
}

/**
 * The stream number `index` (0 to 2^53 - 1) of a seed. Streams of different seeds or indices share nothing, so that
 * customer 7 is the same customer whether or not customers 0 to 6 were made before, and on whichever machine.
 *
 * Every word of the state is a keyed mix of the index, with four different keys from the seed: for one seed, two
 * indices never give the same state, and 2^40 streams of 2^40 numbers overlap with probability below 2^-8.
 */
export function streamOf(seed: number, index: number): Rng {
  return moveToStream({ s0: 0, s1: 0, s2: 0, s3: 0 }, createRng(seed), index);
}

/**
 * The same without a new object, for loops over many streams: `rng` becomes stream `index` of the seed whose key,
 * `createRng(seed)`, is handed in. The key is not advanced.
 */
export function moveToStream(rng: Rng, key: Readonly<Rng>, index: number): Rng {
  assertWhole(index, 'stream index');
  const low = index | 0;
  const high = index < TWO_32 ? 0 : mix32(Math.floor(index / TWO_32));
  rng.s0 = mix32(mix32(low + key.s0) + (high ^ key.s1));
  rng.s1 = mix32(mix32(low ^ key.s1) + (high ^ key.s2));
  rng.s2 = mix32(mix32(low + key.s2) ^ (high + key.s3));
  rng.s3 = mix32(mix32(low ^ key.s3) ^ (high + key.s0));
  return notAllZero(rng);
}

/** The next 32 bits, as an integer from -2^31 to 2^31 - 1. */
export function nextInt32(rng: Rng): number {
  const s1 = rng.s1;
  const product = Math.imul(s1, 5);
  const s2 = rng.s2 ^ rng.s0;
  const s3 = rng.s3 ^ s1;
  rng.s1 = s1 ^ s2;
  rng.s0 ^= s3;
  rng.s2 = s2 ^ (s1 << 9);
  rng.s3 = (s3 << 11) | (s3 >>> 21);
  return Math.imul((product << 7) | (product >>> 25), 9);
}

/** The next 32 bits, as a whole number from 0 to 2^32 - 1. */
export function nextUint32(rng: Rng): number {
  return nextInt32(rng) >>> 0;
}

/** Uniform on [0, 1): one of the 2^53 multiples of 2^-53, each equally likely. Takes two steps, high bits first. */
export function uniform(rng: Rng): number {
  const high = nextInt32(rng) >>> 5;
  return (high * 67_108_864 + (nextInt32(rng) >>> 6)) / 9_007_199_254_740_992;
}

/** Uniform on (0, 1), for logarithms: the same grid, shifted by half a step. */
export function uniformOpen(rng: Rng): number {
  const high = nextInt32(rng) >>> 6;
  return (high * 67_108_864 + (nextInt32(rng) >>> 6) + 0.5) / 4_503_599_627_370_496;
}

/**
 * A whole number from 0 to `count` - 1, each equally likely; `count` from 1 to 2^32. Draws from the incomplete last
 * block of the 32-bit range are thrown away, which is what a bare remainder gets wrong.
 */
export function uniformInt(rng: Rng, count: number): number {
  if (!(Number.isInteger(count) && count >= 1 && count <= TWO_32)) {
    throw new RangeError(`count must be a whole number from 1 to 2^32, not ${count}`);
  }
  const limit = TWO_32 - (TWO_32 % count);
  let draw = nextUint32(rng);
  while (draw >= limit) draw = nextUint32(rng);
  return draw % count;
}

/** A bijection of the 32-bit integers that lets every input bit reach every output bit. */
function mix32(value: number): number {
  let z = value | 0;
  z = Math.imul(z ^ (z >>> 16), 0x21f0aaad);
  z = Math.imul(z ^ (z >>> 15), 0x735a2d97);
  return z ^ (z >>> 15);
}

function notAllZero(rng: Rng): Rng {
  if ((rng.s0 | rng.s1 | rng.s2 | rng.s3) === 0) rng.s0 = GOLDEN_STEP | 0;
  return rng;
}

function assertWhole(value: number, name: string): void {
  if (!(Number.isInteger(value) && value >= 0 && value <= GREATEST)) {
    throw new RangeError(`${name} must be a whole number from 0 to 2^53 - 1, not ${value}`);
  }
}
