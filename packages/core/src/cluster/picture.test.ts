import { expect, test } from 'vitest';
import { IRIS } from '../../test-support/cluster-reference.ts';
import { COMPUTING } from '../../test-support/computing.ts';
import { discover, STANDARD_SETTINGS } from './discover.ts';
import { pcaPicture, someRows } from './picture.ts';
import { silhouette } from './silhouette.ts';
import { silhouettePlot } from './silhouette-plot.ts';

test('a picture of all rows has each of them, and says how much of the spread it shows', async () => {
  const picture = pcaPicture(IRIS, { most: 1000, seed: 1 });
  if (!picture.ok) throw new Error(picture.error.code);
  const { rows, places, shares } = picture.value;
  expect([...rows]).toEqual(Array.from({ length: 150 }, (_, i) => i));
  expect(places).toHaveLength(450);
  // sklearn.decomposition.PCA().fit(load_iris().data).explained_variance_ratio_
  [0.92461872, 0.05306648, 0.01710261].forEach((share, axis) => {
    expect(shares[axis]).toBeCloseTo(share, 8);
  });
});

test('of many rows some are chosen, ascending, each once, the same ones again for a seed', async () => {
  const some = someRows(10_000, 500, 7);
  expect(new Set(some).size).toBe(500);
  expect([...some]).toEqual([...some].sort((a, b) => a - b));
  expect(some).toEqual(someRows(10_000, 500, 7));
  expect(some).not.toEqual(someRows(10_000, 500, 8));
  // The mean of 500 of 0 … 9999 lies within four standard errors of the middle.
  const mean = some.reduce((sum, row) => sum + row, 0) / 500;
  expect(Math.abs(mean - 4999.5)).toBeLessThan((4 * 2887) / Math.sqrt(500));
});

test('a silhouette plot sorts the widths of the rows by cluster', async () => {
  const found = await discover(IRIS, { ...STANDARD_SETTINGS, scale: 'none', k: 3 }, COMPUTING);
  if (!found.ok) throw new Error(found.error.code);
  const { labels, sizes } = found.value;
  const plot = await silhouettePlot(IRIS, labels, 1, COMPUTING.engine);
  const held = await COMPUTING.engine.holdRows(IRIS);
  const all = await silhouette(held, labels);
  if (!plot.ok || !all.ok) throw new Error('no silhouette');
  expect(plot.value.mean).toBe(all.value.mean);
  expect(plot.value.clusters.map(({ widths }) => widths.length)).toEqual(sizes);
  for (const { widths, below } of plot.value.clusters) {
    expect([...widths]).toEqual([...widths].sort((a, b) => b - a));
    expect(below).toBe(widths.filter((width) => width < 0).length / widths.length);
  }
});
