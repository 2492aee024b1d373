import { type Chart, scatterPanels, segmentHex } from '@kesit/ui/charts';
import { type Cloud, cloudOf, type Measures } from '@kesit/ui/scatter';
import type { AppState } from '../../../state/app.svelte.ts';
import type { ClusterPicture, FoundClusters } from '../../../state/discovering.svelte.ts';
import type { ShownGroup } from '../../../state/shown-groups.ts';
import { embeddingText } from '../recipe-text.ts';
import { axisOf, groupColors, sampleOf } from './cloud-parts.ts';

/** Customers as a cloud along three directions, the flattest to the front. Those in no group are grey. */
export function cloudOfPicture(
  { places, labels, shares }: ClusterPicture,
  groups: readonly ShownGroup[],
  { locale, format }: AppState,
): Cloud {
  const { direction } = locale.messages.discover.picture;
  const measure = (axis: number) => ({
    name: direction(format.whole(axis + 1), format.percent(shares[axis] ?? 0)),
    values: Float32Array.from(labels, (_, point) => places[3 * point + axis]!),
    tick: (value: number) => format.decimal(value, 1),
    linear: true,
  });
  const measures: Measures = [measure(0), measure(1), measure(2)];
  const { colors, palette } = groupColors(labels, groups);
  return cloudOf(measures, colors, palette);
}

/** The flat picture. Row i is group i: where its middle lies. */
export function pictureChart(
  picture: ClusterPicture,
  cloud: Cloud,
  { groups, clusters }: { readonly groups: readonly ShownGroup[]; readonly clusters: FoundClusters },
  app: AppState,
): Chart {
  const { picture: messages, columns } = app.locale.messages.discover;
  const { format } = app;
  const { labels, shares } = picture;
  const { compared, embedding } = clusters;
  const share = format.percent((shares[0] ?? 0) + (shares[1] ?? 0));
  const middles = groups.map(({ place }) => middleOf(picture, place));
  const sampled =
    labels.length < compared ? messages.sampled(format.whole(labels.length), format.whole(compared)) : '';
  return {
    id: 'picture-of-groups',
    title: embedding === null ? messages.title({ share }) : messages.titleEmbedded({ share }),
    subtitle:
      embedding === null
        ? messages.subtitle
        : messages.subtitleEmbedded({ embedding: embeddingText(embedding, app) }),
    note: `${messages.note} ${sampled}`.trim(),
    alternative: messages.alternative({
      customers: format.whole(labels.length),
      list: groups
        .map(({ name, place }) => `${name} ${middles[place]!.map((at) => format.decimal(at, 1)).join(', ')}`)
        .join('; '),
    }),
    table: {
      columns: [
        { name: columns.group, unit: 'text' },
        { name: columns.customers, unit: 'count' },
        { name: columns.first, unit: 'decimal' },
        { name: columns.second, unit: 'decimal' },
      ],
      rows: groups.map(({ name, place, cluster }) => [name, cluster.customers, ...middles[place]!]),
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

export function spaceChart(chart: Chart, { shares }: ClusterPicture, { locale, format }: AppState): Chart {
  const { picture: messages } = locale.messages.discover;
  const { note: _, ...rest } = chart;
  return {
    ...rest,
    id: 'space-of-groups',
    title: messages.spaceTitle({ share: format.percent(shares.reduce((sum, share) => sum + share, 0)) }),
    subtitle: messages.spaceSubtitle,
  };
}

function middleOf({ places, labels }: ClusterPicture, group: number): [x: number, y: number] {
  let [x, y, count] = [0, 0, 0];
  labels.forEach((label, point) => {
    if (label !== group) return;
    x += places[3 * point]!;
    y += places[3 * point + 1]!;
    count++;
  });
  return count === 0 ? [0, 0] : [x / count, y / count];
}
