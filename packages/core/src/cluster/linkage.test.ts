import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IRIS, matrixOf, REFERENCE } from '../../test-support/cluster-reference.ts';
import { type Matrix, takeRows } from '../matrix/index.ts';
import { createRng, shuffleInPlace } from '../random/index.ts';
import { adjustedRand } from './adjusted-rand.ts';
import { cutByCount, cutByHeight } from './cut-tree.ts';
import { fitLinkage, LINKAGES, type LinkageOptions, type MergeTree } from './linkage.ts';

function treeOf(points: Matrix, options: LinkageOptions): MergeTree {
  const tree = fitLinkage(points, options);
  if (!tree.ok) throw new Error(tree.error.code);
  return tree.value;
}

const sizesOf = (labels: Int32Array): number[] => {
  const sizes: number[] = [];
  for (const label of labels) sizes[label] = (sizes[label] ?? 0) + 1;
  return sizes;
};

describe.each(LINKAGES)('%s', (linkage) => {
  test('two moons too, where no two distances are equal', () => {
    const tree = treeOf(matrixOf(REFERENCE.moons.points), { linkage });
    REFERENCE.moons.trees[linkage].forEach((height, i) => {
      expect(tree.height[tree.height.length - 10 + i]).toBeCloseTo(height, 9);
    });
  });

  test('every merge joins two clusters that stand there, and the last has all rows', () => {
    const { left, right, size, height, rows } = treeOf(IRIS, { linkage });
    const used = new Set<number>();
    for (let i = 0; i < left.length; i++) {
      expect(left[i]).toBeLessThan(right[i]);
      expect(right[i]).toBeLessThan(rows + i);
      expect(used.has(left[i]) || used.has(right[i])).toBe(false);
      used.add(left[i]).add(right[i]);
      if (i > 0) expect(height[i]).toBeGreaterThanOrEqual(height[i - 1]);
    }
    expect(size.at(-1)).toBe(rows);
  });
});

// Not `complete`: iris has equal distances, and with the farthest rows the heights depend on which are joined first.
test.each(['ward', 'single', 'average'] as const)('heights of iris are those of SciPy: %s', (linkage) => {
  const { height } = treeOf(IRIS, { linkage });
  const expected = REFERENCE.iris.trees[linkage].heights;
  height.forEach((value, i) => {
    expect(Math.abs(value - expected[i])).toBeLessThan(1e-9);
  });
});

test('the last heights of Ward on iris, as published', () => {
  const { height } = treeOf(IRIS, { linkage: 'ward' });
  [3.828053, 4.847709, 6.399407, 12.300396, 32.447607].forEach((expected, i) => {
    expect(height[height.length - 5 + i]).toBeCloseTo(expected, 6);
  });
});

test('the twelve points of the SciPy handbook', () => {
  const points = matrixOf([
    [0, 0],
    [0, 1],
    [1, 0],
    [0, 4],
    [0, 3],
    [1, 4],
    [4, 0],
    [3, 0],
    [4, 1],
    [4, 4],
    [3, 4],
    [4, 3],
  ]);
  const tree = treeOf(points, { linkage: 'ward' });
  const expected = [
    1, 1, 1, 1, 1.29099445, 1.29099445, 1.29099445, 1.29099445, 5.77350269, 5.77350269, 8.16496581,
  ];
  expected.forEach((height, i) => {
    expect(tree.height[i]).toBeCloseTo(height, 7);
  });
  expect([...cutByCount(tree, 4)]).toEqual([0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3]);
  expect(cutByHeight(tree, 1.3)).toEqual(cutByCount(tree, 4));
  expect(sizesOf(cutByHeight(tree, 0))).toHaveLength(12);
});

test('cutting iris in four gives the sizes SciPy gives', () => {
  for (const linkage of LINKAGES) {
    const cut = cutByCount(treeOf(IRIS, { linkage }), 4);
    expect(sizesOf(cut)).toEqual(REFERENCE.iris.trees[linkage].cutInFour);
  }
});

test('a row that stands for several counts as several: Ward over weights is Ward over copies', () => {
  const points = matrixOf([
    [0, 0],
    [1, 0],
    [5, 1],
    [9, 9],
  ]);
  const copies = matrixOf([
    [0, 0],
    [0, 0],
    [0, 0],
    [1, 0],
    [5, 1],
    [5, 1],
    [9, 9],
  ]);
  const weighted = treeOf(points, { linkage: 'ward', weights: Float64Array.of(3, 1, 2, 1) });
  expect([...weighted.height].map((height) => height.toFixed(9))).toEqual(
    [...treeOf(copies, { linkage: 'ward' }).height].slice(3).map((height) => height.toFixed(9)),
  );
});

test('the order of rows changes nothing but the order of labels', () => {
  const point = fc.tuple(fc.integer({ min: 0, max: 30 }), fc.integer({ min: 0, max: 30 }));
  fc.assert(
    fc.property(
      fc.uniqueArray(point, { minLength: 4, maxLength: 30, selector: String }),
      fc.constantFrom(...LINKAGES),
      fc.integer({ min: 0, max: 999 }),
      (list, linkage, seed) => {
        const points = matrixOf(list);
        const order = Uint32Array.from({ length: list.length }, (_, i) => i);
        shuffleInPlace(createRng(seed), order);
        const whole = treeOf(points, { linkage });
        const shuffled = treeOf(takeRows(points, order), { linkage });
        expect(shuffled.height).toEqual(whole.height);
        const labels = cutByCount(whole, 3);
        expect(
          adjustedRand(
            cutByCount(shuffled, 3),
            Int32Array.from(order, (row) => labels[row]),
          ),
        ).toBe(1);
      },
    ),
  );
});

test('one row makes no tree', () => {
  expect(fitLinkage(matrixOf([[1, 2]]), { linkage: 'ward' })).toMatchObject({
    error: { code: 'too-few-rows', facts: { needed: 2, found: 1 } },
  });
});
