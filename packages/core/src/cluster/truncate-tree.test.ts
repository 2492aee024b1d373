import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IRIS, matrixOf, REFERENCE } from '../../test-support/cluster-reference.ts';
import type { Matrix } from '../matrix/index.ts';
import { cutByCount } from './cut-tree.ts';
import { fitLinkage, LINKAGES, type Linkage, type MergeTree } from './linkage.ts';
import { truncateTree } from './truncate-tree.ts';

function treeOf(points: Matrix, linkage: Linkage): MergeTree {
  const tree = fitLinkage(points, { linkage });
  if (!tree.ok) throw new Error(tree.error.code);
  return tree.value;
}

test('five points on a line, worked out by hand', () => {
  // 0 and 1 join at 1 (cluster 5), 10 and 12 at 2 (6), those with 15 at 3 (7), all at 9 (8).
  const tree = treeOf(matrixOf([[0], [1], [10], [12], [15]]), 'single');
  const { nodes, order } = truncateTree(tree, 3);
  expect(nodes).toEqual([
    { cluster: 5, height: 1, size: 2, left: -1, right: -1, begin: 0, end: 2 },
    { cluster: 4, height: 0, size: 1, left: -1, right: -1, begin: 2, end: 3 },
    { cluster: 6, height: 2, size: 2, left: -1, right: -1, begin: 3, end: 5 },
    { cluster: 7, height: 3, size: 3, left: 1, right: 2, begin: 2, end: 5 },
    { cluster: 8, height: 9, size: 5, left: 0, right: 3, begin: 0, end: 5 },
  ]);
  expect([...order]).toEqual([0, 1, 4, 2, 3]);
});

test('zooming in shows the same part with more leaves', () => {
  const tree = treeOf(matrixOf([[0], [1], [10], [12], [15]]), 'single');
  const { nodes, order } = truncateTree(tree, 30, 7);
  expect(nodes.at(-1)).toMatchObject({ cluster: 7, height: 3, size: 3, begin: 0, end: 3 });
  expect(nodes).toHaveLength(5);
  expect([...order]).toEqual([4, 2, 3]);
  expect(truncateTree(tree, 30, 2).nodes).toEqual([
    { cluster: 2, height: 0, size: 1, left: -1, right: -1, begin: 0, end: 1 },
  ]);
});

test('the ends of iris are the clusters of SciPy’s cut into as many', () => {
  for (const linkage of ['ward', 'single', 'average'] as const) {
    const ends = truncateTree(treeOf(IRIS, linkage), 4).nodes.filter(({ left }) => left < 0);
    expect(ends.map(({ size }) => size).sort((a, b) => b - a)).toEqual(
      REFERENCE.iris.trees[linkage].cutInFour,
    );
  }
});

const rows = fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 40 })), {
  minLength: 2,
  maxLength: 50,
});

test('whatever the tree, ends part the rows as cutting does, and every node spans its children', () => {
  fc.assert(
    fc.property(
      rows,
      fc.constantFrom(...LINKAGES),
      fc.integer({ min: 1, max: 60 }),
      (list, linkage, leaves) => {
        const tree = treeOf(matrixOf(list), linkage);
        const { nodes, order } = truncateTree(tree, leaves);
        expect([...order].sort((a, b) => a - b)).toEqual(list.map((_, row) => row));
        const ends = nodes.filter(({ left }) => left < 0);
        expect(ends).toHaveLength(Math.min(leaves, list.length));
        const labels = cutByCount(tree, leaves);
        for (const { begin, end } of ends)
          expect(new Set(order.slice(begin, end).map((row) => labels[row])).size).toBe(1);
        for (const node of nodes) {
          expect(node.size).toBe(node.end - node.begin);
          if (node.left < 0) continue;
          const [left, right] = [nodes[node.left], nodes[node.right]];
          expect([left.begin, left.end, right.end]).toEqual([node.begin, right.begin, node.end]);
          expect(Math.max(left.height, right.height)).toBeLessThanOrEqual(node.height);
        }
      },
    ),
  );
});

test('leaves that stand for several rows are counted as such', () => {
  const tree = { ...treeOf(matrixOf([[0], [1], [9]]), 'ward'), size: Float64Array.of(30, 35) };
  const { nodes } = truncateTree({ ...tree, leafSizes: [10, 20, 5] }, 3);
  expect(nodes.map(({ cluster, size }) => [cluster, size])).toEqual([
    [2, 5],
    [0, 10],
    [1, 20],
    [3, 30],
    [4, 35],
  ]);
});

test('a chain of a hundred thousand merges does not run out of stack', () => {
  const count = 100_000;
  const merges = Int32Array.from({ length: count - 1 }, (_, i) => i);
  const tree: MergeTree = {
    linkage: 'single',
    rows: count,
    left: merges.map((i) => i + 1),
    right: merges.map((i) => (i === 0 ? 0 : count + i - 1)),
    height: Float64Array.from(merges),
    size: Float64Array.from(merges, (i) => i + 2),
  };
  expect(truncateTree(tree, 30).order).toHaveLength(count);
});

test('a cluster that the tree does not have is a mistake', () => {
  expect(() => truncateTree(treeOf(IRIS, 'ward'), 5, 299)).toThrow(RangeError);
});
