import type { RulePlane } from './rule-plane.ts';
import type { ScoreCell } from './score-cell.ts';
import type { ScoreRange } from './segment.ts';

type Point = readonly [number, number, number];
type Interval = readonly [number, number];
type Box = readonly [Interval, Interval, Interval];

/**
 * Few ranges that cover these cells of a plane and no other ones: again and again the box that takes in most cells still
 * uncovered. They may overlap each other. Spend is left out where it may be anything.
 */
export function rangesOfCells(cells: readonly ScoreCell[], plane: RulePlane, levels: number): ScoreRange[] {
  const depth = plane === 'rfm' ? levels : 1;
  const points = cells.map(({ r, f, m }): Point => [r, f, plane === 'rfm' ? (m ?? 1) : 1]);
  const wanted = new Set(points.map(String));
  const open = new Set(wanted);
  const boxes: Box[] = [];
  for (const point of points) {
    if (!open.has(String(point))) continue;
    const box = bestBox(point, [levels, levels, depth], wanted, open);
    for (const inside of pointsOf(box)) open.delete(String(inside));
    boxes.push(box);
  }
  return boxes.map((box) => rangeOf(box, plane, levels));
}

function bestBox(point: Point, ends: Point, wanted: ReadonlySet<string>, open: ReadonlySet<string>): Box {
  let best: Box = [
    [point[0], point[0]],
    [point[1], point[1]],
    [point[2], point[2]],
  ];
  let most = 0;
  for (const r of intervalsAround(point[0], ends[0])) {
    for (const f of intervalsAround(point[1], ends[1])) {
      for (const m of intervalsAround(point[2], ends[2])) {
        const inside = pointsOf([r, f, m]).map(String);
        const gained = inside.filter((key) => open.has(key)).length;
        if (gained <= most || !inside.every((key) => wanted.has(key))) continue;
        best = [r, f, m];
        most = gained;
      }
    }
  }
  return best;
}

/** Every interval of scores from 1 to `end` that holds the score. */
function intervalsAround(score: number, end: number): Interval[] {
  const intervals: Interval[] = [];
  for (let low = score; low >= 1; low--) {
    for (let high = score; high <= end; high++) intervals.push([low, high]);
  }
  return intervals;
}

function pointsOf([r, f, m]: Box): Point[] {
  const points: Point[] = [];
  for (let x = r[0]; x <= r[1]; x++) {
    for (let y = f[0]; y <= f[1]; y++) for (let z = m[0]; z <= m[1]; z++) points.push([x, y, z]);
  }
  return points;
}

function rangeOf([r, f, m]: Box, plane: RulePlane, levels: number): ScoreRange {
  if (plane === 'r-fm') return { r, fm: f };
  return plane === 'rf' || (m[0] === 1 && m[1] === levels) ? { r, f } : { r, f, m };
}
