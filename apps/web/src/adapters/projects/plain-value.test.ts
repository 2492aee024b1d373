import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromRecords, toRecords } from './plain-value.ts';

const there = (value: unknown): unknown => fromRecords(toRecords(value));

describe('plain data as records', () => {
  test('comes back as it was, whatever it is made of', () => {
    const leaf = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.boolean(),
      fc.constantFrom(null, undefined),
      fc.float64Array(),
      fc.uint8Array(),
      fc.int32Array(),
    );
    const { tree } = fc.letrec((tie) => ({
      tree: fc.oneof(
        { maxDepth: 4 },
        leaf,
        fc.array(tie('tree')),
        fc.dictionary(fc.oneof(fc.string(), fc.constant('$')), tie('tree')).map((fields) => ({ ...fields })),
        fc.array(fc.tuple(fc.string(), tie('tree'))).map((entries) => new Map(entries)),
      ),
    }));
    fc.assert(
      fc.property(tree, (value) => {
        expect(there(value)).toEqual(value);
      }),
    );
  });

  test('keeps numbers that JSON does not know', () => {
    const numbers = [Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, -0];
    expect((there(numbers) as number[]).map((value, i) => Object.is(value, numbers[i]))).toEqual([
      true,
      true,
      true,
      true,
    ]);
  });

  test('has a record for each column, and one for everything else', () => {
    const ids = Array.from({ length: 100 }, (_, i) => `C${i}`);
    const records = toRecords({
      count: 100,
      ids,
      spend: new Float64Array(100),
      segment: new Uint8Array(100),
    });
    expect(records).toHaveLength(4);
    expect(records.slice(2).map(({ byteLength }) => byteLength)).toEqual([800, 100]);
  });

  test('stores an array that is met twice once, and gives one array back', () => {
    const column = new Float64Array([1, 2, 3]);
    const value = { spend: column, alias: column };
    expect(toRecords(value)).toHaveLength(2);
    const { spend, alias } = there(value) as typeof value;
    expect(spend).toBe(alias);
  });

  test('takes of a view only what it shows', () => {
    const view = new Uint8Array(1_000_000).subarray(10, 14);
    expect(toRecords(view)[1]!.buffer.byteLength).toBe(4);
  });

  test('reads columns from anywhere in a buffer', () => {
    const [rest, column] = toRecords(new Float64Array([0.5, 2]));
    const shifted = new Uint8Array(column!.length + 3).subarray(3);
    shifted.set(column!);
    expect(fromRecords([rest!, shifted])).toEqual(new Float64Array([0.5, 2]));
  });

  test.each([[() => 1], [new Date(0)], [Symbol('x')], [new DataView(new ArrayBuffer(1))]])(
    'refuses what is no plain data: %s',
    (value) => {
      expect(() => toRecords({ value })).toThrow(/no plain data/);
    },
  );
});
