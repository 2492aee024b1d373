import type { ColumnProfile } from './column-profile.ts';
import { REPEAT_NAMES, type RepeatRole } from './header-names.ts';
import type { RoleGuess } from './mapping.ts';
import type { Role } from './role.ts';

/** Columns by header words, and what their values are like. */
export interface ColumnFinder {
  readonly width: number;
  words(column: number): readonly string[];
  profile(column: number): ColumnProfile;
}

/**
 * The columns of a summary for purchase models (x, t_x, T and perhaps the mean value of a repeat purchase), or none.
 *
 * `recency` and `frequency` also name the columns of plain RFM files, where recency is the time *since* the last purchase and
 * every purchase counts. What tells them apart: here there is a T, no recency exceeds it, and whoever bought only once has
 * a frequency of 0 and a recency of 0. Where nobody has 0, those who have 1 tell: in an RFM file their last purchase is as
 * long ago as their first.
 */
export function findRepeatSummary(table: ColumnFinder): RoleGuess[] {
  const count = named(table, 'repeat-count');
  const recency = named(table, 'repeat-recency');
  const tenure = named(table, 'tenure');
  if (count < 0 || recency < 0 || tenure < 0) return [];
  if (!countsRepeats(table.profile(count), table.profile(recency), table.profile(tenure))) return [];
  const value = named(table, 'repeat-value');
  const columns: [Role, number][] = [
    ['repeat-count', count],
    ['repeat-recency', recency],
    ['tenure', tenure],
  ];
  if (value >= 0 && table.profile(value).number.readable > 0.9) columns.push(['repeat-value', value]);
  return columns.map(([role, column]) => ({
    role,
    columns: [column],
    reason: 'header-and-values',
    confidence: 0.97,
  }));
}

const UNITS: ReadonlySet<string> = new Set(['days', 'weeks', 'months']);

function named(table: ColumnFinder, role: RepeatRole): number {
  for (const name of REPEAT_NAMES[role]) {
    for (let column = 0; column < table.width; column++) {
      const words = table.words(column);
      if (words.length <= 4 && words.filter((word) => !UNITS.has(word)).join(' ') === name) return column;
    }
  }
  return -1;
}

function countsRepeats(count: ColumnProfile, recency: ColumnProfile, tenure: ColumnProfile): boolean {
  let rows = 0;
  let inside = 0;
  let never = 0;
  let neverAtZero = 0;
  let once = 0;
  let onceAtTenure = 0;
  for (let row = 0; row < count.values.length; row++) {
    const [x, last, age] = [count.values[row], recency.values[row], tenure.values[row]];
    if (Number.isNaN(x) || Number.isNaN(last) || Number.isNaN(age)) continue;
    rows++;
    if (last <= age) inside++;
    if (x === 0) never++;
    if (x === 0 && last === 0) neverAtZero++;
    if (x === 1) once++;
    if (x === 1 && last === age) onceAtTenure++;
  }
  if (rows === 0 || inside < 0.99 * rows) return false;
  return never > 0 ? neverAtZero >= 0.95 * never : onceAtTenure <= 0.5 * once;
}
