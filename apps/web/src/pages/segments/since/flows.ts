import { type Migration, type Move, NOT_YET } from '@kesit/core/comparison';

/** One move in two bars: where it leaves the upper one and arrives in the lower one, 0-1. */
export interface Flow {
  readonly move: Move;
  readonly top: readonly [begin: number, end: number];
  readonly bottom: readonly [begin: number, end: number];
}

/** A segment's part of a bar, 0-1. */
export interface Block {
  /** Place of the segment, or `NOT_YET`. */
  readonly segment: number;
  readonly customers: number;
  readonly begin: number;
  readonly end: number;
}

export interface FlowPicture {
  /** Best first; customers who came later stand last. */
  readonly top: readonly Block[];
  readonly bottom: readonly Block[];
  readonly flows: readonly Flow[];
}

/** Two bars of all customers, by segment then and now, and what joins them. Within a block moves stand in the other bar's order. */
export function flowPicture({ before, now, arrived, moves }: Migration): FlowPicture {
  const all = now.reduce((sum, customers) => sum + customers, 0);
  const top = blocks(
    [
      ...before.map((customers, segment) => ({ segment, customers })),
      { segment: NOT_YET, customers: arrived },
    ],
    all,
  );
  const bottom = blocks(
    now.map((customers, segment) => ({ segment, customers })),
    all,
  );
  const leaving = new Map(top.map(({ segment, begin }) => [segment, begin]));
  const arriving = new Map(bottom.map(({ segment, begin }) => [segment, begin]));
  const take = (from: Map<number, number>, segment: number, width: number): [number, number] => {
    const begin = from.get(segment) ?? 0;
    from.set(segment, begin + width);
    return [begin, begin + width];
  };
  // Last in the upper bar: those who came later, whatever their number.
  const order = (segment: number): number => (segment === NOT_YET ? Number.POSITIVE_INFINITY : segment);
  const byTop = moves.toSorted((a, b) => order(a.from) - order(b.from) || a.to - b.to);
  const flows = byTop.map((move) => {
    const width = all === 0 ? 0 : move.customers / all;
    return { move, top: take(leaving, move.from, width), bottom: take(arriving, move.to, width) };
  });
  return { top, bottom, flows };
}

function blocks(counts: readonly Pick<Block, 'segment' | 'customers'>[], all: number): Block[] {
  let end = 0;
  return counts.map(({ segment, customers }) => {
    const begin = end;
    end += all === 0 ? 0 : customers / all;
    return { segment, customers, begin, end };
  });
}

/** Moves between two segments, largest first; of equals the one from the better segment. */
export function largestMoves(moves: readonly Move[], most: number): Move[] {
  return moves
    .filter(({ from, to }) => from !== to)
    .toSorted((a, b) => b.customers - a.customers || a.from - b.from || a.to - b.to)
    .slice(0, most);
}
