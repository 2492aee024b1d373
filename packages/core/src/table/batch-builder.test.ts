import { expect, it } from 'vitest';
import { addCell, BATCH_ROWS, createBatchBuilder, flushBatch } from './batch-builder.ts';
import { createCells, NUMBER, TEXT } from './cell.ts';
import { createDictionary, internText } from './dictionary.ts';

/** Fingerprints of rows given as cells, each with its column. */
function fingerprintsOf(rows: readonly (readonly (readonly [number, number | string])[])[]): string[] {
  const texts = createDictionary();
  const found: string[] = [];
  const sink = ({ rowCount, fingerprints }: { rowCount: number; fingerprints: Int32Array }): void => {
    for (let i = 0; i < rowCount; i++) found.push(`${fingerprints[i * 2]} ${fingerprints[i * 2 + 1]}`);
  };
  const builder = createBatchBuilder([], 3, texts, sink);
  const cells = createCells(1);
  let count = 0;
  for (const row of rows) {
    for (const [column, cell] of row) {
      cells.kinds[0] = typeof cell === 'number' ? NUMBER : TEXT;
      cells.values[0] = typeof cell === 'number' ? cell : internText(texts, cell);
      addCell(builder, count, column, cells, 0);
    }
    if (++count < BATCH_ROWS) continue;
    flushBatch(builder, count, () => undefined);
    count = 0;
  }
  flushBatch(builder, count, () => undefined);
  return found;
}

it('tells 200,000 rows of small numbers and similar texts apart', () => {
  const numbers = Array.from({ length: 100_000 }, (_, i) => [
    [0, i % 500] as const,
    [1, Math.floor(i / 500) / 4] as const,
  ]);
  const texts = Array.from({ length: 100_000 }, (_, i) => [
    [0, `c${i % 500}`] as const,
    [2, `c${Math.floor(i / 500)}`] as const,
  ]);
  const found = fingerprintsOf([...numbers, ...texts]);
  expect(new Set(found).size).toBe(200_000);
  // Each half alone behaves like 32 random bits: about n² / 2³³ = 5 rows share theirs.
  for (const half of [0, 1]) {
    const distinct = new Set(found.map((fingerprint) => fingerprint.split(' ')[half])).size;
    expect(200_000 - distinct).toBeLessThan(25);
  }
});

it('tells apart the same cells in other columns, and numbers from texts', () => {
  const found = fingerprintsOf([
    [
      [0, 1],
      [1, 2],
    ],
    [
      [0, 2],
      [1, 1],
    ],
    [
      [1, 1],
      [2, 2],
    ],
    [
      [0, '1'],
      [1, 2],
    ],
    [[0, 1]],
    [],
  ]);
  expect(new Set(found).size).toBe(6);
  expect(found[5]).toBe('0 0');
});

it('calls zero and minus zero the same', () => {
  const [zero, minusZero] = fingerprintsOf([[[0, 0]], [[0, -0]]]);
  expect(minusZero).toBe(zero);
});
