import type { InspectedTable } from '@kesit/core/analysis';

/** How many rows files have, as far as that can be said before reading them. */
export interface RowEstimate {
  readonly rows: number;
  readonly exact: boolean;
}

/** Tables with fewer rows than this are in the sample as a whole. */
const SAMPLE_ROWS = 200;

/** From the length of the sampled rows; `null` for containers that do not tell the length of their rows. */
export function estimateRows(tables: readonly InspectedTable[]): RowEstimate | null {
  let rows = 0;
  let exact = true;
  for (const table of tables) {
    if (table.sample.length < SAMPLE_ROWS) {
      rows += table.sample.length;
      continue;
    }
    if (table.format.container !== 'csv' || table.format.compressed) return null;
    exact = false;
    rows += table.byteSize / meanRowBytes(table);
  }
  return { rows: exact ? rows : twoDigits(rows), exact };
}

function meanRowBytes({ sample, format }: InspectedTable): number {
  const encoder = new TextEncoder();
  const perUnit = format.encoding?.startsWith('utf-16') ? 2 : 1;
  let bytes = 0;
  for (const cells of sample) {
    // A separator after each cell but the last, and a line end.
    const text = cells.join(',');
    bytes += (perUnit === 2 ? text.length * 2 : encoder.encode(text).length) + perUnit;
  }
  return bytes / sample.length;
}

function twoDigits(value: number): number {
  return Number(value.toPrecision(2));
}
