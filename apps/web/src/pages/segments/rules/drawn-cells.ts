import {
  type CellTotals,
  cellTotals,
  checkPreset,
  claimedCells,
  type RulePlane,
  type ScoreCell,
  type ScoreCube,
  type SegmentPreset,
} from '@kesit/core/segment';

/** A cell of the editor's grid. Segments are places in the preset. */
export interface DrawnCell extends CellTotals {
  readonly cell: ScoreCell;
  /** Who claims it, the winner first; empty: nobody. */
  readonly claims: readonly number[];
  /** Who gets it: the winner, else whoever everyone else goes to; -1: nobody. */
  readonly owner: number;
}

const NOTHING: CellTotals = { customers: 0, revenue: null };

/** Every cell of a plane, highest scores first; counts are 0 while nobody has counted. */
export function drawnCells(preset: SegmentPreset, plane: RulePlane, cube: ScoreCube | null): DrawnCell[] {
  const places = new Map(preset.segments.map(({ id }, place) => [id, place]));
  const rest = preset.remainder === null ? -1 : (places.get(preset.remainder) ?? -1);
  const counted = cube?.levels === preset.levels ? cube : null;
  return claimedCells(preset, plane).map(({ cell, segments }) => {
    const claims = segments.map((id) => places.get(id) ?? -1);
    const totals = counted === null ? NOTHING : cellTotals(counted, plane, cell);
    return { cell, claims, owner: claims[0] ?? rest, ...totals };
  });
}

/** Customers of each segment, those without an order among them, and last those of nobody. */
export function drawnCounts(
  preset: SegmentPreset,
  cells: readonly DrawnCell[],
  cube: ScoreCube | null,
): number[] {
  const counts = new Array<number>(preset.segments.length + 1).fill(0);
  const add = (place: number, customers: number): void => {
    counts[place === -1 ? preset.segments.length : place]! += customers;
  };
  for (const { owner, customers } of cells) add(owner, customers);
  const { withoutOrders } = checkPreset(preset, { amounts: preset.needsAmounts });
  if (cube?.levels === preset.levels) {
    add(
      preset.segments.findIndex(({ id }) => id === withoutOrders),
      cube.customers[0] ?? 0,
    );
  }
  return counts;
}

/** Scores of a cell as its plane names them: `R 4, F 5`. */
export function scoresText({ r, f, m }: ScoreCell, plane: RulePlane): string {
  if (plane === 'r-fm') return `R ${r}, (F+M)/2 ${f}`;
  return plane === 'rf' ? `R ${r}, F ${f}` : `R ${r}, F ${f}, M ${m}`;
}
