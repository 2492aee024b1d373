import { expect, test } from 'vitest';
import { matrixOfColumns } from '../matrix/index.ts';
import { codeColumns, fitCodings, type SourceColumn, type WantedCoding } from './coding.ts';
import { applyTransform, fitTransform, undoTransform } from './transform.ts';

const text = (...texts: string[]): SourceColumn => {
  const distinct = ['', ...new Set(texts.filter((one) => one !== ''))];
  return { kind: 'text', texts: distinct, codes: Int32Array.from(texts, (one) => distinct.indexOf(one)) };
};
const number = (...values: number[]): SourceColumn => ({ kind: 'number', values: Float64Array.from(values) });

function fitted(wanted: readonly WantedCoding[], sources: readonly SourceColumn[]) {
  const codings = fitCodings(wanted, sources);
  if (!codings.ok) throw new Error(codings.error.code);
  return codings.value;
}

const SCHOOL = { kind: 'ordinal', column: 'School', categories: ['Basic', 'Master', 'PhD'] } as const;

test('numbers, categories and an order, each as it was asked for', () => {
  const sources = [number(30, 41, 7), text('m', 'f', 'm'), text('PhD', 'Basic', 'Master')];
  const wanted = [{ kind: 'auto', column: 'Age' }, { kind: 'one-hot', column: 'Sex' }, SCHOOL] as const;
  expect(codeColumns(fitted(wanted, sources), sources)).toEqual({
    names: ['Age', 'Sex=f', 'Sex=m', 'School'],
    kinds: ['number', 'indicator', 'indicator', 'ordinal'],
    columns: [
      [30, 41, 7],
      [0, 1, 0],
      [1, 0, 1],
      [2, 0, 1],
    ].map((column) => Float64Array.from(column)),
    unknown: [],
  });
});

test('a new row is coded as the model was; what the model does not know is counted, what is empty is missing', () => {
  const codings = fitted([{ kind: 'auto', column: 'Sex' }, SCHOOL], [text('m', 'f'), text('PhD', 'PhD')]);
  const { columns, unknown } = codeColumns(codings, [
    text('m', 'x', '', 'f'),
    text('PhD', 'School', '', 'Basic'),
  ]);
  expect(columns.map((column) => [...column])).toEqual([
    [0, 0, Number.NaN, 1],
    [1, 0, Number.NaN, 0],
    [2, Number.NaN, Number.NaN, 0],
  ]);
  expect(unknown).toEqual([
    { column: 'Sex', rows: 1 },
    { column: 'School', rows: 1 },
  ]);
});

test('as many categories as customers are none, and text is no number', () => {
  const names = text(...Array.from({ length: 60 }, (_, i) => `customer ${i}`));
  expect(fitCodings([{ kind: 'auto', column: 'Name' }], [names])).toEqual({
    ok: false,
    error: { code: 'too-many-categories', facts: { column: 'Name', found: 60, limit: 50 } },
  });
  expect(fitCodings([{ kind: 'number', column: 'Name' }], [names])).toMatchObject({
    error: { code: 'column-not-numbers', facts: { column: 'Name' } },
  });
  // Read as numbers, none of it is one.
  expect(fitCodings([{ kind: 'number', column: 'Name' }], [number(Number.NaN, Number.NaN)])).toMatchObject({
    error: { code: 'column-not-numbers' },
  });
});

test('indicators stay 0 and 1, and orders are not taken the logarithm of, whatever is done to numbers', () => {
  const points = matrixOfColumns([
    [1, 10, 100, 1000],
    [0, 1, 2, 3],
    [1, 0, 0, 1],
  ]);
  const kinds = ['number', 'ordinal', 'indicator'] as const;
  const transform = fitTransform(points, 'log1p-z', kinds);
  const moved = applyTransform(transform, points);
  const column = (j: number): number[] => [0, 1, 2, 3].map((i) => moved.values[3 * i + j]);
  expect(column(2)).toEqual([1, 0, 0, 1]);
  // Mean 1.5 and population standard deviation √1.25 of 0 … 3.
  column(1).forEach((value, i) => {
    expect(value).toBeCloseTo((i - 1.5) / Math.sqrt(1.25), 12);
  });
  expect(column(0).reduce((sum, value) => sum + value, 0)).toBeCloseTo(0, 12);
  undoTransform(transform, moved).values.forEach((value, at) => {
    expect(value).toBeCloseTo(points.values[at], 9);
  });
  expect(structuredClone(transform)).toEqual(JSON.parse(JSON.stringify(transform)));
});
