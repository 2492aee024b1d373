import type { HeldRows } from '../engine/index.ts';
import { type Rng, uniform, uniformInt } from '../random/index.ts';

/**
 * Rows to begin from: one at random, then one after the other the best of 2 + floor(ln k) rows drawn with probability
 * proportional to their squared distance from the centers there are. Where there are fewer different rows than k, they repeat.
 * O(n · k · ln k · columns).
 * Source: D. Arthur & S. Vassilvitskii, "k-means++: The Advantages of Careful Seeding", SODA 2007; greedy as in its section 5.
 */
export async function seedRows(held: HeldRows, k: number, rng: Rng): Promise<Uint32Array> {
  const seeding = await held.startSeeding();
  try {
    const chosen = Uint32Array.of(uniformInt(rng, held.rows));
    const seeds = new Uint32Array(k).fill(chosen[0], 0, 1);
    let left = await seeding.take(chosen[0]);
    const trials = 2 + Math.floor(Math.log(k));
    for (let center = 1; center < k; center++) {
      const targets = Float64Array.from({ length: trials }, () => uniform(rng) * left);
      const drawn = await seeding.draw(targets);
      const leftAfter = await seeding.tryRows(drawn);
      let best = 0;
      for (let trial = 1; trial < trials; trial++) if (leftAfter[trial] < leftAfter[best]) best = trial;
      seeds[center] = drawn[best];
      left = await seeding.take(drawn[best]);
    }
    return seeds;
  } finally {
    seeding.dispose();
  }
}
