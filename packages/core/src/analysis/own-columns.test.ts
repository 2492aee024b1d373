import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { analyzeFiles, expectOk, textFile } from '../../test-support/analyze-files.ts';
import { COMPUTING } from '../../test-support/computing.ts';
import { FEATURE_SETS, fitCodings, STANDARD_SETTINGS } from '../cluster/index.ts';
import { clusterModel } from '../model/index.ts';
import type { Analysis } from './analysis.ts';
import { clusterCustomers } from './cluster-customers.ts';
import { clusterLabels } from './cluster-labels.ts';
import { codedOf } from './column-source.ts';
import { ownSource } from './own-columns.ts';

const HEAD = 'customer_id,total_spend,order_count,days_since_last_purchase,Age,Tier,Street,Code,Same';
const TIERS = ['Basic', 'Gold', ''];

/** Eighty customers; a street each, one code out of two, and one column that says nothing. */
const FILE = textFile([
  HEAD,
  ...Array.from({ length: 80 }, (_, i) =>
    [
      `c${i}`,
      10 + 7 * i,
      1 + (i % 9),
      5 + ((11 * i) % 200),
      i === 4 ? '' : 20 + (i % 50),
      TIERS[i % 3],
      `Mill Lane ${i}`,
      1 + (i % 2),
      'x',
    ].join(','),
  ),
]);

async function withOwn(): Promise<Analysis> {
  return expectOk(await analyzeFiles([FILE], { keepOwn: true }));
}

test('columns without a role are kept by customer: numbers, and texts of few categories', async () => {
  const { base } = await withOwn();
  expect(base.own?.map(({ name, kind }) => [name, kind])).toEqual([
    ['Age', 'number'],
    ['Tier', 'text'],
    ['Code', 'number'],
  ]);
  const row = base.customers.ids.indexOf('c7');
  const [age, tier] = base.own ?? [];
  expect(age?.kind === 'number' && age.values[row]).toBe(27);
  expect(tier?.kind === 'text' && tier.texts[tier.codes[row]]).toBe('Gold');
  expect(tier?.kind === 'text' && tier.texts[tier.codes[base.customers.ids.indexOf('c2')]]).toBe('');
});

test('nobody who does not ask for them pays for them', async () => {
  expect(expectOk(await analyzeFiles([FILE])).base.own).toBeUndefined();
});

test('a column of numbers can be told apart by category', async () => {
  const source = ownSource((await withOwn()).base);
  const column = source?.columnOf({ kind: 'one-hot', column: ' code ' }) ?? null;
  expect(column?.kind === 'text' && column.texts).toEqual(['', '1', '2']);
  expect(source?.columnOf({ kind: 'auto', column: 'Street' })).toBeNull();
});

test('a model by such columns places the same customers again, and without them is refused by name', async () => {
  const analysis = await withOwn();
  const source = ownSource(analysis.base);
  if (source === null) throw new Error('there are own columns');
  const wanted = [
    { kind: 'number', column: 'Age' },
    { kind: 'one-hot', column: 'Tier' },
  ] as const;
  const codings = expectOk(
    fitCodings(
      wanted,
      wanted.flatMap((want) => source.columnOf(want) ?? []),
    ),
  );
  const settings = { ...STANDARD_SETTINGS, k: 3 };
  const own = codedOf(source, codings);
  const { at, discovery, clusters } = expectOk(
    await clusterCustomers(analysis, FEATURE_SETS.rfm, settings, COMPUTING, { own }),
  );
  expect(at.names).toEqual([...FEATURE_SETS.rfm, 'Age', 'Tier=Basic', 'Tier=Gold']);
  const window = { asOf: null, firstDay: null, lastDay: null, rows: 80 };
  const model = await clusterModel(
    { discovery, features: at.names, codings, names: clusters, segments: null, window },
    async (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()),
  );
  const labels = expectOk(clusterLabels(analysis, { model, members: null }));
  expect(Array.from(at.rows, (row) => labels[row])).toEqual([...discovery.labels]);
  // Who lacks a tier or an age is in none.
  expect(labels.filter((label) => label < 0)).toHaveLength(80 - at.rows.length);
  expect(at.rows.length).toBeLessThan(80);
  const plain = expectOk(await analyzeFiles([FILE]));
  expect(clusterLabels(plain, { model, members: null })).toMatchObject({
    error: { code: 'model-needs-features', facts: { features: 'Age, Tier' } },
  });
});
