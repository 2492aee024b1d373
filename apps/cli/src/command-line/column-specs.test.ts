import { expect, test } from 'vitest';
import { parseColumnSpecs } from './column-specs.ts';

test('names, names with commas and parentheses, and how they are compared', () => {
  expect(parseColumnSpecs('columns', 'Age, Annual Income (k$, net),Gender:one-hot, Zip:number')).toEqual({
    ok: true,
    value: [
      { kind: 'auto', column: 'Age' },
      { kind: 'auto', column: 'Annual Income (k$, net)' },
      { kind: 'one-hot', column: 'Gender' },
      { kind: 'number', column: 'Zip' },
    ],
  });
  expect(parseColumnSpecs('columns', 'School:ordinal(Basic < 2n Cycle<PhD),Age')).toEqual({
    ok: true,
    value: [
      { kind: 'ordinal', column: 'School', categories: ['Basic', '2n Cycle', 'PhD'] },
      { kind: 'auto', column: 'Age' },
    ],
  });
});

test('a column named twice counts once; a colon may be part of a name', () => {
  expect(parseColumnSpecs('columns', 'Age,Age:number,time: local')).toMatchObject({
    value: [{ column: 'Age', kind: 'auto' }, { column: 'time: local' }],
  });
});

test.each([
  'School:ordinal',
  'School:ordinal(PhD)',
  'School:ordinal(a<b<a)',
  'School:ordinal(a<<b)',
  'Sex:one-hot(m)',
  'Age,,Sex',
])('%s is refused', (typed) => {
  expect(parseColumnSpecs('columns', typed)).toMatchObject({ error: { code: 'coding-malformed' } });
});
