import { parquetWriteBuffer } from 'hyparquet-writer';
import { describe, expect, it, vi } from 'vitest';
import { memoryFile } from '../../test-support/memory-file.ts';
import { mutate, seeded } from '../../test-support/mutate.ts';
import { pyarrowFile } from '../../test-support/pyarrow-file.ts';
import { type PlanKind, readWhole } from '../../test-support/read-table.ts';
import type { Problem, Result } from '../result/index.ts';
import { openParquet } from './parquet.ts';
import type { Table } from './table.ts';

vi.setConfig({ testTimeout: 30_000 });

function open(bytes: Uint8Array): Promise<Result<Table[], Problem>> {
  return openParquet(memoryFile(bytes, 'orders.parquet'));
}

async function tableOf(bytes: Uint8Array): Promise<Table> {
  const tables = await open(bytes);
  if (!tables.ok) throw new Error(JSON.stringify(tables.error));
  expect(tables.value).toHaveLength(1);
  return tables.value[0];
}

function write(options: Parameters<typeof parquetWriteBuffer>[0]): Uint8Array {
  return new Uint8Array(parquetWriteBuffer(options));
}

const istanbul: PlanKind = (column) => ({
  kind: 'time',
  column,
  style: { dayFirst: true, number: 'serial', timeZone: 'Europe/Istanbul' },
});

describe('openParquet', () => {
  it.each(['1.0', '2.0'] as const)('reads what pyarrow writes, pages of version %s', async (version) => {
    const table = await tableOf(pyarrowFile(version));
    expect(table.header).toEqual(['Invoice', 'Item', 'Quantity', 'When', 'Sent', 'Price', 'Gift']);
    expect(table.dateColumns).toEqual([3, 4]);
    expect(table.sample[0]).toEqual([
      '489434',
      '',
      '12',
      '2009-12-01 07:45:00',
      '2009-12-01 22:30:00Z',
      '6.95',
      'TRUE',
    ]);
    expect(table.sample[2]).toEqual([
      '',
      'item 2',
      '',
      '2009-12-01 09:45:00',
      '2009-12-01 22:30:00Z',
      '6.97',
      'FALSE',
    ]);
    const whole = await readWhole(table, ['text', 'text', 'number', 'time', istanbul, 'number', 'number']);
    const start = Date.UTC(2009, 11, 1) / 1000;
    expect(whole.rows).toEqual(
      Array.from({ length: 12 }, (_, i) => [
        ['489434', '489434', '', 'C489449'][i % 4],
        i % 5 === 0 ? '' : `item ${i}`,
        [12, -1, Number.NaN, 3][i % 4],
        start + 7.75 * 3600 + i * 3600,
        start + (22.5 + Math.floor(i / 6) + 2) * 3600,
        (695 + i) / 100,
        [1, Number.NaN, 0][i % 3],
      ]),
    );
    expect(whole.written[11]).toBe('C489449,item 11,3,2009-12-01 18:45:00,2009-12-01 23:30:00Z,7.06,FALSE');
    expect(whole.report.rowsRead).toBe(12);
    expect(whole.report.evidence.map(({ empty }) => empty)).toEqual([3, 3, 3, 0, 0, 0, 4]);
  });

  it('reads every encoding, with and without missing values', async () => {
    const count = 3000;
    const some = <T>(make: (i: number) => T): (T | null)[] =>
      Array.from({ length: count }, (_, i) => (i % 7 === 3 ? null : make(i)));
    const integers = some((i) => ((i * 7919) % 1000) - 500);
    const longs = some((i) => BigInt(i) * 1_000_003n - 5n);
    const texts = some((i) => `customer ${i % 400} ş`);
    const doubles = some((i) => i / 8 - 3);
    const truths = some((i) => i % 3 === 0);
    const bytes = write({
      rowGroupSize: 1111,
      pageSize: 1500,
      columnData: [
        { name: 'plain', data: integers, type: 'INT32', encoding: 'PLAIN' },
        { name: 'delta', data: integers, type: 'INT32', encoding: 'DELTA_BINARY_PACKED' },
        { name: 'long', data: longs, type: 'INT64', encoding: 'DELTA_BINARY_PACKED' },
        { name: 'split', data: doubles, type: 'DOUBLE', encoding: 'BYTE_STREAM_SPLIT' },
        { name: 'truth', data: truths, type: 'BOOLEAN', encoding: 'RLE' },
        { name: 'lengths', data: texts, type: 'STRING', encoding: 'DELTA_LENGTH_BYTE_ARRAY' },
        { name: 'shared', data: texts, type: 'STRING', encoding: 'DELTA_BYTE_ARRAY' },
        { name: 'dictionary', data: texts, type: 'STRING' },
        {
          name: 'required',
          data: Array.from({ length: count }, (_, i) => i),
          type: 'INT32',
          nullable: false,
        },
      ],
    });
    const kinds: PlanKind[] = [
      'number',
      'number',
      'number',
      'number',
      'number',
      'text',
      'text',
      'text',
      'number',
    ];
    const { rows } = await readWhole(await tableOf(bytes), kinds);
    const number = (value: number | bigint | boolean | null): number =>
      value === null ? Number.NaN : Number(value);
    expect(rows).toEqual(
      Array.from({ length: count }, (_, i) => [
        number(integers[i]),
        number(integers[i]),
        number(longs[i]),
        number(doubles[i]),
        number(truths[i]),
        texts[i] ?? '',
        texts[i] ?? '',
        texts[i] ?? '',
        i,
      ]),
    );
  });

  it('keeps long identifiers exact, and reads whole ones of any type alike', async () => {
    const bytes = write({
      columnData: [
        { name: 'id', data: [9007199254740993n, 13085n, -9223372036854775808n], type: 'INT64' },
        { name: 'double', data: [13085, 1e21, Number.NaN], type: 'DOUBLE' },
        { name: 'text', data: ['13085.0', ' 13086 ', '  '], type: 'STRING' },
      ],
    });
    const table = await tableOf(bytes);
    expect((await readWhole(table, ['identifier', 'identifier', 'identifier'])).rows).toEqual([
      ['9007199254740993', '13085', '13085'],
      ['13085', '1e+21', '13086'],
      ['-9223372036854775808', '', ''],
    ]);
  });

  it('reads dates, times and decimals as they are annotated', async () => {
    const bytes = write({
      schema: [
        { name: 'root', num_children: 5 },
        { name: 'day', type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' },
        { name: 'clock', type: 'INT32', converted_type: 'TIME_MILLIS', repetition_type: 'REQUIRED' },
        {
          name: 'cents',
          type: 'INT32',
          converted_type: 'DECIMAL',
          scale: 2,
          precision: 9,
          repetition_type: 'REQUIRED',
        },
        {
          name: 'id',
          type: 'FIXED_LEN_BYTE_ARRAY',
          type_length: 16,
          logical_type: { type: 'UUID' },
          repetition_type: 'REQUIRED',
        },
        { name: 'micros', type: 'INT64', converted_type: 'TIMESTAMP_MICROS', repetition_type: 'REQUIRED' },
      ],
      columnData: [
        { name: 'day', data: [new Date('2009-12-01'), null, new Date('1969-12-31')] },
        { name: 'clock', data: [27_900_000, 0, 86_399_000] },
        { name: 'cents', data: [6.95, -0.01, 0] },
        { name: 'id', data: Array.from({ length: 3 }, () => '01234567-89ab-cdef-0123-456789abcdef') },
        {
          name: 'micros',
          data: ['2009-12-01T07:45:00.999Z', '1969-12-31T23:59:59.500Z', '2009-12-01T07:45:01Z'].map(
            (t) => new Date(t),
          ),
        },
      ],
    });
    const table = await tableOf(bytes);
    expect(table.dateColumns).toEqual([0, 4]);
    expect(table.sample).toEqual([
      [
        '2009-12-01 00:00:00',
        '07:45:00',
        '6.95',
        '01234567-89ab-cdef-0123-456789abcdef',
        '2009-12-01 07:45:00Z',
      ],
      ['', '00:00:00', '-0.01', '01234567-89ab-cdef-0123-456789abcdef', '1969-12-31 23:59:59Z'],
      [
        '1969-12-31 00:00:00',
        '23:59:59',
        '0',
        '01234567-89ab-cdef-0123-456789abcdef',
        '2009-12-01 07:45:01Z',
      ],
    ]);
  });

  it('gives equal rows equal fingerprints, whatever row group they are in', async () => {
    const data = Array.from({ length: 100 }, (_, i) => `c${i % 10}`);
    const quantities = data.map((_, i) => ((i % 20) % 10 === 0 ? null : i % 20));
    const bytes = write({
      rowGroupSize: 33,
      columnData: [
        { name: 'a', data, type: 'STRING' },
        { name: 'b', data: quantities, type: 'INT32' },
      ],
    });
    const { fingerprints, rows } = await readWhole(await tableOf(bytes), ['text', 'number']);
    const byRow = new Map(rows.map((row, i) => [JSON.stringify(row), fingerprints[i]]));
    expect(rows.map((row) => byRow.get(JSON.stringify(row)))).toEqual(fingerprints);
    expect(new Set(fingerprints).size).toBe(byRow.size);
  });

  it('tells progress up to the size of the columns', async () => {
    const table = await tableOf(pyarrowFile('2.0'));
    const seen: number[] = [];
    await table.read({ plans: [], sink: () => undefined, onProgress: (bytes) => seen.push(bytes) });
    expect(seen.at(-1)).toBe(table.byteSize);
  });
});

describe('openParquet on files that are not in order', () => {
  it('says what it cannot read', async () => {
    const nested = write({
      schema: [
        { name: 'root', num_children: 1 },
        { name: 'tags', num_children: 1, repetition_type: 'OPTIONAL', converted_type: 'LIST' },
        { name: 'list', num_children: 1, repetition_type: 'REPEATED' },
        { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'OPTIONAL' },
      ],
      columnData: [{ name: 'tags', data: [['a'], ['b', 'c']] }],
    });
    expect(await open(nested)).toEqual({
      ok: false,
      error: {
        code: 'parquet-unsupported',
        facts: { file: 'orders.parquet', feature: 'nested columns only' },
      },
    });
    const none = write({ columnData: [{ name: 'a', data: [], type: 'STRING' }] });
    expect(await open(none)).toEqual({
      ok: false,
      error: { code: 'file-without-rows', facts: { file: 'orders.parquet' } },
    });
  });

  it.each([0, 3, 4, 12, 200, -9, -1])('names the file when it ends at byte %i', async (end) => {
    expect(await open(pyarrowFile('1.0').slice(0, end))).toEqual({
      ok: false,
      error: { code: 'parquet-damaged', facts: { file: 'orders.parquet' } },
    });
  });

  it('sees a byte that changed where pages carry checksums', async () => {
    const whole = pyarrowFile('2.0');
    const footer = whole.length - 8 - new DataView(whole.buffer).getUint32(whole.length - 8, true);
    let seen = 0;
    for (let at = 4; at < footer; at += 3) {
      const changed = whole.slice();
      changed[at] ^= 0x10;
      if ((await outcome(changed)) === 'parquet-damaged') seen++;
    }
    // What is left are bytes of the columns of lists, which are not read, and of fields that do not matter.
    expect(seen).toBeGreaterThan((footer - 4) * 0.2);
  });

  it('gives a table or names a problem, whatever happened to the bytes', async () => {
    const pick = seeded(20260102);
    const texts = Array.from({ length: 60 }, (_, i) => (i % 9 === 0 ? null : `text ${i % 11}`));
    const numbers = texts.map((_, i) => i * 3);
    const files = [
      pyarrowFile('1.0'),
      pyarrowFile('2.0'),
      write({
        codec: 'UNCOMPRESSED',
        rowGroupSize: 25,
        columnData: [
          { name: 'a', data: texts, type: 'STRING' },
          { name: 'b', data: texts, type: 'STRING', encoding: 'DELTA_BYTE_ARRAY' },
          { name: 'c', data: texts, type: 'STRING', encoding: 'PLAIN' },
          { name: 'd', data: numbers, type: 'INT32', encoding: 'DELTA_BINARY_PACKED' },
          { name: 'e', data: numbers, type: 'INT32', encoding: 'BYTE_STREAM_SPLIT' },
        ],
      }),
    ];
    const found = new Set<string>();
    for (let i = 0; i < 1200; i++) found.add(await outcome(mutate(files[i % files.length], pick)));
    expect([...found].sort()).toEqual(
      ['parquet-damaged', 'parquet-unsupported', 'table'].filter((name) => found.has(name)),
    );
    expect(found).toContain('parquet-damaged');
    expect(found).toContain('table');
  });
});

async function outcome(bytes: Uint8Array): Promise<string> {
  const tables = await open(bytes);
  if (!tables.ok) return tables.error.code;
  const [table] = tables.value;
  let rows = 0;
  const report = await table.read({
    plans: [],
    sink: ({ rowCount }) => {
      rows += rowCount;
    },
  });
  if (!report.ok) return report.error.code;
  expect(report.value.rowsRead).toBe(rows);
  return 'table';
}
