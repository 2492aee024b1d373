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

/** Rows that are tried first, and at most. */
const [FIRST_ROWS, MOST_ROWS] = [2048, 65_536];
/** A sample that takes this long says enough. */
const ENOUGH_MS = 8;

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
  let perRow = 0;
  try {
    for (let tried = Math.min(rows, FIRST_ROWS); ; tried = Math.min(rows, tried * 4)) {
      const held = await engine.holdRows(sample(tried, columns));
      // Compiled by the first call, measured in the second.
      await held.nearestCenters(centers);
      const began = now();
      await held.nearestCenters(centers);
      const took = now() - began;
      held.dispose();
      perRow = took / tried;
      const isEnough = took >= ENOUGH_MS || tried >= Math.min(rows, MOST_ROWS);
      if (isEnough || now() + 10 * took > end) break;
    }
  } catch (error) {
    if (error instanceof EngineLost) return null;
    throw error;
  }
  return perRow * rows * passes;
}

/** Rows that are all over the place, without chance. */
function sample(rows: number, columns: number): Matrix {
  const values = new Float64Array(rows * columns);
  for (let at = 0; at < values.length; at++) values[at] = ((at * 2654435761) % 4096) / 1024;
  return { rows, columns, values };
}
