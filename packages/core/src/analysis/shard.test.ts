import { describe, expect, test } from 'vitest';
import { analyzeFiles, expectOk, expectProblem, labels, textFile } from '../../test-support/analyze-files.ts';
import { comparable } from '../../test-support/purchases.ts';
import type { ByteSource } from '../port/index.ts';
import type { Analysis } from './analysis.ts';
import type { RejectedSink } from './rejected.ts';
import { buffersOf, createShard, type ShardPool } from './shard.ts';

/** Threads that are none: each folds its ranges in turn, and parts come back in another order than they were handed out. */
function pool(sources: readonly ByteSource[], size: number, asked: number[] = []): ShardPool {
  return {
    size,
    async run(job, next, onPart) {
      asked.push(job.source);
      const shards = Array.from({ length: size }, () =>
        createShard(structuredClone(job), sources[job.source]),
      );
      const parts: Parameters<typeof onPart>[] = [];
      for (let index = 0, range = next(); range !== null; index++, range = next()) {
        parts.push([index, await shards[index % size].fold(range)]);
      }
      for (const [index, part] of parts.reverse()) onPart(index, part);
      return shards.map(({ folded }) => folded());
    },
  };
}

interface Outcome {
  readonly analysis: Analysis;
  readonly rejected: string;
}

async function outcome(sources: readonly ByteSource[], shards?: ShardPool): Promise<Outcome> {
  const written: string[] = [];
  const rejected: RejectedSink = {
    write: (csv) => void written.push(Buffer.from(csv).toString('latin1')),
    restart: () => void written.splice(0),
  };
  const ports = shards === undefined ? { rejected } : { rejected, shards };
  const analysis = expectOk(await analyzeFiles(sources, {}, ports));
  return { analysis, rejected: written.join('') };
}

function expectSame(parts: Outcome, whole: Outcome): void {
  expect(comparable(parts.analysis.base)).toEqual(comparable(whole.analysis.base));
  expect(parts.analysis.cleaning).toEqual(whole.analysis.cleaning);
  expect(parts.analysis.rowsRead).toBe(whole.analysis.rowsRead);
  expect(parts.analysis.warnings).toEqual(whole.analysis.warnings);
  expect(parts.analysis.rejectedExamples).toEqual(whole.analysis.rejectedExamples);
  expect(labels(parts.analysis)).toEqual(labels(whole.analysis));
  expect(parts.rejected === whole.rejected).toBe(true);
}

const HEADER = 'Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID,Country';

/** Over eight megabytes of orders, so that they are worth dividing; every 50th row cannot be kept. */
function manyOrders(describe: (row: number) => string): string[] {
  const lines = [HEADER];
  for (let row = 0; row < 40_000; row++) {
    const customer = row % 50 === 7 ? '' : String(10_000 + ((row * 7919) % 3001));
    const day = String(1 + (row % 28)).padStart(2, '0');
    const month = String(1 + ((row >> 12) % 12)).padStart(2, '0');
    lines.push(
      `${100_000 + (row >> 2)},P${row % 97},${describe(row)},${1 + (row % 9)},2023-${month}-${day} 10:00:00,${(row % 500) / 100 + 0.25},${customer},Country ${row % 11}`,
    );
  }
  return lines;
}

const plain = (row: number): string =>
  `A thing with a very long name ${'and more of it '.repeat(12)} ${row % 97}`;

describe('a large text file read in parts', () => {
  test('gives what one reading gives, down to the rejected rows in their order', async () => {
    const sources = [textFile(manyOrders(plain))];
    expect(sources[0].size).toBeGreaterThan(8 * 1024 * 1024);
    const asked: number[] = [];
    const parts = await outcome(sources, pool(sources, 3, asked));
    expect(asked).toEqual([0]);
    expectSame(parts, await outcome(sources));
    expect(parts.analysis.cleaning.rejected['missing-customer']).toBe(800);
  });

  test('is read again in one go where a line end inside quotes puts the parts out of step', async () => {
    // The sample of the file has none of them: they come after row 8,000, and none is near the middle or the end.
    const odd = (row: number): string =>
      row > 8000 && row < 14_000
        ? `"${plain(row)}\nC9,x,""y"",5,2023-01-01,1,2,3\nlast line ${row}"`
        : plain(row);
    const other = textFile([...manyOrders(plain).slice(0, 4), '1,A,B,1,2023-01-01,1,,C'], 'first.csv');
    const sources = [other, textFile(manyOrders(odd), 'second.csv')];
    const asked: number[] = [];
    const parts = await outcome(sources, pool(sources, 4, asked));
    expect(asked).toEqual([1]);
    expect(parts.analysis.rowsRead).toBe(40_004);
    expectSame(parts, await outcome(sources));
    expect(
      parts.rejected.startsWith(`row,rule,${HEADER}\n4,missing-customer,1,A,B,1,2023-01-01,1,,C\n`),
    ).toBe(true);
  });
});

test('a quote that is never closed is found by the reading in one go: its line and the rows before it', async () => {
  const sources = [textFile(manyOrders((row) => (row === 20_000 ? '"never closed' : plain(row))))];
  const shards = pool(sources, 2);
  expect(expectProblem(await analyzeFiles(sources, {}, { shards }))).toEqual({
    code: 'quote-never-closed',
    facts: { file: 'orders.csv', line: 20_002, rows: 20_000 },
  });
});

test('everything of a part can be handed over to another thread without a copy', () => {
  const shared = new Float64Array(4);
  const value = {
    a: shared,
    b: [shared.subarray(1), new Uint8Array(3)],
    c: new Map([[1, { d: new Int32Array(2) }]]),
  };
  const buffers = buffersOf({ ...value, empty: new Uint8Array(0), text: 'x', nothing: null });
  expect(buffers).toHaveLength(3);
  const moved = structuredClone(value, { transfer: buffers });
  expect(shared.length).toBe(0);
  expect(moved.c.get(1)?.d).toHaveLength(2);
});
