import { expect, test } from 'vitest';
import { analyzeFiles, expectOk, textFile } from '../../test-support/analyze-files.ts';
import { comparable } from '../../test-support/purchases.ts';
import { type TableData, tableCsv } from '../export/index.ts';
import type { ByteSource } from '../port/index.ts';
import type { AnalysisPorts } from './ports.ts';
import { buffersOf } from './shard.ts';
import {
  askCsv,
  askPurchases,
  createShardPool,
  type FromShard,
  type ShardThread,
  serveShard,
} from './shard-thread.ts';

/** A thread whose messages are copied or moved as between real ones. */
function threadOver(source: ByteSource, told: string[] = []): ShardThread {
  let hear: (message: FromShard) => void = () => {};
  const serve = serveShard(
    () => source,
    (message) => hear(structuredClone(message, { transfer: buffersOf(message) })),
  );
  return {
    post(message, transfer = []) {
      told.push(message.kind);
      serve(structuredClone(message, { transfer }));
    },
    listen: (onMessage) => {
      hear = onMessage;
    },
    stop: () => void told.push('stop'),
  };
}

/** Over eight megabytes, so that they are worth dividing. */
function manyOrders(): ByteSource {
  const lines = ['Invoice,StockCode,Description,Quantity,InvoiceDate,Price,Customer ID'];
  for (let row = 0; row < 40_000; row++) {
    const name = `A thing with a very long name ${'and more of it '.repeat(13)} ${row % 97}`;
    const day = String(1 + (row % 28)).padStart(2, '0');
    lines.push(
      `${row >> 2},P${row % 97},${name},${1 + (row % 9)},2023-01-${day} 10:00:00,${(row % 500) / 100 + 0.25},${(row * 7919) % 3001}`,
    );
  }
  return textFile(lines);
}

test('threads that have read stay for what was bought, and the answer is that of one thread', async () => {
  const source = manyOrders();
  const told: string[][] = [[], []];
  const idle: ShardThread[] = [];
  const shards = createShardPool(
    2,
    (position) => threadOver(source, told[position]),
    () => null,
    (thread) => idle.push(thread),
  );
  let lines = 0;
  const purchases: AnalysisPorts['purchases'] = {
    fromLines: 10_000,
    ask(question) {
      lines = question.purchases.reduce((sum, { blocks }) => sum + blocks.length, 0);
      return askPurchases(idle[0], question);
    },
  };
  const { base } = expectOk(await analyzeFiles([source], {}, { shards, purchases }));
  expect(lines).toBeGreaterThan(1);
  expect(told[0].at(-1)).toBe('purchases');
  expect(told[1].at(-1)).toBe('end');
  expect(comparable(base)).toEqual(comparable(expectOk(await analyzeFiles([source])).base));
});

test('few purchases are not worth asking', async () => {
  const source = manyOrders();
  const ask = (): never => {
    throw new Error('asked');
  };
  const shards = createShardPool(
    1,
    () => threadOver(source),
    () => null,
  );
  const ports = { shards, purchases: { fromLines: 1e6, ask } };
  expect(expectOk(await analyzeFiles([source], {}, ports)).base.customers.count).toBe(3001);
});

const TABLE: TableData = {
  title: 'A table',
  columns: [
    { key: 'id', title: 'Id', unit: null, kind: 'text', values: ['a', '=b', null] },
    { key: 'share', title: 'Share', unit: null, kind: 'rate', values: Float64Array.of(0.5, Number.NaN, 1) },
  ],
  rowCount: 3,
  currency: null,
};

test('an idle thread puts a table into the same CSV', async () => {
  const thread = threadOver(textFile(''));
  const pieces: Uint8Array[] = [];
  await askCsv(thread, TABLE, (piece) => pieces.push(piece));
  expect(Buffer.concat(pieces)).toEqual(Buffer.concat([...tableCsv(TABLE)].map((piece) => piece.slice())));
});

test('what cannot be written is said to whoever asked', async () => {
  const thread = threadOver(textFile(''));
  const full = (): never => {
    throw new Error('no space left');
  };
  await expect(askCsv(thread, TABLE, full)).rejects.toThrow('no space left');
});

test('a thread that breaks says so', async () => {
  const broken: ShardThread = {
    post: () => {},
    listen: (_, onEnd) => queueMicrotask(() => onEnd('out of memory')),
    stop: () => {},
  };
  await expect(askCsv(broken, TABLE, () => {})).rejects.toThrow('out of memory');
});
