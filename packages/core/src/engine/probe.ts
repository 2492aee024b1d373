import type { Matrix } from '../matrix/index.ts';
import { type Engine, EngineLost } from './engine.ts';

/** The work an engine is chosen for. */
export interface EngineTask {
  readonly rows: number;
  readonly columns: number;
  /** Centers, or whatever each row is compared with. */
  readonly k: number;
  /** How often all rows are gone through. */
  readonly passes: number;
}

/** Rows that are tried first, and at most; as many for a small task, which clocks could not measure. */
const [FIRST_ROWS, MOST_ROWS] = [4096, 65_536];
/** A sample that takes this long says enough. */
const ENOUGH_MS = 4;
/** The least of so many counts: others may have had the processor in between. */
const TRIES = 3;

/**
 * Milliseconds that an engine would take for a task, from going through some rows of its shape, more of them until they take
 * long enough to be measured; `null` where the engine is lost over it.
 */
export async function probeRows(
  engine: Engine,
  { rows, columns, k, passes }: EngineTask,
  now: () => number,
  mostMilliseconds: number,
): Promise<number | null> {
  const end = now() + mostMilliseconds / 2;
  const centers = sample(k, columns).values;
  let tried = FIRST_ROWS;
  try {
    for (;;) {
      const took = await leastTime(engine, sample(tried, columns), centers, now);
      const isEnough = took >= ENOUGH_MS || tried === MOST_ROWS;
      // The next sample is four times as large.
      if (isEnough || now() + 4 * (TRIES + 1) * took > end) return (took / tried) * rows * passes;
      tried *= 4;
    }
  } catch (error) {
    if (error instanceof EngineLost) return null;
    throw error;
  }
}

async function leastTime(
  engine: Engine,
  points: Matrix,
  centers: Float64Array,
  now: () => number,
): Promise<number> {
  const held = await engine.holdRows(points);
  try {
    // Compiled by the first call, measured in the others.
    await held.nearestCenters(centers);
    let least = Number.POSITIVE_INFINITY;
    for (let round = 0; round < TRIES; round++) {
      const began = now();
      await held.nearestCenters(centers);
      least = Math.min(least, now() - began);
    }
    return least;
  } finally {
    held.dispose();
  }
}

/** Rows that are all over the place, without chance. */
function sample(rows: number, columns: number): Matrix {
  const values = new Float64Array(rows * columns);
  for (let at = 0; at < values.length; at++) values[at] = ((at * 2654435761) % 4096) / 1024;
  return { rows, columns, values };
}
