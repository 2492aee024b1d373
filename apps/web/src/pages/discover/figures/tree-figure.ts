import { type Chart, dendrogram, segmentHex } from '@kesit/ui/charts';
import type { AppState } from '../../../state/app.svelte.ts';
import type { ShownTree } from '../../../state/discovering.svelte.ts';
import type { ShownGroup } from '../../../state/shown-groups.ts';

/** How many groups a line at a height leaves. */
export function groupsAt({ heights }: ShownTree, height: number): number {
  return 1 + heights.filter((merge) => merge > height).length;
}

/** The height of a line that leaves so many groups: between two merges. */
export function heightFor({ heights }: ShownTree, groups: number): number {
  const above = heights[groups - 2] ?? 1.04 * (heights[0] ?? 0);
  return (above + (heights[groups - 1] ?? 0)) / 2;
}

/** Row i is node i of the tree: a fork or an end. */
export function treeChart(
  tree: ShownTree,
  { groups, cut }: { readonly groups: readonly ShownGroup[]; readonly cut: number },
  { locale, format }: AppState,
): Chart {
  const { tree: messages, columns } = locale.messages.discover;
  const height = (value: number): string => format.decimal(value, value < 10 ? 2 : 0);
  const ends = tree.nodes.filter(({ left }) => left < 0);
  const told = (node: ShownTree['nodes'][number]): string =>
    node.left < 0
      ? messages.end(format.whole(node.size))
      : messages.branch({ customers: format.whole(node.size), height: height(node.height) });
  return {
    id: 'tree-of-groups',
    title: messages.title({ groups: format.whole(groupsAt(tree, cut)), height: height(cut) }),
    subtitle: messages.subtitle({ leaves: format.whole(ends.length) }),
    ...(tree.ofSingles ? {} : { note: messages.micro }),
    alternative: messages.alternative({
      groups: format.whole(groups.length),
      list: groups.map(({ cluster }) => format.whole(cluster.customers)).join(', '),
    }),
    table: {
      columns: [
        { name: messages.merge, unit: 'text' },
        { name: columns.group, unit: 'text' },
        { name: columns.customers, unit: 'count' },
        { name: messages.height, unit: 'decimal' },
      ],
      rows: tree.nodes.map((node) => [
        told(node),
        node.group === null ? null : (groups[node.group]?.name ?? null),
        node.size,
        node.height,
      ]),
    },
    draw: (context) =>
      dendrogram(
        {
          nodes: tree.nodes.map((node, row) => {
            const group = node.group === null ? undefined : groups[node.group];
            return {
              ...node,
              row,
              color: group === undefined ? null : segmentHex(group.color),
              label: format.whole(node.size),
            };
          }),
          cut,
          tick: height,
          heightName: messages.height,
        },
        context,
      ),
  };
}
