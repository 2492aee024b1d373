import type { SilhouettePlot } from '@kesit/core/cluster';
import { type Chart, segmentHex, silhouettes } from '@kesit/ui/charts';
import type { AppState } from '../../../state/app.svelte.ts';
import type { ShownGroup } from '../../../state/shown-groups.ts';

/** Row i is group i. */
export function silhouetteChart(
  { mean, looked, clusters }: SilhouettePlot,
  groups: readonly ShownGroup[],
  { locale, format }: AppState,
): Chart {
  const { silhouette: messages, columns } = locale.messages.discover;
  const two = (value: number): string => format.fixed(value, 2);
  const best = clusters.reduce((leader, one, i) => (one.mean > clusters[leader]!.mean ? i : leader), 0);
  return {
    id: 'silhouettes',
    title: messages.title({
      mean: two(mean),
      group: groups[best]?.name ?? '',
      best: two(clusters[best]?.mean ?? 0),
    }),
    subtitle: messages.subtitle({ looked: format.whole(looked) }),
    alternative: messages.alternative(
      groups.map(({ name, place }) => `${name} ${two(clusters[place]?.mean ?? 0)}`).join('; '),
    ),
    table: {
      columns: [
        { name: columns.group, unit: 'text' },
        { name: columns.looked, unit: 'count' },
        { name: columns.mean, unit: 'decimal' },
        { name: columns.below, unit: 'rate' },
      ],
      rows: groups.map(({ name, place }) => {
        const cluster = clusters[place]!;
        return [name, cluster.widths.length, cluster.mean, cluster.below];
      }),
    },
    draw: (context) =>
      silhouettes(
        {
          groups: groups.map(({ name, color, place }) => ({
            name,
            color: segmentHex(color),
            widths: clusters[place]!.widths,
            label: two(clusters[place]!.mean),
          })),
          mean,
          meanName: messages.mean(two(mean)),
          tick: (width) => format.decimal(width, 2),
        },
        context,
      ),
  };
}
