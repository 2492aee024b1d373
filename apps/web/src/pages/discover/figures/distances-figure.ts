import { type Chart, fallingCurve } from '@kesit/ui/charts';
import type { AppState } from '../../../state/app.svelte.ts';
import type { FoundClusters } from '../../../state/discovering.svelte.ts';

/** Of all customers, who lies farther off than a radius. */
export function shareBeyond({ distances, compared }: FoundClusters, radius: number): number {
  if (distances === null) return 0;
  const at = distances.values.findIndex((value) => value <= radius);
  return (at < 0 ? compared : (distances.at[at] ?? 0)) / Math.max(1, compared);
}

/** The distance to the k-th nearest other of every customer. Row i is the i-th place of the curve. */
export function distancesChart(
  found: FoundClusters,
  radius: number,
  { locale, format }: AppState,
): Chart | null {
  const { distances, eps, settings } = found;
  if (distances === null) return null;
  const { distances: messages, columns } = locale.messages.discover;
  const three = (value: number): string => format.decimal(value, 3);
  return {
    id: 'distances-to-neighbors',
    title: messages.title({ eps: three(radius), share: format.percent(shareBeyond(found, radius)) }),
    subtitle: messages.subtitle({ nearest: format.whole(settings.minSamples - 1) }),
    note: messages.note,
    alternative: messages.alternative({ most: three(distances.values[0] ?? 0), eps: three(radius) }),
    table: {
      columns: [
        { name: columns.farther, unit: 'count' },
        { name: columns.distance, unit: 'decimal' },
      ],
      rows: distances.values.map((value, i) => [distances.at[i] ?? 0, value]),
    },
    draw: (context) =>
      fallingCurve(
        {
          values: distances.values,
          before: distances.at,
          mark: eps === null || settings.eps !== 'auto' ? null : { at: eps, name: messages.knee },
          line: radius,
          xName: messages.axis,
          tick: (value) => format.decimal(value, 2),
          count: format.whole,
        },
        context,
      ),
  };
}
