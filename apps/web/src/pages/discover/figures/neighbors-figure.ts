import { type Chart, scatterPanels, segmentHex } from '@kesit/ui/charts';
import { type Cloud, cloudOf } from '@kesit/ui/scatter';
import type { AppState } from '../../../state/app.svelte.ts';
import type { FoundClusters, NeighborPlaces, ShownPoints } from '../../../state/discovering.svelte.ts';
import type { ShownGroup } from '../../../state/shown-groups.ts';
import { axisOf, groupColors, sampleOf } from './cloud-parts.ts';

/** Customers flat, where their neighbors are. Places have no unit, so axes have no ticks. */
export function cloudOfNeighbors(
  { places }: NeighborPlaces,
  { labels }: ShownPoints,
  groups: readonly ShownGroup[],
  { locale }: AppState,
): Cloud {
  const along = (axis: 0 | 1, name: string) => ({
    name,
    values: Float32Array.from(labels, (_, point) => places[2 * point + axis]!),
    tick: () => '',
    linear: true,
  });
  const across = along(0, locale.messages.discover.picture.neighbors.axis);
  const { colors, palette } = groupColors(labels, groups);
  const depth = { ...along(1, ''), values: new Float32Array(labels.length) };
  const cloud = cloudOf([across, along(1, ''), depth], colors, palette);
  const [x, y, z] = cloud.axes.map((axis) => ({ ...axis, ticks: [] }));
  return { ...cloud, axes: [x!, y!, z!] };
}

interface Drawn {
  readonly shown: ShownPoints;
  readonly cloud: Cloud;
  readonly groups: readonly ShownGroup[];
  readonly clusters: FoundClusters;
}

/** Row i is group i. Where it lies is not told: it would mean nothing. */
export function neighborsChart(
  { neighbors }: NeighborPlaces,
  { shown: { labels }, cloud, groups, clusters }: Drawn,
  { locale, format }: AppState,
): Chart {
  const { picture, columns } = locale.messages.discover;
  const { neighbors: messages } = picture;
  const drawn = new Array<number>(groups.length).fill(0);
  for (const label of labels) if (label >= 0) drawn[label]! += 1;
  const customers = format.whole(labels.length);
  const isPart = labels.length < clusters.compared;
  const sampled = isPart ? picture.sampled(customers, format.whole(clusters.compared)) : '';
  return {
    id: 'neighbors-of-groups',
    title: messages.title,
    subtitle: messages.subtitle({
      neighbors: format.whole(neighbors - 1),
      seed: String(clusters.settings.seed),
    }),
    note: `${messages.note} ${sampled}`.trim(),
    alternative: messages.alternative({
      customers,
      list: groups.map(({ name, place }) => `${name} ${format.whole(drawn[place]!)}`).join('; '),
    }),
    table: {
      columns: [
        { name: columns.group, unit: 'text' },
        { name: columns.customers, unit: 'count' },
        { name: columns.drawn, unit: 'count' },
      ],
      rows: groups.map(({ name, place, cluster }) => [name, cluster.customers, drawn[place]!]),
    },
    draw: (context) =>
      scatterPanels(
        {
          panels: [{ name: '', x: axisOf(cloud, 0), y: axisOf(cloud, 1) }],
          groups: groups.map(({ name, color, place }) => ({
            name,
            color: segmentHex(color),
            points: sampleOf(labels, place),
          })),
        },
        context,
      ),
  };
}
