import { EngineLost, type Rest } from './engine.ts';

/** Multiplications between two rests: some ten milliseconds of plain code. */
const PIECE = 4_000_000;

/** Goes through rows in pieces; the pieces depend on the sizes alone, so sums by piece are the same everywhere. */
export type InPieces = (
  rows: number,
  perRow: number,
  work: (begin: number, end: number) => void,
) => Promise<void>;

export function inPieces(rest: Rest): InPieces {
  return async (rows, perRow, work) => {
    const step = Math.max(1, Math.floor(PIECE / Math.max(1, perRow)));
    for (let begin = 0; begin < rows; begin += step) {
      work(begin, Math.min(rows, begin + step));
      await rest();
    }
  };
}

/** Things held. */
export interface Count {
  held: number;
}

/** Counts one thing more until it is disposed; a second time does nothing. */
export function counted(count: Count, free: () => void): () => void {
  let disposed = false;
  count.held++;
  return () => {
    if (disposed) return;
    disposed = true;
    count.held--;
    free();
  };
}

/** What a device has no room for is for another engine. */
export async function started<T>(start: () => T): Promise<T> {
  try {
    return start();
  } catch (error) {
    if (error instanceof RangeError) throw new EngineLost(error.message, { cause: error });
    throw error;
  }
}
