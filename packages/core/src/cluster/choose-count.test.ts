import { expect, test } from 'vitest';
import { IRIS } from '../../test-support/cluster-reference.ts';
import { COMPUTING } from '../../test-support/computing.ts';
import type { Result } from '../result/index.ts';
import { renumbered, withCount, withHeight } from './choose-count.ts';
import { type Discovery, discover, STANDARD_SETTINGS } from './discover.ts';

function of<T>(result: Result<T, { readonly code: string }>): T {
  if (!result.ok) throw new Error(result.error.code);
  return result.value;
}

const swept = of(await discover(IRIS, STANDARD_SETTINGS, COMPUTING));

test('another count of a sweep is what asking for it alone would have found', async () => {
  const alone = of(await discover(IRIS, { ...STANDARD_SETTINGS, k: 5 }, COMPUTING));
  const chosen = of(await withCount(IRIS, swept, 5, COMPUTING));
  expect(chosen.labels).toEqual(alone.labels);
  expect(chosen.transformedCenters).toEqual(alone.transformedCenters);
  expect(chosen.sizes).toEqual(alone.sizes);
  expect(chosen.sweep).toEqual(swept.sweep);
});

test('a tree is cut into any count, by count and by height alike', async () => {
  const tree = of(await discover(IRIS, { ...STANDARD_SETTINGS, method: 'ward' }, COMPUTING));
  const seven = of(await withCount(IRIS, tree, 7, COMPUTING));
  expect(seven.k).toBe(7);
  expect(seven.labels).toEqual(
    of(await discover(IRIS, { ...STANDARD_SETTINGS, method: 'ward', k: 7 }, COMPUTING)).labels,
  );
  const heights = tree.tree?.height ?? new Float64Array();
  // Between the merge that leaves seven and the one that leaves six.
  const between = (heights[150 - 8] + heights[150 - 7]) / 2;
  expect(of(await withHeight(IRIS, tree, between, COMPUTING)).labels).toEqual(seven.labels);
  // A count outside of the range joins the sweep.
  const many = of(await withCount(IRIS, tree, 14, COMPUTING));
  expect(many.sweep.map(({ k }) => k)).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10, 14]);
});

test('a count that was not looked at is refused', async () => {
  expect(await withCount(IRIS, swept, 11, COMPUTING)).toMatchObject({
    error: { code: 'option-out-of-range' },
  });
  expect(await withHeight(IRIS, swept, 1, COMPUTING)).toMatchObject({
    error: { code: 'option-out-of-range' },
  });
});

test('under other numbers the clusters are the same', async () => {
  const three = of(await withCount(IRIS, swept, 3, COMPUTING));
  const turned: Discovery = renumbered(three, [2, 0, 1]);
  const back = [1, 2, 0];
  expect([...turned.labels]).toEqual([...three.labels].map((label) => back[label]));
  expect(turned.sizes).toEqual([three.sizes[2], three.sizes[0], three.sizes[1]]);
  expect(turned.centers.values.slice(0, 4)).toEqual(three.centers.values.slice(8, 12));
});
